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

    def __init__(self, tell: Callable[["Job", int, int], object]) -> None:
        super().__init__()
        self.progress = Progress(lambda done, total: tell(self, done, total))

    def cancel(self) -> None:
        """Have it stop at its next step; what it did is taken back before `cancelled`."""
        self.progress.stop.set()

    def come_home(self, future: Future[Any]) -> None:
        """Tell the outcome to whoever listens."""
        error = future.exception()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(sentence_for(error))
        else:
            self.finished.emit(future.result())


HAND_OVER = 0.0005
"""Seconds after which a worker lets the window's thread go on; Python's usual ten times as many can be seen."""


class LongWork(QObject):
    """Does one long piece of work after the other, away from the window and from the counter's thread.

    The worker speaks to this alone, which outlives it: a job may go with its window while its work goes on.
    """

    _stepped = Signal(object, int, int)
    _ended = Signal(object, object)

    def __init__(self, open_here: Callable[[], None], close_here: Callable[[], None]) -> None:
        super().__init__()
        sys.setswitchinterval(HAND_OVER)
        self._close_here = close_here
        self._executor = ThreadPoolExecutor(1, "long work", open_here)
        self._jobs: list[Job] = []
        self._closed = False
        self._stepped.connect(self._tell_step, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """Begin `work(progress, *args, **options)`; gives the job, to be listened to and cancelled.

        What a window on its way out still asks for, when the connection was given back, is not begun.
        """
        job = Job(self._stepped.emit)
        self._jobs = [other for other in self._jobs if shiboken6.isValid(other)]
        self._jobs.append(job)
        if not self._closed:
            future = self._executor.submit(work, job.progress, *args, **options)
            future.add_done_callback(lambda ended: self._ended.emit(job, ended))
        return job

    @Slot(object, int, int)
    def _tell_step(self, job: Job, done: int, total: int) -> None:
        if shiboken6.isValid(job):
            job.progressed.emit(done, total)

    @Slot(object, object)
    def _tell_end(self, job: Job, future: Future[Any]) -> None:
        if shiboken6.isValid(job):
            job.come_home(future)

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
