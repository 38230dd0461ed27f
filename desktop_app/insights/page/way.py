"""Something to do for the person at hand in a list: a button, and a key while the list has the keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.window.buttons import Button, ButtonKind


class Way(Button):
    """Hidden until it is offered under words of its own."""

    def __init__(self, of: QWidget, icon: str, key: str, do: Callable[[], object]) -> None:
        super().__init__("", ButtonKind.SOFT, icon=icon)
        self._key = key
        self._action = QAction(of, shortcut=QKeySequence(key))
        self._action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._action.triggered.connect(do)
        self.clicked.connect(self._action.trigger)
        of.addAction(self._action)
        self.offer("")

    def offer(self, words: str) -> None:
        """Offer it under these words and its key, or (empty words) not at all."""
        self.say(f"{words}  {self._key}")
        self.setVisible(bool(words))
        self._action.setText(self.text())  # with its signs escaped
        self._action.setVisible(bool(words))
