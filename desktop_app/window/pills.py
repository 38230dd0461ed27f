"""Answers side by side, chosen by a tap each."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, ICON_META, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_PAD, _GAP = 14, 6


class ChoicePill(PaintedButton):
    """One answer of several: outlined, or filled with a tick once it is chosen. A second tap takes it back.

    Where it has an icon of its own, that stands in the tick's place, chosen or not.
    """

    radius = TOUCH // 2

    def __init__(self, words: str, *, chosen: bool = False, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setChecked(chosen)
        self.toggled.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words, the icon or the tick before them, and the round ends."""
        width = 2 * _PAD + paint.text_width(self.words, weight=self._weight())
        if self._sign():
            width += self._side() + _GAP
        return QSize(width, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def minimumSizeHint(self) -> QSize:
        """Long words may be shortened."""
        return QSize(2 * TOUCH, self.sizeHint().height()).boundedTo(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """An outlined pill, or one on the soft accent with a tick before the words."""
        painter = QPainter(self)
        chosen = self.isChecked()
        ground = "accent-soft" if chosen else "sunken" if self.underMouse() or self.isDown() else "panel"
        border, width = ("accent", 2) if chosen else ("line-2", 1)
        paint.rounded(painter, self.rect(), self.height() / 2, fill=ground, border=border, width=width)
        words = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        if sign := self._sign():
            ink = "accent" if chosen else "ink"
            paint.icon(painter, self._mirrored(QRect(_PAD, 0, self._side(), self.height())), sign, ink)
            words.setLeft(_PAD + self._side() + _GAP)
        paint.text_line(painter, self._mirrored(words), self.words, weight=self._weight())

    def _sign(self) -> str:
        return self._icon or ("check" if self.isChecked() else "")

    def _side(self) -> int:
        return ICON_BUTTON if self._icon else ICON_META

    def _weight(self) -> Weight:
        return Weight.STRONG if self.isChecked() else Weight.TEXT

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
