"""Closing the day for good: its record first, then a backup that was read back."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from desktop_app.closing.paper_queries import paper_lines
from desktop_app.closing.record_actions import close_day
from desktop_app.closing.rules import Part
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.keeping.copies import back_up
from desktop_app.rhythm.forecast import Forecast


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing came to: the day's record, its backup, or why there is none."""

    record: int
    backup: Path | None
    trouble: str


def close_the_day(
    counter: Counter, looked_at: Collection[Part] = (), day: dt.date | None = None, known: Forecast | None = None
) -> Closed:
    """Close a day, else the one that it is, and back the file up. The record stands even where there is no backup.

    `known` as for `close_day`.

    Raises Mistake where the day was closed before, or is still to come.
    """
    record = counter.perform(close_day, looked_at, day, known).result
    try:
        return Closed(record, back_up(Path(database.database), counter.clock.now()), "")
    except Mistake as mistake:
        return Closed(record, None, str(mistake))


def save_pdf(day: dt.date, clock: Clock, to: Path) -> None:
    """Write a day to a PDF file, as it was closed, else as it stands now; raises Mistake where that cannot be."""
    from desktop_app.closing.papers import DAY  # here: only paper needs the window's kit
    from desktop_app.window.printing import write_pdf

    write_pdf(paper_lines(day, clock.local), DAY, to)
