"""Whether the screen is hidden from who must not read it: one answer for the window and every dialog over it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEY = "F9"


class Privacy(QObject):
    """Belongs to the window, where its dialogs find it. `changed` carries whether the screen is hidden now."""

    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hidden = False
        self.listen(window)

    def listen(self, window: QWidget) -> None:
        """Let the key hide and show again from this window too: a dialog is one of its own."""
        QShortcut(QKeySequence(KEY), window).activated.connect(self.turn)

    def turn(self) -> None:
        """Hide what is shown, or show what is hidden."""
        self.hidden = not self.hidden
        self.changed.emit(self.hidden)
