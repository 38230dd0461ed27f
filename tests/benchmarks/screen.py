"""The real window on a screen that nobody sees, and how long it takes until it shows what it was asked for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork

WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
ALL = QEventLoop.ProcessEventsFlag.AllEvents


class Screen:
    """The window and its database thread, driven event by event."""

    def __init__(self, window: RegularsWindow, background: Background, long_work: LongWork) -> None:
        self.window, self.background, self.long_work = window, background, long_work
        self._events = QAbstractEventDispatcher.instance()

    def answer(self, query: Callable[..., Any], *args: Any) -> Any:
        """Ask a query and give its answer."""
        answered: list[Any] = []
        self.background.read(query, *args, then=answered.append)
        while not answered:
            self._events.processEvents(WAIT)
        return answered[0]

    def settle(self, rounds: int = 1) -> None:
        """Run the window until all that was asked of the database is answered and painted, and nothing is left to do.

        Answers come in the order of the questions. A write is followed by a second round: what is asked anew because
        of it.
        """
        for _ in range(rounds):
            self.answer(lambda: None)
        while self._events.processEvents(ALL):
            pass
        QApplication.sendPostedEvents(
            None, QEvent.Type.DeferredDelete
        )  # what only a running application does by itself


class Paints(QObject):
    """Counts how often a widget is painted, so that nothing counts as seen that was not drawn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Count, and let it be painted."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def press(field: QWidget, letter: str) -> None:
    """Press the key of a letter, of whatever alphabet."""
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
