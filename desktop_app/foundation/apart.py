"""Work in a process of its own: whatever it does, the window keeps its own interpreter to itself."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from peewee import DatabaseError

from desktop_app.foundation.database import TransactionLost, database, open_file
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Cancelled, Progress

SPAWN = get_context("spawn")  # every system has it, and nothing of the window is copied along
LOOK = 0.05  # seconds between two looks whether somebody wants it stopped
STOP = "stop"


class EndedEarly(Mistake):
    """The process ended before its work did: it was killed, or its error is in the log."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What comes home at the end: a result, or why there is none."""

    result: Any = None
    error: Exception | None = None


def apart(progress: Progress, work: Callable[..., Any], *args: Any) -> Any:
    """Do `work(progress, *args)` in a process that has the shop's file open, as `alone` does with none open."""
    return alone(progress, _in_the_file, Path(database.database), work, args)


def alone(progress: Progress, work: Callable[..., Any], *args: Any) -> Any:
    """Do `work(progress, *args)` in a process of its own that knows of no shop, and give its result.

    The work is a module's function; what goes there and comes home is pickled. Raises what the work raises, Cancelled
    among it, and EndedEarly where the process was lost. When this program dies, the other one's next step fails.
    """
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=_work_there, args=(there, work, args), daemon=True)
    process.start()
    there.close()  # so that the end of the process is the end of what can be heard
    try:
        outcome = _listen(here, progress)
    except (EOFError, OSError):
        raise EndedEarly("It was ended before it was done. Try again.") from None
    finally:
        here.close()
        process.join()
    if outcome.error:
        raise outcome.error
    return outcome.result


def _listen(here: Connection, progress: Progress) -> _Outcome:
    while not progress.stop.is_set():
        if here.poll(LOOK):
            said = here.recv()
            if isinstance(said, _Outcome):
                return said
            progress.tell(*said)
    with suppress(OSError):  # it may just have ended; then its outcome is waiting
        here.send(STOP)
    while not isinstance(said := here.recv(), _Outcome):
        pass
    return said


def _in_the_file(progress: Progress, file: Path, work: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    with closing(open_file(file)):
        return work(progress, *args)


def _work_there(home: Connection, work: Callable[..., Any], args: tuple[Any, ...]) -> None:
    def tell(done: int, total: int) -> None:
        home.send((done, total))
        if home.poll():
            progress.stop.set()

    progress = Progress(tell)
    try:
        outcome = _Outcome(work(progress, *args))
    except (Mistake, Cancelled, DatabaseError, TransactionLost) as error:
        outcome = _Outcome(error=error)
    home.send(outcome)
