"""Strokes that every chart is drawn with: the grid, the marks of a series, and the line that says what each mark is."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.insights.charts.shapes import Mark, Series
from desktop_app.window import paint, theme
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.typeface import Size, line_height

MARK = 8
LINE = 2
_DASHES = [4, 3]


def mark(painter: QPainter, at: QPointF, series: Series) -> None:
    """Draw one point of a series."""
    colour = theme.current().colour(series.ink)
    hollow = series.mark is Mark.RING
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, LINE))
    painter.setBrush(theme.current().panel if hollow else colour)
    half = MARK / 2 - 1
    box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    if series.mark is Mark.SQUARE:
        painter.drawRect(box)
    else:
        painter.drawEllipse(box)
    painter.restore()


def stroke(painter: QPainter, begin: QPointF, end: QPointF, ink: str, *, dashed: bool = False) -> None:
    """Draw a line in the colour of a token."""
    pen = QPen(theme.current().colour(ink), LINE)
    if dashed:
        pen.setDashPattern(_DASHES)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(begin, end)
    painter.restore()


def grid_line(painter: QPainter, line: QRect, *, floor: bool) -> None:
    """Draw a line to read values by; the one that means nothing is stronger."""
    paint.rounded(painter, line, 0, fill="edge" if floor else "line")


def small(
    painter: QPainter, box: QRect, words: str, align: Qt.AlignmentFlag = paint.LEADING, ink: str = "ink-2"
) -> None:
    """Write a label."""
    paint.text_line(painter, box, words, size=Size.META, ink=ink, align=align)


def legend_height(series: Sequence[Series]) -> int:
    """Give how high the line stands that names the series; none where one says it all."""
    return line_height(Size.META) + STEP if _names(series) else 0


def legend(painter: QPainter, box: QRect, series: Sequence[Series]) -> None:
    """Name each series beside its mark."""
    left = box.left()
    for each in _names(series):
        middle = box.top() + line_height(Size.META) / 2
        mark(painter, QPointF(left + MARK / 2, middle), each)
        wide = paint.text_width(each.name, Size.META)
        small(painter, QRect(left + MARK + HALF_STEP + 2, box.top(), wide, line_height(Size.META)), each.name)
        left += MARK + HALF_STEP + wide + 3 * STEP


def _names(series: Sequence[Series]) -> list[Series]:
    return [each for each in series if each.name] if len(series) > 1 else []
