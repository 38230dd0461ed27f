"""Looking at the clock: what the time is, whether the day has turned, and whether the computer slept."""

import datetime as dt

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.foundation.clock import Clock

LOOKS = 10_000  # milliseconds between two looks
JUMP = dt.timedelta(minutes=1)
"""Between two looks no more than this passes, unless the computer slept or its clock was set."""


class ClockWatch(QObject):
    """Looks every ten seconds. At each look `jumped` and `turned` come first, where there is cause, then `looked`."""

    jumped = Signal()
    turned = Signal()
    looked = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day, self._last = clock.today(), clock.now()
        self.timer = QTimer(self, interval=LOOKS)
        self.timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look at the clock now."""
        now, last = self._clock.now(), self._last
        day, before = self._clock.today(), self._day
        self._last, self._day = now, day
        if abs(now - last) > JUMP:
            self.jumped.emit()
        if day != before:
            self.turned.emit()
        self.looked.emit()
