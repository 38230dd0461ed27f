"""What was given in the last year, with what it cost and when whom it was for came next."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.foundation.spoken_days import short_day
from desktop_app.insights.gesture_rules import Given, KindGiven, by_kind
from desktop_app.insights.insight import Person
from desktop_app.recovery.tables import STANDS, Remedy

YEAR = dt.timedelta(days=365)
GIVEN = f"""
    SELECT gesture.id, gesture.customer_id, customer.name, remedy, gesture.day,
        (SELECT coalesce(sum(ledger_entry.amount), 0) FROM ledger_entry WHERE gesture_id = gesture.id),
        visit.day, visit.mood_in, visit_rhythm.gap_days
    FROM gesture
    JOIN customer ON customer.id = gesture.customer_id AND customer.deleted_at IS NULL
    LEFT JOIN visit_rhythm ON visit_rhythm.customer_id = gesture.customer_id
    LEFT JOIN visit ON visit.id = (
        SELECT id FROM visit WHERE customer_id = gesture.customer_id AND visit.day > gesture.day AND visit.day <= ?
        ORDER BY visit.day, visit.id LIMIT 1
    )
    WHERE gesture.id IN (SELECT gesture_id FROM ledger_entry WHERE day > ?)
        AND gesture.day > ? AND gesture.day <= ? AND {STANDS}
"""
OF_KIND = f"{GIVEN} AND remedy = ? ORDER BY gesture.day DESC, gesture.id DESC LIMIT ? OFFSET ?"


@dataclass(frozen=True, slots=True)
class Gestures:
    """The kinds of gestures given up to a day."""

    today: dt.date
    kinds: tuple[KindGiven, ...]


def gestures(today: dt.date) -> Gestures:
    """Give each kind of gesture of the last year that stands, with what came after."""
    rows = database.execute_sql(GIVEN, _year(today)).fetchall()
    return Gestures(today, by_kind((_given(row) for row in rows), today))


def given_to(remedy: str, today: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those who were given this kind, the latest first."""
    rows = database.execute_sql(OF_KIND, (*_year(today), remedy, limit, offset)).fetchall()
    return tuple(
        Person(number, customer, name, _after(came, mood, today), dt.date.fromisoformat(day))
        for number, customer, name, _, day, _, came, mood, _ in rows
    )


def _year(today: dt.date) -> tuple[str, str, str, str]:
    first = (today - YEAR).isoformat()
    return today.isoformat(), first, first, today.isoformat()


def _given(row: tuple[int, int, str, str, str, int, str | None, int | None, int | None]) -> Given:
    _, customer, _, remedy, day, cost, came, mood, gap = row
    next_day = dt.date.fromisoformat(came) if came else None
    return Given(customer, Remedy(remedy), dt.date.fromisoformat(day), cost, next_day, mood, gap)


def _after(came: str | None, mood: int | None, today: dt.date) -> str:
    if came is None:
        return "not here again yet"
    words = f"here again {short_day(dt.date.fromisoformat(came))}"
    return words if mood is None else f"{words}, mood {mood}"
