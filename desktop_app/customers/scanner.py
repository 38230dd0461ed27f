"""A card scanner types like a person, only faster: its keys are told from people's by their haste."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

HASTE = 35  # milliseconds between two keys that no person reaches
SHORTEST = 4  # letters of a code; less could be a lucky roll of the fingers


class Scanner(QObject):
    """Watches the keys of one window. `scanned` carries the code of a card, wherever the focus is.

    What the scanner typed into a field is taken out of it again. Dialogs are windows of their own: nobody's card is
    opened behind the back of somebody who fills one in.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget, elapsed: Callable[[], int] | None = None) -> None:
        """`elapsed` gives the milliseconds since any fixed moment (default: a timer of its own)."""
        super().__init__(window)
        if elapsed is None:
            timer = QElapsedTimer()
            timer.start()
            elapsed = timer.elapsed
        self._elapsed = elapsed
        self._last = -HASTE
        self._typed = ""
        window.winId()  # makes the window's handle, through which every key comes once
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gather the keys, and keep the Enter of a scanner to ourselves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        now = self._elapsed()
        if now - self._last > HASTE:
            self._typed = ""
        self._last = now
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._typed += event.text() if event.text().isprintable() else ""
            return False
        code, self._typed = self._typed, ""
        if len(code) < SHORTEST:
            return False
        _take_out(code)
        self.scanned.emit(code)
        return True


def _take_out(code: str) -> None:
    """Remove what the scanner typed from the field that has the focus."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and field.text()[: field.cursorPosition()].endswith(code):
        for _ in code:
            field.backspace()
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(code))
        if cursor.selectedText() == code:
            cursor.removeSelectedText()
