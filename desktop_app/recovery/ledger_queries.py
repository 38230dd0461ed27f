"""What may still be spent to make things right, and what was."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.allowances import PER_INCIDENT, PER_MONTH
from desktop_app.recovery.rules import Limits
from desktop_app.recovery.tables import Allowance, Remedy
from desktop_app.staff.queries import decider

MOST = 500
SPENT_MONTH = "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE staff_id IS ? AND day BETWEEN ? AND ?"
SPENT_INCIDENT = """
    SELECT coalesce(sum(entry.amount), 0) FROM gesture
    JOIN ledger_entry AS entry ON entry.gesture_id = gesture.id
    WHERE gesture.incident_id = ? AND entry.staff_id IS ?
"""
COLUMNS = """
    SELECT entry.id, entry.at, entry.day, entry.staff_id, coalesce(staff.name, ''), gesture.customer_id, customer.name,
        gesture.incident_id, gesture.remedy, gesture.words, entry.amount, entry.reverses_id,
        (SELECT later.id FROM ledger_entry AS later WHERE later.reverses_id = entry.id), entry.reason
"""
JOINS = """
    FROM ledger_entry AS entry
    JOIN gesture ON gesture.id = entry.gesture_id
    JOIN customer ON customer.id = gesture.customer_id
    LEFT JOIN staff ON staff.id = entry.staff_id
"""
LEDGER = f"""
    {COLUMNS}, sum(entry.amount) OVER (ORDER BY entry.id)
    {JOINS}
    WHERE entry.day BETWEEN ? AND ? AND (? IS NULL OR entry.staff_id = ?)
    ORDER BY entry.id DESC LIMIT ? OFFSET ?
"""
BEGAN = "SELECT min(day) FROM ledger_entry"
ENTRY = f"{COLUMNS}, entry.amount {JOINS} WHERE entry.id = ?"


@dataclass(frozen=True, slots=True)
class Left:
    """What somebody may still spend this month, and on this incident where one is asked about; in minor units.

    Below nothing where more was spent. `spent_month` is what was spent this month already.
    """

    month: int
    incident: int
    spent_month: int


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An entry of the ledger, `amount` in minor units, with the sum of all entries asked for up to it.

    `by` is whose allowance it counts against. `reverses` and `reversed_by` are ids of entries.
    """

    entry: int
    at: dt.datetime
    day: dt.date
    staff: int | None
    by: str
    customer_id: int
    customer: str
    incident: int | None
    remedy: Remedy
    words: str
    amount: int
    reverses: int | None
    reversed_by: int | None
    reason: str
    sum: int

    @property
    def id(self) -> int:
        """The number of the entry, by which a list knows it."""
        return self.entry


def limits(staff: int | None, day: dt.date) -> Limits:
    """Give what a member of staff may spend: their own allowance, else the shop's usual.

    Who decides while the owner is away may spend what the owner may, where that is more.
    """
    own, decides = _limits(staff), decider(day)
    if staff is None or decides is None or decides.instead_of is None or decides.staff != staff:
        return own
    owners = _limits(decides.instead_of)
    return Limits(max(own.per_incident, owners.per_incident), max(own.per_month, owners.per_month))


def _limits(staff: int | None) -> Limits:
    own = Allowance.get_or_none(Allowance.staff == staff)
    if own is None:
        return Limits(settings.read(PER_INCIDENT), settings.read(PER_MONTH))
    return Limits(own.per_incident, own.per_month)


def allowance_left(staff: int | None, today: dt.date, incident: int | None = None) -> Left:
    """Give what a member of staff (None: where nobody is named) may still spend in today's month and on an incident."""
    may = limits(staff, today)
    first = today.replace(day=1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    spent = _sum(SPENT_MONTH, staff, first.isoformat(), last.isoformat())
    on_this = 0 if incident is None else _sum(SPENT_INCIDENT, incident, staff)
    return Left(may.per_month - spent, may.per_incident - on_this, spent)


def ledger(
    by: int | None = None,
    first: dt.date = dt.date.min,
    last: dt.date = dt.date.max,
    limit: int | None = MOST,
    offset: int = 0,
) -> tuple[LedgerRow, ...]:
    """Give the entries of a time, both days included, in their order: the last `limit` of them, None for all.

    `by` is the member of staff whose entries are wanted; None is everybody's. The last `offset` are left out.
    """
    wanted = (first.isoformat(), last.isoformat(), by, by, -1 if limit is None else limit, offset)
    return tuple(reversed([_row(row) for row in database.execute_sql(LEDGER, wanted)]))


def entry(number: int) -> LedgerRow:
    """Give one entry, its sum being its own amount; raises Mistake where there is none of that number."""
    row = database.execute_sql(ENTRY, (number,)).fetchone()
    if row is None:
        raise Mistake("There is no such entry in the ledger.")
    return _row(row)


def ledger_began() -> dt.date | None:
    """Give the day of the first entry; None while there is none."""
    (day,) = database.execute_sql(BEGAN).fetchone()
    return None if day is None else dt.date.fromisoformat(day)


def _sum(sql: str, *values: Any) -> int:
    return int(database.execute_sql(sql, values).fetchone()[0])


def _row(row: Sequence[Any]) -> LedgerRow:
    number, at, day, staff, by, customer, name, incident, remedy, *rest = row
    moment = EPOCH + at * MICROSECOND
    return LedgerRow(
        number, moment, dt.date.fromisoformat(day), staff, by, customer, name, incident, Remedy(remedy), *rest
    )
