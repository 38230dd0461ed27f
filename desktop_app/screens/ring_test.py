"""Trying out whether this computer shows notifications: one rings in a minute."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.tray import Tray

MINUTE = 60
SECOND = 1000  # milliseconds
START, STOP = "Ring in one minute", "Stop"
TITLE, TEXT = "Regulars", "This is how a reminder rings."
SEEN = "and was seen. Reminders will be, too."
NOT_SEEN = (
    "but was not seen. Look in this computer’s own settings whether Regulars may show notifications, and whether it is "
    "told not to disturb."
)


class RingTest(QWidget):
    """Counts a minute down, rings as a reminder does, says when it rang, and asks whether it was seen."""

    def __init__(self, background: Background, tray: Tray, wanted: Callable[[], bool]) -> None:
        """`wanted` tells whether notifications are turned on at all."""
        super().__init__()
        self._clock, self._tray, self._wanted = background.counter.clock, tray, wanted
        self._left, self._rang = 0, ""
        self.button = Button(START, icon="clock")
        self.button.clicked.connect(self._start_or_stop)
        self.says = PlainLabel(ink="ink-2", wrap=True)
        self.seen, self.not_seen = Button("Seen", ButtonKind.SOFT), Button("Not seen", ButtonKind.QUIET)
        self.seen.clicked.connect(lambda: self._answer(SEEN))
        self.not_seen.clicked.connect(lambda: self._answer(NOT_SEEN))
        self.timer = QTimer(self, interval=SECOND)
        self.timer.timeout.connect(self._count)
        self._lay_out()
        self._ask(False)

    def _start_or_stop(self) -> None:
        self._ask(False)
        if self.timer.isActive():
            self._stop()
            self.says.setText("")
        elif not self._wanted():
            self._say("It would not ring: notifications are turned off on this computer.")
        else:
            self._left = MINUTE
            self.button.say(STOP)
            self.timer.start()
            self._count_down()

    def _count(self) -> None:
        self._left -= 1
        if self._left:
            self._count_down()
        else:
            self._stop()
            self._ring()

    def _count_down(self) -> None:
        seconds = "1 second" if self._left == 1 else f"{self._left} seconds"
        self.says.setText(f"Rings in {seconds}. Other windows may lie over this one meanwhile.")

    def _stop(self) -> None:
        self.timer.stop()
        self.button.say(START)

    def _ring(self) -> None:
        self._tray.tell(TITLE, TEXT)
        self._rang = f"Rang at {self._clock.local(self._clock.now()):%H:%M}"
        why_not = self._tray.why_not()
        self._ask(not why_not)
        self._say(f"{self._rang}, in this window only. {why_not}" if why_not else f"{self._rang}. Was it seen?")

    def _answer(self, words: str) -> None:
        self._ask(False)
        self._say(f"{self._rang}, {words}")

    def _ask(self, asks: bool) -> None:
        for button in (self.seen, self.not_seen):
            button.setVisible(asks)

    def _say(self, sentence: str) -> None:
        self.says.setText(sentence)
        announce(self, sentence)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for button in (self.button, self.seen, self.not_seen):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self.says)
