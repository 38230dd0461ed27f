"""What happened to the shop, whom it touched, and what was decided for each."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.events.product_queries import FailingItem, failing_items
from desktop_app.recovery.events.rules import Affected, Span
from desktop_app.recovery.events.tables import Decided, EventKind
from desktop_app.recovery.events.touch_queries import Asked, affected_by

MOST = 50
ROWS = """
    SELECT event.id, kind, text, first_at, last_at, product, staff_id, coalesce(ill.name, ''),
        event.at, coalesce(recorder.name, ''), (SELECT count(*) FROM event_decision WHERE event_id = event.id)
    FROM event
    LEFT JOIN staff AS ill ON ill.id = event.staff_id
    LEFT JOIN staff AS recorder ON recorder.id = event.by_id
"""
LATEST = f"{ROWS} ORDER BY first_at DESC, event.id DESC LIMIT ? OFFSET ?"
ONE = f"{ROWS} WHERE event.id = ?"
DECISIONS = """
    SELECT event_decision.customer_id, customer.name, decided, why, coalesce(staff.name, ''), event_decision.day,
        EXISTS (SELECT 1 FROM incident WHERE incident.event_id = event_decision.event_id
            AND incident.customer_id = event_decision.customer_id AND settled_at IS NOT NULL)
    FROM event_decision
    JOIN customer ON customer.id = event_decision.customer_id AND customer.deleted_at IS NULL
    LEFT JOIN staff ON staff.id = event_decision.by_id
    WHERE event_id = ? ORDER BY event_decision.id
"""


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened to the shop, its moments in UTC; `staff` is who was ill, `decided` for how many."""

    id: int
    kind: EventKind
    text: str
    span: Span
    product: str
    staff: int | None
    staff_name: str
    recorded: dt.datetime
    by: str
    decided: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided for one customer, by whom and when; `settled` where it was made right meanwhile."""

    decided: Decided
    why: str
    by: str
    day: dt.date
    settled: bool


@dataclass(frozen=True, slots=True)
class AffectedRow:
    """A customer whom it touched, and what was decided; None while that waits."""

    id: int
    name: str
    visit: int | None
    why: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Roll:
    """One event and those it touched: some of them, of `total`, of whom `waiting` wait for a decision."""

    event: EventRow
    rows: tuple[AffectedRow, ...]
    total: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Board:
    """What happened to the shop, the latest first, and what failed so often that its buyers should be told."""

    events: tuple[EventRow, ...]
    failing: tuple[FailingItem, ...]


def board(today: dt.date, limit: int = MOST) -> Board:
    """Give what there is to look at, at most `limit` events."""
    return Board(events(limit), failing_items(today))


def events(limit: int = MOST, offset: int = 0) -> tuple[EventRow, ...]:
    """Give what happened to the shop, the latest first; one page of it."""
    return tuple(_rows(LATEST, limit, offset))


def event_row(event: int) -> EventRow:
    """Give one event; raises Mistake where there is none of that id."""
    for row in _rows(ONE, event):
        return row
    raise Mistake("There is no such event.")


def affected(event: int, clock: Clock) -> tuple[Affected, ...]:
    """Give everyone whom an event touched, each once, whoever was touched first before the others."""
    row = event_row(event)
    return affected_by(row.kind, Asked(row.span, row.product, row.staff, row.recorded, clock))


def roll(event: int, clock: Clock, limit: int = MOST) -> Roll:
    """Give an event with those it touched, at most `limit`: first who waits for a decision, then the others.

    Who was decided on stays among them, also where an appointment was called off since.
    """
    known = _decisions(event)
    touched = affected(event, clock)
    names = {one.customer for one in touched}
    rows = [AffectedRow(one.customer, one.name, one.visit, one.why, None) for one in touched]
    waiting = [row for row in rows if row.id not in known]
    done = [AffectedRow(row.id, row.name, row.visit, row.why, known[row.id][1]) for row in rows if row.id in known]
    called_off = [
        AffectedRow(customer, name, None, "", decision)
        for customer, (name, decision) in known.items()
        if customer not in names
    ]
    everybody = (*waiting, *done, *called_off)
    return Roll(event_row(event), everybody[:limit], len(everybody), len(waiting))


def _decisions(event: int) -> dict[int, tuple[str, Decision]]:
    return {
        customer: (name, Decision(Decided(decided), why, by, dt.date.fromisoformat(day), bool(settled)))
        for customer, name, decided, why, by, day, settled in database.execute_sql(DECISIONS, (event,))
    }


def _rows(sql: str, *values: int) -> Iterator[EventRow]:
    return map(_row, database.execute_sql(sql, values))


def _row(row: Sequence[Any]) -> EventRow:
    number, kind, text, first, last, product, staff, staff_name, recorded, by, decided = row
    span = Span(EPOCH + first * MICROSECOND, EPOCH + last * MICROSECOND)
    at = EPOCH + recorded * MICROSECOND
    return EventRow(number, EventKind(kind), text, span, product, staff, staff_name, at, by, decided)
