"""What was written about being served, and the doors that wait to be built."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from desktop_app.diary import rules
from desktop_app.diary.tables import Became
from desktop_app.foundation.database import database

MOST = 60
ENTRIES = """
    SELECT entry.id, place, felt, idea, day, coalesce(writer.name, ''), became, words, coalesce(owner.name, ''), due,
           settled_on IS NOT NULL
    FROM being_served AS entry
    LEFT JOIN staff AS writer ON writer.id = entry.by_id
    LEFT JOIN staff AS owner ON owner.id = entry.owner_id
"""
WAITS = "settled_on IS NULL AND (idea <> '' OR became IS NOT NULL)"
TO_BUILD = f"settled_on IS NULL AND became = '{Became.TO_BUILD}' AND day <= ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """A time somebody was served: where, what they felt and what we could do (may be empty), by whom it was written.

    `became` is None while nobody has decided what comes of it; `owner` sees to what is to be built, by `due`.
    """

    id: int
    place: str
    felt: str
    idea: str
    day: dt.date
    by: str
    became: Became | None
    words: str
    owner: str
    due: dt.date | None
    settled: bool

    @property
    def waits(self) -> bool:
        """Whether somebody has to decide what comes of it, or to build that."""
        return not self.settled and bool(self.idea or self.became)

    @property
    def stands(self) -> str:
        """What came of it; empty where it never asked for anything."""
        if not (self.settled or self.waits):
            return ""
        return rules.stands(self.became, self.owner, self.due, settled=self.settled)


def entries(limit: int = MOST) -> tuple[Entry, ...]:
    """Give what was written of late, the last first."""
    return _entries("ORDER BY entry.id DESC LIMIT ?", limit)


def waiting(limit: int = MOST) -> tuple[Entry, ...]:
    """Give the ideas that wait to be decided, and the doors that wait to be built, the last written first."""
    return _entries(f"WHERE {WAITS} ORDER BY entry.id DESC LIMIT ?", limit)


def written_on(day: dt.date) -> tuple[Entry, ...]:
    """Give what was written on a day, and what of earlier days still waits then, the last written first."""
    on = day.isoformat()
    return _entries(f"WHERE day = ? OR (day < ? AND {WAITS}) ORDER BY entry.id DESC LIMIT ?", on, on, MOST)


def to_build(day: dt.date, limit: int) -> tuple[Entry, ...]:
    """Give the doors that somebody sees to on that day, the most urgent first."""
    return _entries(f"WHERE {TO_BUILD} ORDER BY due, entry.id LIMIT ?", day.isoformat(), limit)


def _entries(which: str, *values: Any) -> tuple[Entry, ...]:
    return tuple(map(_entry, database.execute_sql(f"{ENTRIES} {which}", values)))


def _entry(row: tuple[Any, ...]) -> Entry:
    number, place, felt, idea, day, by, became, words, owner, due, settled = row
    return Entry(
        id=number,
        place=place,
        felt=felt,
        idea=idea,
        day=dt.date.fromisoformat(day),
        by=by,
        became=Became(became) if became else None,
        words=words,
        owner=owner,
        due=dt.date.fromisoformat(due) if due else None,
        settled=bool(settled),
    )
