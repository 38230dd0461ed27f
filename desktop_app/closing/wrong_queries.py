"""What went wrong and still waits, or was put right today, and what the month's making right has cost so far."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.recovery.ledger_queries import allowance_left
from desktop_app.staff.queries import members

MOST = 50
OPEN_OR_TODAY = """
    SELECT incident.id, incident.customer_id, customer.name, kind, text, incident.day, noticed, settled_at,
        coalesce((SELECT group_concat(words, ', ') FROM gesture WHERE incident_id = incident.id
            AND (SELECT count(*) FROM ledger_entry WHERE gesture_id = gesture.id) % 2), ''),
        coalesce((SELECT sum(entry.amount) FROM gesture JOIN ledger_entry AS entry ON entry.gesture_id = gesture.id
            WHERE incident_id = incident.id), 0)
    FROM incident JOIN customer ON customer.id = incident.customer_id
    WHERE deleted_at IS NULL AND (settled_at IS NULL OR incident.day = :day)
    ORDER BY settled_at IS NOT NULL, incident.day DESC, incident.id DESC LIMIT :most
"""
SPENT = "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE day BETWEEN ? AND ?"


@dataclass(frozen=True, slots=True)
class WentWrong:
    """Something that went wrong: what was given for it and what that cost, in minor units.

    `settled_at` is None while it waits.
    """

    id: int
    customer_id: int
    customer: str
    kind: str
    text: str
    day: dt.date
    noticed: bool
    settled_at: dt.datetime | None
    given: str
    cost: int


@dataclass(frozen=True, slots=True)
class SpentBy:
    """What one colleague gave this month to make things right, in minor units."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class Spent:
    """The month of making right, in minor units: by colleague in the order of their names, and what all of them may."""

    today: int
    month: int
    may: int
    by: tuple[SpentBy, ...]


def went_wrong(day: dt.date) -> tuple[WentWrong, ...]:
    """Give what waits to be made right and what happened on that day, the open ones first, the latest before others."""
    rows = database.execute_sql(OPEN_OR_TODAY, {"day": day.isoformat(), "most": MOST})
    return tuple(
        WentWrong(
            number, who, name, kind, text, dt.date.fromisoformat(on), bool(noticed), _moment(settled), given, cost
        )
        for number, who, name, kind, text, on, noticed, settled, given, cost in rows
    )


def spent(day: dt.date) -> Spent:
    """Give what was spent to make things right on a day and in its month up to then."""
    left = [(member, allowance_left(member.id, day)) for member in members()]
    return Spent(
        today=_sum(day, day),
        month=_sum(day.replace(day=1), day),
        may=sum(one.month + one.spent_month for _, one in left),
        by=tuple(SpentBy(member.name, one.spent_month) for member, one in left),
    )


def _sum(first: dt.date, last: dt.date) -> int:
    return int(database.execute_sql(SPENT, (first.isoformat(), last.isoformat())).fetchone()[0])


def _moment(at: int | None) -> dt.datetime | None:
    return None if at is None else EPOCH + at * MICROSECOND
