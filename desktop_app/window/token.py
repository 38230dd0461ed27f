"""A word of a sentence that can be chosen: it opens what there is to choose from under itself."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_META, RADIUS_BUTTON, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_LEFT, _GAP, _RIGHT = 11, 4, 9


class Token(PaintedButton):
    """A word on the soft accent with a chevron after it, 40 pixels high. A long one is shortened with "…"."""

    def __init__(
        self,
        words: str,
        name: str,
        *,
        size: Size = Size.BODY,
        after: str = "",
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` says what is chosen and is read aloud before the words; `after` is written close behind the token.

        A `quiet` one has no ground, for what is rarely chosen.
        """
        super().__init__(words, parent)
        self._size, self._after, self._quiet = size, after, quiet
        self._weight = Weight.MID if quiet else Weight.STRONG
        self.setAccessibleName(f"{name}: {words}")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words, the chevron and what is written behind them."""
        words = paint.text_width(self.words, self._size, self._weight)
        height = max(TOUCH, line_height(self._size) + 4 * HALF_STEP)
        return QSize(_LEFT + words + _GAP + ICON_META + _RIGHT + self._after_width(), height)

    def minimumSizeHint(self) -> QSize:
        """Long words may be shortened."""
        return QSize(3 * TOUCH, self.sizeHint().height()).boundedTo(self.sizeHint())

    def shape(self) -> QRect:
        """The ground, without what is written behind it."""
        return self._mirrored(QRect(0, 0, self.width() - self._after_width(), self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, chevron; then what follows in the sentence."""
        painter = QPainter(self)
        shape = QRect(0, 0, self.width() - self._after_width(), self.height())
        if not self._quiet or self.underMouse():
            fill = "sunken" if self._quiet else "accent-line" if self.isDown() else "accent-soft"
            paint.rounded(painter, self.shape(), RADIUS_BUTTON, fill=fill)
        ink = "ink-2" if self._quiet else "accent"
        words = shape.adjusted(_LEFT, 0, -_RIGHT - _GAP - ICON_META, 0)
        size, weight = self._size, self._weight
        paint.text_line(painter, self._mirrored(words), self.words, size=size, weight=weight, ink=ink)
        chevron = QRect(shape.right() + 1 - _RIGHT - ICON_META, 0, ICON_META, self.height())
        paint.icon(painter, self._mirrored(chevron), "chevron-down", ink)
        behind = QRect(shape.right() + 2, 0, self._after_width(), self.height())
        paint.text_line(painter, self._mirrored(behind), self._after, size=size)

    def _after_width(self) -> int:
        return paint.text_width(self._after, self._size) + 1 if self._after else 0

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
