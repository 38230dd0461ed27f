"""One file as one batch: brought in whole or not at all, and taken back as one."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from desktop_app.exchange import actions
from desktop_app.exchange.appointment_import import appointment_steps
from desktop_app.exchange.built_upon import built_upon
from desktop_app.exchange.customer_import import customer_steps
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.exchange.planned_since import let_go
from desktop_app.exchange.queries import file_of, next_batch, running_batches, standing_acts
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.sale_import import sale_steps
from desktop_app.exchange.steps import Step
from desktop_app.exchange.tally import Tally
from desktop_app.exchange.visit_import import visit_steps
from desktop_app.foundation import settings
from desktop_app.foundation.counter import BY_ITSELF, Counter
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Progress
from desktop_app.foundation.undo import undo_batch

LOCK = "import.lock"

Steps = Callable[[OpenedFile, ReadingContext, Tally], Iterator[Step]]
STEPS: Mapping[Purpose, Steps] = {
    Purpose.CUSTOMERS: customer_steps,
    Purpose.VISITS: visit_steps,
    Purpose.PURCHASES: sale_steps,
    Purpose.APPOINTMENTS: appointment_steps,
}
READ_FIRST = {Purpose.VISITS, Purpose.PURCHASES}
"""What is read whole before any of it is written, so that each row is counted twice on the way."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file; without a batch it was only tried."""

    batch: int | None
    tally: Tally
    file: OpenedFile

    def as_json(self) -> dict[str, Any]:
        """Give all of it as plain values."""
        return {"batch": self.batch, **self.tally.as_json(), "mapping": self.file.mapping.as_json()}


def bring_in(progress: Progress, counter: Counter, file: OpenedFile) -> Brought:
    """Bring a file in, in many short transactions under one batch, after a backup.

    Raises Mistake where another import is running, and Cancelled where somebody stopped it; then, as after any
    error, what it had brought in is taken back.
    """
    with _alone():
        counter.back_up()
        batch, tally = next_batch(), Tally()
        counter.perform(actions.begin, batch, file, batch=batch)
        with _whole(counter, batch):
            for step in _steps(counter, file, tally, progress):
                if step.write:
                    counter.perform(step.write, batch=batch)
            counter.perform(actions.finish, batch, tally, batch=batch)
    return Brought(batch, tally, file)


def try_out(progress: Progress, counter: Counter, file: OpenedFile) -> Brought:
    """Tell what would come of a file, without writing anything."""
    tally = Tally()
    for _ in _steps(counter, file, tally, progress):
        pass
    return Brought(None, tally, file)


def take_back(progress: Progress, counter: Counter, batch: int) -> int:
    """Take back all that a batch brought in; gives how many acts that were.

    Raises Mistake where there is no such batch, and where something was added since to what it brought in.
    """
    name = file_of(batch)
    if name is None:
        raise Mistake(f"There is no import {batch} to take back.")
    if built_upon(batch):
        raise Mistake("Something was added since to what this import brought in. Undo that first.")
    with _alone():
        taken = _take_back(counter, batch, progress)
        counter.perform(actions.note_taken_back, batch, name)
    return taken


def take_back_interrupted(counter: Counter) -> int:
    """Take back imports that were interrupted, unless one is running elsewhere; gives how many there were.

    What somebody has built upon stays, so that the shop opens in any case.
    """
    batches, taken = running_batches(), 0
    if batches:
        with suppress(Mistake), _alone():
            for batch in batches:
                _take_back(counter, batch, Progress())
                taken += 1
    return taken


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the lock that says an import is running; a crash sets it free."""
    lock = FileLock(Path(database.database).with_name(LOCK), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Mistake("Another import is running. Wait until it is done.") from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _whole(counter: Counter, batch: int) -> Iterator[None]:
    """Take the batch back where it does not come to its end, whatever the reason."""
    try:
        yield
    except BaseException:
        _take_back(counter, batch, Progress())
        raise


def _steps(counter: Counter, file: OpenedFile, tally: Tally, progress: Progress) -> Iterator[Step]:
    context = file.context(settings.read(settings.REGION), counter.clock.today())
    tally.sentences += [*file.sentences(), *context.habits.sentences(file.table.columns)]
    done, total = 0, file.table.row_count * (2 if file.purpose in READ_FIRST else 1)
    for step in STEPS[file.purpose](file, context, tally):
        yield step
        done += step.rows
        progress.step(done, total)


def _take_back(counter: Counter, batch: int, progress: Progress) -> int:
    """Take back act by act, the last first. That ended the import: without it, the batch counts as interrupted."""
    counter.perform(let_go, batch, batch=BY_ITSELF)
    taken, total = 0, standing_acts(batch)
    while counter.perform(undo_batch, batch, most=1).result:
        taken += 1
        progress.tell(taken, total)
    return taken
