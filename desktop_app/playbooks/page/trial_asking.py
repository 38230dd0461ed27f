"""Trying a playbook out away from the window, a moment after the last change; an old answer never comes last."""

import datetime as dt

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.progress import Progress
from desktop_app.foundation.settings import open_days
from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.dry_run import Tried, try_out
from desktop_app.playbooks.page.trial import first_day
from desktop_app.playbooks.parts import Playbook
from desktop_app.window.long_work import Job, LongWork

MOMENT = 300
"""Milliseconds without a change before the past is gone through again."""


class TrialAsking(QObject):
    """`answered` carries what would have been made and the days the shop is open, `refused` why it cannot be tried."""

    answered = Signal(object, object)
    refused = Signal(str)

    def __init__(self, long_work: LongWork, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._long_work, self._clock = long_work, clock
        self._playbook: Playbook | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=MOMENT)
        self._timer.timeout.connect(self._ask)

    def ask(self, playbook: Playbook, *, at_once: bool = False) -> None:
        """Try this playbook in place of any that was asked for before."""
        self._playbook = playbook
        self.stop()
        self._timer.start(0 if at_once else MOMENT)

    def stop(self) -> None:
        """Want no answer any more."""
        self._timer.stop()
        if self._job:
            self._job.forget()
            self._job = None

    def _ask(self) -> None:
        job = self._job = self._long_work.start(_try, self._playbook, self._clock.today())
        job.setParent(self)  # so that nobody is answered once we are gone
        job.finished.connect(self._take)
        job.failed.connect(self._refuse)

    def _take(self, answer: tuple[tuple[Tried, ...], frozenset[int]]) -> None:
        self._job = None
        self.answered.emit(*answer)

    def _refuse(self, sentence: str) -> None:
        self._job = None
        self.refused.emit(sentence)


def _try(progress: Progress, playbook: Playbook, today: dt.date) -> tuple[tuple[Tried, ...], frozenset[int]]:
    progress.step(0, 1)  # ends here where another was asked for meanwhile
    return tuple(try_out(checked(playbook), first_day(today), today)), open_days()
