"""Ways side by side in one bar, of which at most one is taken."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, RADIUS_BUTTON, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height


class Segments(QWidget):
    """A bar of buttons; a second tap takes a choice back."""

    def __init__(self, name: str, icons: Mapping[str, str]) -> None:
        """`name` is read aloud; `icons` are the words of the segments and their icons."""
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = [Segment(words, icon) for words, icon in icons.items()]
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for button in self.buttons:
            row.addWidget(button)
            button.clicked.connect(lambda on, button=button: self.choose(button.words if on else ""))

    def value(self) -> str:
        """Give the words that are chosen; empty where none are."""
        return next((button.words for button in self.buttons if button.isChecked()), "")

    def choose(self, words: str) -> None:
        """Show these words as chosen; empty for none."""
        for button in self.buttons:
            button.setChecked(button.words == words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, and a line between two segments."""
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), RADIUS_BUTTON, fill="panel", border="line-2")
        for button in self.buttons[1:]:
            between = button.geometry().right() + 1 if self.isRightToLeft() else button.x() - 1
            paint.rounded(painter, QRect(between, 1, 1, self.height() - 2), 0, fill="line-2")


class Segment(PaintedButton):
    """One way: its icon and its words, on the soft accent while it is taken."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__(words)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon, the words and a little air; as wide chosen as not."""
        return QSize(self._width() + 2 * STEP, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP) - 2)

    def minimumSizeHint(self) -> QSize:
        """A segment never cuts its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and words, centred as one."""
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.underMouse() or self.isDown():
            paint.rounded(painter, self.rect(), RADIUS_BUTTON - 1, fill="accent-soft" if chosen else "sunken")
        ink, weight = ("accent", Weight.STRONG) if chosen else ("ink", Weight.TEXT)
        left = (self.width() - self._width()) // 2
        paint.icon(painter, self._piece(left, ICON_BUTTON), self._icon, ink)
        words = self._piece(left + ICON_BUTTON + STEP, self.width() - left - ICON_BUTTON - STEP)
        paint.text_line(painter, words, self.words, weight=weight, ink=ink)

    def _width(self) -> int:
        return ICON_BUTTON + STEP + paint.text_width(self.words, weight=Weight.STRONG)

    def _piece(self, left: int, width: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, 0, width, self.height()))
