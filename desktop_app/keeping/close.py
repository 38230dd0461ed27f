"""Closing the day for good: its record first, then a backup that was read back."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from desktop_app.closing.record_actions import close_day
from desktop_app.closing.rules import Part
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.keeping.copies import back_up


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing came to: the day's record, its backup, or why there is none."""

    record: int
    backup: Path | None
    trouble: str


def close_the_day(counter: Counter, looked_at: Collection[Part] = ()) -> Closed:
    """Close the shop's day and back the file up. The record stands even where the backup cannot be written.

    Raises Mistake where the day was closed before.
    """
    record = counter.perform(close_day, looked_at).result
    try:
        return Closed(record, back_up(Path(database.database), counter.clock.now()), "")
    except Mistake as mistake:
        return Closed(record, None, str(mistake))
