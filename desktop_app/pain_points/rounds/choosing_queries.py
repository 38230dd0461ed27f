"""Whom a question may be asked of: the most faithful who are expected, or due by their own rhythm, before long."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from desktop_app.foundation.database import database
from desktop_app.pain_points.rounds.rules import SOON
from desktop_app.reminders.days import date_words
from desktop_app.rhythm.queries import rhythm_of
from desktop_app.rhythm.rules import Rhythm, RhythmState

A_YEAR = dt.timedelta(days=365)
MOST_PROPOSED = 12
MOST_FAITHFUL = 60  # of these, those who come before long

FAITHFUL = """
    SELECT customer.id, customer.name, count(DISTINCT visit.day), (
        SELECT min(day) FROM appointment
        WHERE appointment.customer_id = customer.id AND state = 'booked' AND day BETWEEN ?2 AND ?3
    )
    FROM visit JOIN customer ON customer.id = visit.customer_id
    WHERE visit.day BETWEEN ?1 AND ?2 AND deleted_at IS NULL AND asked_to_stop_on IS NULL
    GROUP BY customer.id ORDER BY 3 DESC, customer.name LIMIT ?4
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be asked, and why."""

    customer: int
    name: str
    why: str


def proposed(today: dt.date) -> tuple[Candidate, ...]:
    """Give the most faithful of the last year who are expected or due within two weeks, at most twelve."""
    return tuple(islice(_coming(today), MOST_PROPOSED))


def _coming(today: dt.date) -> Iterator[Candidate]:
    days = [day.isoformat() for day in (today - A_YEAR, today, today + dt.timedelta(days=SOON))]
    for customer, name, times, booked in database.execute_sql(FAITHFUL, (*days, MOST_FAITHFUL)).fetchall():
        came = f"here {times} times this past year" if times > 1 else "here once this past year"
        if booked:
            yield Candidate(customer, name, f"{came} · expected {date_words(dt.date.fromisoformat(booked), today)}")
        elif _is_due(rhythm_of(customer, today)):
            yield Candidate(customer, name, f"{came} · due soon")


def _is_due(rhythm: Rhythm | None) -> bool:
    """Tell whether somebody comes before long: not yet drifting, and no more than two weeks before their usual day."""
    near = {RhythmState.WITH_US, RhythmState.DUE}
    return rhythm is not None and rhythm.state in near and rhythm.gap_days - rhythm.since_days <= SOON
