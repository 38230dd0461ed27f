"""Work that takes a while (import, backup), on a worker and a connection of its own.

The counter's own thread never waits for it: long work writes in short transactions. What computes for more than a
moment, such as an import, is handed on from there to a process of its own (`foundation.apart`).
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.foundation.mistakes import sentence_for
from desktop_app.foundation.progress import Cancelled, Progress


class Job(QObject):
    """One long piece of work. `progressed` carries items done and in all; then exactly one of the others follows."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress = Progress(self._step)
        self._ended.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Have it stop at its next step; what it did is taken back before `cancelled`."""
        self.progress.stop.set()

    def end(self, future: Future[Any]) -> None:
        """Take the outcome, on whichever thread it arose."""
        if shiboken6.isValid(self):
            self._ended.emit(future)

    def _step(self, done: int, total: int) -> None:
        if shiboken6.isValid(self):
            self.progressed.emit(done, total)

    @Slot(object)
    def _come_home(self, future: Future[Any]) -> None:
        error = future.exception()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(sentence_for(error))
        else:
            self.finished.emit(future.result())


HAND_OVER = 0.0005
"""Seconds after which a worker lets the window's thread go on; Python's usual ten times as many can be seen."""


class LongWork:
    """Does one long piece of work after the other, away from the window and from the counter's thread."""

    def __init__(self, open_here: Callable[[], None], close_here: Callable[[], None]) -> None:
        sys.setswitchinterval(HAND_OVER)
        self._close_here = close_here
        self._executor = ThreadPoolExecutor(1, "long work", open_here)
        self._jobs: list[Job] = []
        self._closed = False

    def start(self, work: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """Begin `work(progress, *args, **options)`; gives the job, to be listened to and cancelled.

        What a window on its way out still asks for, when the connection was given back, is not begun.
        """
        job = Job()
        self._jobs = [other for other in self._jobs if shiboken6.isValid(other)]
        self._jobs.append(job)
        if not self._closed:
            self._executor.submit(work, job.progress, *args, **options).add_done_callback(job.end)
        return job

    def close(self) -> None:
        """Stop what still runs, wait until it has been taken back, and give the connection back."""
        if self._closed:
            return
        self._closed = True
        for job in self._jobs:
            if shiboken6.isValid(job):
                job.cancel()
        self._executor.submit(self._close_here)
        self._executor.shutdown(wait=True)
