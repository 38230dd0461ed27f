"""Closing a day for good, and opening it again in full view."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from desktop_app.closing.chain_rules import digest, seal
from desktop_app.closing.queries import review
from desktop_app.closing.record_queries import CLOSED, REOPENED, closed_at, last_digest
from desktop_app.closing.rules import Part, not_looked_at
from desktop_app.closing.tables import DayRecord, RecordKind
from desktop_app.closing.wording import as_lines
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.plain import plain
from desktop_app.foundation.spoken_days import long_day
from desktop_app.foundation.text import clean_line
from desktop_app.rhythm.forecast import Forecast
from desktop_app.staff.tables import Staff

TOLD = {RecordKind.CLOSED: (CLOSED, "Closed"), RecordKind.REOPENED: (REOPENED, "Opened again")}
WHY = 500
"""The most characters of a reason."""


def close_day(
    act: Act, looked_at: Collection[Part] = (), day: dt.date | None = None, known: Forecast | None = None
) -> int:
    """Keep the record of a day, for good; gives its id. Without a `day` it is the one in which it happens.

    The record holds the review as data and in words, so that it always reads as it did then; with what was `known` of
    chances when it was looked at, it has those that were shown. Raises Mistake where the day is closed, or is still to
    come.
    """
    day = day or act.day
    if day > act.day:
        raise Mistake(f"{long_day(day)} is still to come.")
    if closed_at(day):
        raise Mistake(f"{long_day(day)} is closed already.")
    page = review(day, known)
    also = {"closed_at": act.now, "not_looked_at": not_looked_at(looked_at), "words": tuple(as_lines(page))}
    return _keep(act, day, RecordKind.CLOSED, plain(page) | also)


def reopen_day(act: Act, day: dt.date, why: str = "") -> int:
    """Open a closed day again, and keep that beside what it was; gives the id of the new record.

    Raises Mistake where the day is not closed.
    """
    if closed_at(day) is None:
        raise Mistake(f"{long_day(day)} is not closed.")
    return _keep(act, day, RecordKind.REOPENED, {"why": clean_line(why, WHY, "The reason")})


def _keep(act: Act, day: dt.date, kind: RecordKind, content: dict[str, Any]) -> int:
    before = last_digest()
    by = Staff.get_by_id(act.by).name if act.by else ""
    said = {"kind": kind, "day": day, "at": act.now, "by": act.by, "by_name": by}
    whole = {name: plain(value) for name, value in (content | said).items()}
    own = digest(whole, before)
    row = DayRecord(day=day, kind=kind, at=act.now, by=act.by, content=whole, before=before, digest=own)
    record = act.insert(row)
    happened, did = TOLD[kind]
    act.record(happened, subject=record.id, day=day, text=f"{did} {long_day(day)}, {seal(own)}")
    return int(record.id)
