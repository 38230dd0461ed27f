"""Thinking about each customer once, and closing the day."""

import datetime as dt
from collections.abc import Collection

from desktop_app.closing import queries
from desktop_app.closing.rules import Part, digest, not_looked_at
from desktop_app.closing.tables import DayRecord, TailLight
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.plain import plain
from desktop_app.foundation.spoken_days import long_day
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.tables import Visit

THOUGHT_ABOUT = "visit.thought-about"
CLOSED = "day.closed"
NOTHING = "nothing to trouble them"


def think_about(act: Act, visit: int, answer: str = NOTHING) -> None:
    """Note that somebody thought about what could trouble this customer tomorrow, and what came of it."""
    row = Visit.get_or_none(Visit.id == visit)
    if row is None:
        raise Mistake("That visit is not there any more.")
    light = TailLight.get_or_none(TailLight.visit == visit)
    if light is None:
        act.insert(TailLight(visit=visit, at=act.now, by=act.by, answer=answer))
    else:
        act.update(light, answer=answer)
    act.record(THOUGHT_ABOUT, customer=row.customer_id, subject=visit, text=answer)


def close_day(act: Act, looked_at: Collection[Part] = ()) -> int:
    """Keep the record of the day, for good; gives its id. Raises Mistake where the day was closed before."""
    if DayRecord.select().where(DayRecord.day == act.day).exists():
        raise Mistake(f"{long_day(act.day)} is closed already.")
    content = plain(queries.review(act.day)) | {"not_looked_at": not_looked_at(looked_at)}
    before = queries.last_digest()
    record = act.insert(
        DayRecord(
            day=act.day,
            closed_at=act.now,
            closed_by=act.by,
            content=content,
            before=before,
            digest=digest(content, before),
        )
    )
    act.record(CLOSED, subject=record.id, text=f"Closed {long_day(act.day)}")
    return record.id


def ask_tomorrow(act: Act, visit: int, customer: int, words: str, day: dt.date) -> None:
    """Set a reminder for what could trouble a customer tomorrow, and note that somebody thought about it."""
    new = NewReminder(customer=customer, text=words, due=day, kind=Kind.CHECK, channel=Channel.CALL, visit=visit)
    add(act, new)
    think_about(act, visit, words)
