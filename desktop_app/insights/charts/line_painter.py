"""Draws lines over time."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPolygonF

from desktop_app.insights.charts import strokes
from desktop_app.insights.charts.scale import Scale, scale_for
from desktop_app.insights.charts.shapes import LineChart, Series
from desktop_app.window import paint, theme
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.typeface import Size, line_height

HEIGHT = 200
_AIR = 16
"""Pixels between two labels below the floor."""


def paint_lines(painter: QPainter, box: QRect, chart: LineChart) -> None:
    """Draw the grid, the range around what is to come, and each series with its marks."""
    scale = scale_for(chart.values(), chart.top)
    plot = _plot(box, chart, scale)
    _paint_grid(painter, plot, chart, scale)
    _paint_labels(painter, plot, chart.labels)
    places = [_x(plot, place, len(chart.labels)) for place in range(len(chart.labels))]
    _paint_band(painter, plot, chart, scale, places)
    for series in chart.series:
        _paint_series(painter, [_point(plot, scale, x, y) for x, y in zip(places, series.values, strict=True)], series)


def _plot(box: QRect, chart: LineChart, scale: Scale) -> QRect:
    """Give where the lines have room, beside the values and above the labels."""
    values = max(paint.text_width(chart.say(tick), Size.META) for tick in scale.ticks())
    half = line_height(Size.META) // 2
    return box.adjusted(values + STEP, half, -STEP, -line_height(Size.META) - HALF_STEP)


def _paint_grid(painter: QPainter, plot: QRect, chart: LineChart, scale: Scale) -> None:
    high = line_height(Size.META)
    for tick in scale.ticks():
        y = _y(plot, scale, tick)
        strokes.grid_line(painter, QRect(plot.left(), round(y), plot.width(), 1), floor=not tick)
        words = QRect(plot.left() - 100 - STEP, round(y) - high // 2, 100, high)
        strokes.small(painter, words, chart.say(tick), paint.TRAILING)


def _paint_labels(painter: QPainter, plot: QRect, labels: tuple[str, ...]) -> None:
    """Write as many labels as have room, counted back from the last."""
    wide = max(paint.text_width(label, Size.META) for label in labels)
    every = max(1, -(-(wide + _AIR) * len(labels) // max(1, plot.width())))
    for place in range(len(labels) - 1, -1, -every):
        middle = round(_x(plot, place, len(labels)))
        left = min(middle - wide // 2, plot.right() + STEP - wide)
        below = QRect(left, plot.bottom() + HALF_STEP, wide, line_height(Size.META))
        strokes.small(painter, below, labels[place], paint.CENTRED)


def _paint_band(painter: QPainter, plot: QRect, chart: LineChart, scale: Scale, places: list[float]) -> None:
    around = [(x, *span) for x, span in zip(places, chart.band, strict=False) if span]
    upper = [QPointF(x, _y(plot, scale, high)) for x, _, high in around]
    lower = [QPointF(x, _y(plot, scale, low)) for x, low, _ in around]
    painter.save()
    painter.setPen(theme.current().colour("accent-soft"))
    painter.setBrush(theme.current().colour("accent-soft"))
    painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
    painter.restore()


def _paint_series(painter: QPainter, points: list[QPointF | None], series: Series) -> None:
    for begin, end in pairwise(points):
        if begin and end:
            strokes.stroke(painter, begin, end, series.ink, dashed=series.dashed)
    for point in points:
        if point and not series.dashed:
            strokes.mark(painter, point, series)


def _point(plot: QRect, scale: Scale, x: float, value: float | None) -> QPointF | None:
    return None if value is None else QPointF(x, _y(plot, scale, value))


def _x(plot: QRect, place: int, places: int) -> float:
    slot = plot.width() / places
    return plot.left() + (place + 0.5) * slot


def _y(plot: QRect, scale: Scale, value: float) -> float:
    return plot.bottom() - scale.share(value) * plot.height()
