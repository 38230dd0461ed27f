"""Starts the app as `main.py` does. Says when its window was first painted, when it could be used, and its memory."""

import sys
import time

from desktop_app.app import main


def measure() -> int:
    """Stand in for the application's own loop: run it until the reminders of the day are painted."""
    from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject
    from PySide6.QtWidgets import QApplication

    from desktop_app.screens.regulars_window import RegularsWindow

    class Seen(QObject):
        at = 0.0

        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.at = time.time()
            return False

    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RegularsWindow))
    painted, filled = Seen(), Seen()
    window.installEventFilter(painted)
    events = QAbstractEventDispatcher.instance()
    first = 0.0
    while not filled.at:
        events.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        first = first or painted.at
        if window.reminders.list.model().rowCount() and not filled.parent():
            filled.setParent(window.reminders.list.viewport())
            window.reminders.list.viewport().installEventFilter(filled)
    while events.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
    usable = time.time()

    import psutil

    print(first, usable, psutil.Process().memory_info().rss)
    return 0


def stand_in() -> None:
    """Put the measuring into the place of the loop, before anything of the app is built."""
    from PySide6.QtWidgets import QApplication

    QApplication.exec = staticmethod(measure)


stand_in()
sys.exit(main(["--data", sys.argv[1], "--on", sys.argv[2]]))
