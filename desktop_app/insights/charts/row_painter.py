"""Draws charts that have a row for each label: bars side by side, or dots on one scale."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from desktop_app.insights.charts import strokes
from desktop_app.insights.charts.scale import Scale, scale_for
from desktop_app.insights.charts.shapes import BarChart, DotChart, Mark, Series
from desktop_app.window import paint
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, line_height

BAR = 14
_GAP = 3
_BETWEEN = 12
_CORNER = 3
_WIDEST_LABEL = 0.34
"""The share of the chart's width that the labels may take."""


def row_height(chart: BarChart | DotChart) -> int:
    """Give how high one row stands, in pixels."""
    bars = len(chart.series) * (BAR + _GAP) if isinstance(chart, BarChart) else BAR
    return max(line_height(Size.META), bars) + _BETWEEN


def paint_bars(painter: QPainter, box: QRect, chart: BarChart) -> None:
    """Draw the bars of each row, one below the other, each with its value."""
    scale = scale_for(chart.values(), chart.top)
    plot = _plot(box, chart)
    for place, label in enumerate(chart.labels):
        row = _row(plot, chart, place)
        _label(painter, box, row, label)
        top = row.top() + (row.height() - len(chart.series) * (BAR + _GAP)) // 2
        for below, series in enumerate(chart.series):
            slot = QRect(plot.left(), top + below * (BAR + _GAP), plot.width(), BAR)
            value = series.values[place]
            if value is not None:
                _paint_bar(painter, slot, scale.share(value), series)
                _value(painter, slot, scale.share(value), chart.say(value))
    strokes.grid_line(painter, QRect(plot.left(), plot.top(), 1, plot.height()), floor=True)


def paint_dots(painter: QPainter, box: QRect, chart: DotChart) -> None:
    """Draw the dots of each row, and the way from the first to the last; the lines of the scale behind them."""
    scale = scale_for(chart.values(), chart.top)
    plot = _plot(box, chart).adjusted(0, 0, 0, -line_height(Size.META))
    for tick in scale.ticks():
        x = round(plot.left() + scale.share(tick) * plot.width())
        strokes.grid_line(painter, QRect(x, plot.top(), 1, plot.height()), floor=not tick)
        words = QRect(x - 50, plot.bottom(), 100, line_height(Size.META))
        strokes.small(painter, words, chart.say(tick), paint.CENTRED)
    for place, label in enumerate(chart.labels):
        row = _row(plot, chart, place)
        _label(painter, box, row, label)
        _paint_dots(painter, row, chart, scale, place)


def _plot(box: QRect, chart: BarChart | DotChart) -> QRect:
    """Give where the values have room, beside the labels."""
    widest = max(paint.text_width(label, Size.META) for label in chart.labels)
    values = max((paint.text_width(chart.say(value), Size.META) for value in chart.values()), default=0)
    labels = min(widest, round(_WIDEST_LABEL * box.width()))
    return box.adjusted(labels + 2 * STEP, 0, -values - STEP, 0)


def _row(plot: QRect, chart: BarChart | DotChart, place: int) -> QRect:
    high = row_height(chart)
    return QRect(plot.left(), plot.top() + place * high, plot.width(), high)


def _label(painter: QPainter, box: QRect, row: QRect, label: str) -> None:
    room = QRect(box.left(), row.top(), row.left() - box.left() - 2 * STEP, row.height())
    strokes.small(painter, room, label, paint.TRAILING, "ink")


def _paint_bar(painter: QPainter, slot: QRect, share: float, series: Series) -> None:
    """Draw one bar; even the least that is more than nothing is seen."""
    if not share:
        return
    bar = QRect(slot.left(), slot.top(), max(round(share * slot.width()), 2), BAR)
    hollow = series.mark is Mark.RING
    paint.rounded(painter, bar, _CORNER, fill="panel" if hollow else series.ink, border=series.ink if hollow else None)


def _value(painter: QPainter, slot: QRect, share: float, words: str) -> None:
    high = line_height(Size.META)
    left = slot.left() + round(share * slot.width()) + STEP
    strokes.small(painter, QRect(left, slot.center().y() - high // 2 + 1, slot.width(), high), words)


def _paint_dots(painter: QPainter, row: QRect, chart: DotChart, scale: Scale, place: int) -> None:
    y = row.center().y()
    known = [(series, value) for series in chart.series if (value := series.values[place]) is not None]
    points = [QPointF(row.left() + scale.share(value) * row.width(), y) for _, value in known]
    if points:
        strokes.stroke(painter, points[0], points[-1], "accent-line")
    for (series, _), point in zip(known, points, strict=True):
        strokes.mark(painter, point, series)
