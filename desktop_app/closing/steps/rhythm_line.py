"""Somebody's rhythm as a line: a filled dot for each visit, a hollow one for each missed beat, a bar for now."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.window import theme

HEIGHT = 20
DOT = 8
MOST_MISSED = 3
NOW = 3


def places(visits: int, missed: int, width: int) -> tuple[list[float], list[float]]:
    """Give the middles of the filled and the hollow dots along a line so wide, evenly spaced, room left for the bar."""
    hollow = min(missed, MOST_MISSED)
    room = width - 2 * DOT - NOW
    step = room / max(1, visits + hollow - 1)
    middles = [DOT / 2 + step * place for place in range(visits + hollow)]
    return middles[:visits], middles[visits:]


def paint_rhythm(painter: QPainter, box: QRect, visits: int, missed: int) -> None:
    """Draw it in the middle of the height of `box`, from its left."""
    filled, hollow = places(visits, missed, box.width())
    shown = theme.current()
    middle = box.center().y() + 0.5
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    last = box.left() + filled[-1]
    now = box.right() - NOW
    painter.setPen(QPen(shown.ink_2, 1))
    painter.drawLine(QPointF(box.left() + filled[0], middle), QPointF(last, middle))
    painter.setPen(QPen(shown.ink_2, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(last, middle), QPointF(now, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.ink_2)
    for place in filled:
        painter.drawEllipse(QPointF(box.left() + place, middle), DOT / 2, DOT / 2)
    painter.setPen(QPen(shown.ink_2, 1))
    painter.setBrush(shown.panel)
    for place in hollow:
        painter.drawEllipse(QPointF(box.left() + place, middle), DOT / 2 - 0.5, DOT / 2 - 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.accent)
    painter.drawRoundedRect(QRectF(now, middle - HEIGHT / 2 + 1, NOW, HEIGHT - 2), NOW / 2, NOW / 2)
    painter.restore()
