"""Work that takes a while (import, backup), on a worker and a connection of its own.

The counter's own thread never waits for it: long work writes in short transactions. What computes for more than a
moment, such as an import, is handed on from there to a process of its own (`foundation.apart`).
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.foundation.mistakes import sentence_for
from desktop_app.foundation.progress import Cancelled, Progress


class Job(QObject):
    """One long piece of work. `progressed` carries items done and in all; then exactly one of the others follows.

    It belongs to the window's thread, and no other thread ever holds it.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, tell: Callable[[int, int], object]) -> None:
        super().__init__()
        self.progress = Progress(tell)

    def cancel(self) -> None:
        """Have it stop at its next step; what it did is taken back before `cancelled`."""
        self.progress.stop.set()

    def forget(self) -> None:
        """Have it stop, and hear no more of it."""
        self.cancel()
        self.blockSignals(True)

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

    The worker speaks to this alone, and of a job by its number: a job may go with its window while its work goes on.
    """

    _stepped = Signal(int, int, int)
    _ended = Signal(int, object)

    def __init__(self, open_here: Callable[[], None], close_here: Callable[[], None]) -> None:
        super().__init__()
        sys.setswitchinterval(HAND_OVER)
        self._close_here = close_here
        self._executor = ThreadPoolExecutor(1, "long work", open_here)
        self._numbers = count()
        self._jobs: dict[int, Job] = {}
        self._closed = False
        self._stepped.connect(self._tell_step, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """Begin `work(progress, *args, **options)`; gives the job, to be listened to and cancelled.

        What a window on its way out still asks for, when the connection was given back, is not begun.
        """
        number = next(self._numbers)
        job = Job(partial(self._stepped.emit, number))
        if not self._closed:
            self._jobs[number] = job
            future = self._executor.submit(work, job.progress, *args, **options)
            future.add_done_callback(partial(self._ended.emit, number))
        return job

    @Slot(int, int, int)
    def _tell_step(self, number: int, done: int, total: int) -> None:
        job = self._jobs[number]
        if shiboken6.isValid(job):
            job.progressed.emit(done, total)

    @Slot(int, object)
    def _tell_end(self, number: int, future: Future[Any]) -> None:
        job = self._jobs.pop(number)
        if shiboken6.isValid(job):
            job.come_home(future)
            job.setParent(None)  # it goes by itself once nobody holds it

    def close(self) -> None:
        """Stop what still runs, wait until it has been taken back, and give the connection back."""
        if self._closed:
            return
        self._closed = True
        for job in self._jobs.values():
            job.cancel()
        self._executor.submit(self._close_here)
        self._executor.shutdown(wait=True)
