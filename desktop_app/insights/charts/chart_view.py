"""The one widget that shows a chart, whatever its shape."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.insights.charts import strokes
from desktop_app.insights.charts.line_painter import HEIGHT, paint_lines
from desktop_app.insights.charts.row_painter import paint_bars, paint_dots, row_height
from desktop_app.insights.charts.shapes import BarChart, Chart, LineChart, spoken
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, line_height

_WIDTH = 40 * STEP


class ChartView(QWidget):
    """Draws a chart as wide as there is room. Read aloud, it says every value."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart | None) -> None:
        """Draw this one from now on; with None there is none, and no room is taken."""
        self._chart = chart
        self.setAccessibleName(spoken(chart) if chart else "")
        self.setVisible(chart is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows, or as lines over time are best read."""
        if self._chart is None:
            return QSize(_WIDTH, 0)
        return QSize(_WIDTH, strokes.legend_height(self._chart.series) + _height(self._chart))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names of the series, and the chart below them."""
        if self._chart is None:
            return
        painter = QPainter(self)
        strokes.legend(painter, self.rect(), self._chart.series)
        _paint(painter, self.rect().adjusted(0, strokes.legend_height(self._chart.series), 0, 0), self._chart)


def _height(chart: Chart) -> int:
    if isinstance(chart, LineChart):
        return HEIGHT
    below = 0 if isinstance(chart, BarChart) else line_height(Size.META)
    return len(chart.labels) * row_height(chart) + below


def _paint(painter: QPainter, box: QRect, chart: Chart) -> None:
    if isinstance(chart, LineChart):
        paint_lines(painter, box, chart)
    elif isinstance(chart, BarChart):
        paint_bars(painter, box, chart)
    else:
        paint_dots(painter, box, chart)
