"""What every painted button shares: plain words, Enter as well as Space, and the focus ring."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.window.focus_ring import FocusRing
from desktop_app.window.measures import RADIUS_BUTTON


class PaintedButton(QPushButton):
    """A button that draws itself. Its words are shown as they are: "&" is no shortcut, "<b>" is no markup."""

    radius = RADIUS_BUTTON

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_keys = False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(words)

    @property
    def words(self) -> str:
        """What the button says."""
        return self.text().replace("&&", "&")

    def say(self, words: str) -> None:
        """Change what the button says."""
        self.setText(words.replace("&", "&&"))

    def shape(self) -> QRect:
        """The part that is drawn; a finger may hit a little more."""
        return self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button just as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, unless a finger or the mouse brought the focus."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        if self._by_keys and self.parentWidget():
            FocusRing(self, self.shape(), self.radius)
