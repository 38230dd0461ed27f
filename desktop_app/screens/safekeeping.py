"""What looks after the shop's file while the window is open."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.foundation.act import Change
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.database import database
from desktop_app.foundation.progress import Progress
from desktop_app.keeping.copies import back_up
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork

EVERY = 30 * 60 * 1000
"""Milliseconds of work between two backups."""


class Safekeeping(QObject):
    """Backs the file up after every half hour in which something changed. `failed` carries why it could not."""

    failed = Signal(str)

    def __init__(self, background: Background, long_work: LongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._long_work = background, long_work
        self.timer = QTimer(self, singleShot=True, interval=EVERY)
        self.timer.timeout.connect(self._back_up)
        background.changed.connect(self._begin_to_count)

    def _begin_to_count(self, _: Change) -> None:
        if not self.timer.isActive():
            self.timer.start()

    def _back_up(self) -> None:
        job = self._long_work.start(_copy, self._background.counter.clock)
        job.failed.connect(self.failed)


def _copy(_: Progress, clock: Clock) -> Path:
    return back_up(Path(database.database), clock.now())
