"""What goes on by itself while the window is open: days are planned, reminders ring, sleep is noticed."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.reminders.bell import Bell
from desktop_app.reminders.ringing import Message
from desktop_app.screens.clock_watch import ClockWatch
from desktop_app.screens.planning import Planning
from desktop_app.window.background import Background
from desktop_app.window.machine import Machine
from desktop_app.window.main_window import MainWindow
from desktop_app.window.tray import Tray


class Vigil(QObject):
    """Watches the clock, and does at each look what it asks for; nothing outside the program is needed for it.

    What the computer has no place for is said in the window's own strip.
    """

    def __init__(self, background: Background, machine: Machine, window: MainWindow) -> None:
        super().__init__(window)
        self.tray = Tray(window)
        self.bell = Bell(background, machine, window.privacy, self)
        self.planning = Planning(background, self)
        self.watch = ClockWatch(background.counter.clock, self)
        self.watch.jumped.connect(background.look_elsewhere)
        self.watch.looked.connect(self.planning.look)
        self.watch.looked.connect(self.bell.look)
        self.bell.rang.connect(self._tell)
        self.bell.greeted.connect(self._mention)
        window.closing.connect(self.end)
        self.tray.unseen.connect(lambda title, text: window.notice.info(f"{title}: {text}"))

    def begin(self) -> None:
        """Look every ten seconds from now on, and at once when the window shows."""
        self.watch.timer.start()
        QTimer.singleShot(0, self.watch, self.watch.look)

    def end(self) -> None:
        """Look no more."""
        self.watch.timer.stop()
        self.tray.leave()

    def _tell(self, message: Message) -> None:
        self.tray.tell(message.title, message.text)

    def _mention(self, message: Message) -> None:
        self.tray.mention(message.title, message.text)
