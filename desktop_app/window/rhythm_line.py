"""Someone's rhythm as a line: dots for visits, rings for missed beats, a bar for now."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import theme
from desktop_app.window.label import PlainLabel

WIDTH, HEIGHT = 156, 20
_DOT = 4.0
_BAR = QSize(3, 18)


def paint_rhythm(painter: QPainter, box: QRect, visits: Sequence[float], missed: Sequence[float]) -> None:
    """Draw the line into `box`. `visits` and `missed` are moments from 0 (left) to 1 (now), ascending."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = theme.current()
    middle = box.top() + box.height() / 2
    left, span = box.left() + _DOT + 1, box.width() - 2 * _DOT - _BAR.width() - 6
    place = [QPointF(left + span * moment, middle) for moment in visits]
    rings = [QPointF(left + span * moment, middle) for moment in missed]
    last = place[-1] if place else QPointF(left, middle)
    painter.setPen(QPen(shown.edge, 2))
    painter.drawLine(place[0] if place else last, last)
    painter.setPen(QPen(shown.edge, 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(last, QPointF(left + span, middle))
    _discs(painter, place, rings)
    bar = QRectF(box.right() + 1 - _BAR.width() - 2, middle - _BAR.height() / 2, _BAR.width(), _BAR.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.accent)
    painter.drawRoundedRect(bar, 1, 1)
    painter.restore()


def _discs(painter: QPainter, visits: Sequence[QPointF], missed: Sequence[QPointF]) -> None:
    shown = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.ink_2)
    for point in visits:
        painter.drawEllipse(point, _DOT, _DOT)
    painter.setPen(QPen(shown.edge, 1.5))
    painter.setBrush(shown.panel)
    for point in missed:
        painter.drawEllipse(point, _DOT - 0.75, _DOT - 0.75)


class RhythmLine(PlainLabel):
    """The line as a widget of 156 by 20 pixels. Read aloud it is its caption: "every 3 weeks, now 11"."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent=parent)
        self._visits: Sequence[float] = ()
        self._missed: Sequence[float] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rhythm(self, visits: Sequence[float], missed: Sequence[float], caption: str) -> None:
        """Show another rhythm; moments as in `paint_rhythm`."""
        self._visits, self._missed = visits, missed
        self.setText(caption)
        self.update()

    def sizeHint(self) -> QSize:
        """The same for everyone, so that rows compare."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        paint_rhythm(QPainter(self), self.rect(), self._visits, self._missed)
