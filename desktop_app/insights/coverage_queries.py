"""Who of the people served was thought of: a follow-up decided, something noted, the card open when they came."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.beginning_queries import began
from desktop_app.insights.insight import Person
from desktop_app.insights.weeks import weeks

LATELY = dt.timedelta(weeks=4)

# A follow-up is decided when one came of the visit, or when something for the customer is to be done after it.
# The plus lets what is known of a customer be found by the customer: on one day very many were served.
SERVED = """
    WITH served AS (
        SELECT visit.customer_id, visit.day, visit.arrived_at IS NOT NULL AS welcomed,
            EXISTS (
                SELECT 1 FROM reminder WHERE reminder.customer_id = visit.customer_id
                AND (reminder.visit_id = visit.id OR reminder.first_due > visit.day)
            ) AS decided,
            visit.noted <> 'unasked' OR EXISTS (
                SELECT 1 FROM observation
                WHERE observation.customer_id = visit.customer_id AND +observation.day = visit.day
            ) OR EXISTS (
                SELECT 1 FROM preference
                WHERE preference.customer_id = visit.customer_id AND +preference.learned_on = visit.day
            ) AS noted,
            EXISTS (SELECT 1 FROM tail_light WHERE tail_light.visit_id = visit.id) AS considered
        FROM visit JOIN customer ON customer.id = visit.customer_id AND customer.deleted_at IS NULL
        WHERE visit.day BETWEEN ? AND ?
    )
"""
BY_WEEK = f"""{SERVED}
    SELECT week, count(*), sum(decided), sum(noted), sum(welcomed) FROM (
        SELECT CAST((julianday(day) - julianday(?)) / 7 AS INTEGER) AS week, max(decided) AS decided,
            max(noted) AS noted, max(welcomed) AS welcomed
        FROM served GROUP BY 1, customer_id
    ) GROUP BY week
"""
BY_PERSON = f"""{SERVED},
    person AS (
        SELECT customer_id, max(day) AS day, count(*) AS visits,
            max(decided OR noted OR welcomed OR considered) AS thought
        FROM served GROUP BY customer_id
    )
"""
THOUGHT_OF = f"{BY_PERSON} SELECT count(*), coalesce(sum(thought), 0) FROM person"
FORGOTTEN = f"""{BY_PERSON}
    SELECT person.customer_id, customer.name, person.visits, person.day
    FROM person JOIN customer ON customer.id = person.customer_id
    WHERE NOT thought ORDER BY person.day, person.customer_id LIMIT ? OFFSET ?
"""


@dataclass(frozen=True, slots=True)
class Week:
    """The people served in the week of a Monday, and of how many of them something was done."""

    first: dt.date
    served: int = 0
    decided: int = 0
    noted: int = 0
    welcomed: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """The last weeks; and of those `served` in the days from `first` to `last`, how many anybody `thought` of."""

    weeks: tuple[Week, ...]
    first: dt.date
    last: dt.date
    served: int
    thought: int


def coverage(today: dt.date) -> Coverage:
    """Tell of the people served who was thought of, from when the shop began to keep things."""
    since = began(today)
    if since is None:
        return Coverage((), today, today, 0, 0)
    first = max(since, today - LATELY)
    ((served, thought),) = database.execute_sql(THOUGHT_OF, (first.isoformat(), today.isoformat())).fetchall()
    return Coverage(_weeks(today, since), first, today, served, thought)


def forgotten(first: dt.date, last: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of the people served in these days of whom nobody thought, the longest ago first."""
    rows = database.execute_sql(FORGOTTEN, (first.isoformat(), last.isoformat(), limit, offset)).fetchall()
    return tuple(
        Person(customer, customer, name, _visits(visits), dt.date.fromisoformat(day))
        for customer, name, visits, day in rows
    )


def _weeks(today: dt.date, since: dt.date) -> tuple[Week, ...]:
    mondays = weeks(today, since)
    began, first = max(mondays[0], since).isoformat(), mondays[0].isoformat()
    rows = database.execute_sql(BY_WEEK, (began, today.isoformat(), first)).fetchall()
    found = {place: counts for place, *counts in rows}
    return tuple(Week(monday, *found.get(place, ())) for place, monday in enumerate(mondays))


def _visits(count: int) -> str:
    return "here once" if count == 1 else f"here {count} times"
