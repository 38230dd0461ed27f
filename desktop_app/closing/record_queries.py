"""The records of days that were closed: whether a day is closed now, what became of it, and whether all still fit."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.closing.chain_rules import Link, broken, seal
from desktop_app.closing.tables import DayRecord, RecordKind
from desktop_app.foundation.database import tuples
from desktop_app.foundation.journal import JournalEntry
from desktop_app.visits.tables import Visit

CLOSED = "day.closed"
REOPENED = "day.reopened"
LOOKS_BACK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """That a day was closed or opened again: when, by whom, what the record says, and its seal."""

    day: dt.date
    kind: RecordKind
    at: dt.datetime
    by: str
    content: dict[str, Any]
    seal: str


def closed_at(day: dt.date) -> dt.datetime | None:
    """Give when a day was closed; None where it is open, for the first time or again."""
    last = DayRecord.select().where(DayRecord.day == day).order_by(DayRecord.id.desc()).first()
    return last.at if last and last.kind is RecordKind.CLOSED else None


def records_of(day: dt.date) -> tuple[KeptRecord, ...]:
    """Give all that was kept of a day, in the order in which it happened."""
    rows = DayRecord.select().where(DayRecord.day == day).order_by(DayRecord.id)
    return tuple(
        KeptRecord(row.day, row.kind, row.at, row.content.get("by_name", ""), row.content, seal(row.digest))
        for row in rows
    )


def not_closed(today: dt.date) -> tuple[dt.date, ...]:
    """Give the days of the last week that wait: those opened again, and those with visits since the last closed one.

    A shop that let more than its first day pass does not close its days, and is not asked to.
    """
    days = (today - LOOKS_BACK, today - dt.timedelta(days=1))
    finished = Visit.finished_at.is_null(False)
    served = {row.day for row in Visit.select(Visit.day).where(Visit.day.between(*days) & finished).distinct()}
    records = DayRecord.select(DayRecord.day, DayRecord.kind).where(DayRecord.day.between(*days)).order_by(DayRecord.id)
    last = {row.day: row.kind for row in records}
    newest = DayRecord.select(DayRecord.day).order_by(DayRecord.day.desc()).first()
    again = {day for day, kind in last.items() if kind is RecordKind.REOPENED}
    since = {day for day in served if newest is None or day > newest.day}
    return tuple(sorted(again | (since if newest or len(since) == 1 else set())))


def last_digest() -> str:
    """Give the digest of the record kept last; empty where there is none."""
    row = DayRecord.select(DayRecord.digest).order_by(DayRecord.id.desc()).first()
    return row.digest if row else ""


def broken_records() -> list[str]:
    """Say which records were changed, removed, added or swapped in the file since they were kept."""
    told = _told()
    ids = {row_id for (row_id,) in tuples(DayRecord.select(DayRecord.id))}
    gone = [f"a record was removed: {text}" for record, text in told.items() if record not in ids]
    return [*broken(_links(told)), *gone]


def _told() -> dict[int, str]:
    """Give what the journal says of each record, by its id."""
    entries = JournalEntry.select().where(JournalEntry.kind.in_((CLOSED, REOPENED))).order_by(JournalEntry.id)
    return {entry.subject: entry.text for entry in entries if entry.subject}


def _links(told: dict[int, str]) -> Iterator[Link]:
    for row in DayRecord.select().order_by(DayRecord.id).iterator():
        day = row.day.isoformat()
        yield Link(day, row.content, row.before, row.digest, _says_so(row), told.get(row.id))


def _says_so(row: DayRecord) -> bool:
    """Tell whether a record's columns are what its content says; in the first form that says its day alone."""
    stands = {"kind": row.kind.value, "day": row.day.isoformat(), "at": row.at.isoformat(), "by": row.by_id}
    of_the_first_form = "kind" not in row.content
    said = {"kind": RecordKind.CLOSED, "at": stands["at"], "by": stands["by"]} if of_the_first_form else {}
    return {name: row.content.get(name, said.get(name)) for name in stands} == stands
