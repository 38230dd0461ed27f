"""Something that was done or not: a box to tick, as large as a finger needs."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON, ICON_META, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_PAD, _GAP, _CORNER = 12, 10, 5


class TickBox(PaintedButton):
    """A box with words beside it, in a frame; ticked, the whole of it takes the accent."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The box, the words and the frame; as wide ticked as not, so that nothing moves."""
        width = 2 * _PAD + ICON + _GAP + paint.text_width(self.words, weight=Weight.STRONG)
        return QSize(width, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def minimumSizeHint(self) -> QSize:
        """Long words may be shortened."""
        return QSize(3 * TOUCH, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, the box with its tick, the words."""
        painter = QPainter(self)
        ticked = self.isChecked()
        ground = "accent-soft" if ticked else "sunken" if self.underMouse() or self.isDown() else "panel"
        border, width = ("accent", 2) if ticked else ("line-2", 1)
        paint.rounded(painter, self.rect(), self.radius, fill=ground, border=border, width=width)
        self._paint_box(painter, self._mirrored(QRect(_PAD, (self.height() - ICON) // 2, ICON, ICON)))
        words = self.rect().adjusted(_PAD + ICON + _GAP, 0, -_PAD, 0)
        weight = Weight.STRONG if ticked else Weight.TEXT
        paint.text_line(painter, self._mirrored(words), self.words, weight=weight)

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        if not self.isChecked():
            paint.rounded(painter, box, _CORNER, fill="panel", border="edge")
            return
        paint.rounded(painter, box, _CORNER, fill="accent")
        inset = (ICON - ICON_META) // 2
        paint.icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", "on-accent")

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
