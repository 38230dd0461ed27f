"""How much was noted, and how much of it was used: acted on when the customer came again, or followed up."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.foundation.text import shortened
from desktop_app.insights.beginning_queries import began
from desktop_app.insights.insight import Person
from desktop_app.insights.weeks import weeks

SHOWN = 200  # letters of a note

# A note was used when what was learned of it was honoured, or when the reminder it became was done.
NOTES = """
    WITH used AS MATERIALIZED (
        SELECT preference.observation AS id FROM honoured JOIN preference ON preference.id = honoured.preference_id
        WHERE honoured.day >= ?1 AND honoured.right AND preference.observation IS NOT NULL
        UNION SELECT observation FROM reminder
        WHERE ended_day >= ?1 AND state = 'done' AND observation IS NOT NULL
    ),
    note AS (
        SELECT id, customer_id, text, day, id IN used AS was_used
        FROM observation WHERE day BETWEEN ?1 AND ?2 AND customer_id IS NOT NULL
    )
"""
BY_WEEK = f"""{NOTES}
    SELECT CAST((julianday(day) - julianday(?3)) / 7 AS INTEGER) AS week, count(*), sum(was_used)
    FROM note GROUP BY week
"""
UNUSED = f"""{NOTES}
    SELECT note.id, note.customer_id, customer.name, note.text, note.day
    FROM note JOIN customer ON customer.id = note.customer_id AND customer.deleted_at IS NULL
    WHERE NOT was_used ORDER BY note.day, note.id LIMIT ?3 OFFSET ?4
"""
HOW_MANY_UNUSED = f"""{NOTES}
    SELECT count(DISTINCT customer_id), count(*)
    FROM note JOIN customer ON customer.id = note.customer_id AND customer.deleted_at IS NULL WHERE NOT was_used
"""


@dataclass(frozen=True, slots=True)
class NotedWeek:
    """How many notes were made in the week of a Monday, and how many of those have been used since."""

    first: dt.date
    notes: int = 0
    used: int = 0


@dataclass(frozen=True, slots=True)
class Noting:
    """The weeks from `first` to `last`; the notes not used yet, and of how many people they are."""

    weeks: tuple[NotedWeek, ...]
    first: dt.date
    last: dt.date
    people: int = 0
    unused: int = 0


def noting(today: dt.date) -> Noting:
    """Count the notes of the last weeks, and those that were used."""
    since = began(today)
    if since is None:
        return Noting((), today, today)
    mondays = weeks(today, since)
    span = (mondays[0].isoformat(), today.isoformat())
    found = {week: counts for week, *counts in database.execute_sql(BY_WEEK, (*span, span[0])).fetchall()}
    ((people, unused),) = database.execute_sql(HOW_MANY_UNUSED, span).fetchall()
    weekly = tuple(NotedWeek(monday, *found.get(place, ())) for place, monday in enumerate(mondays))
    return Noting(weekly, mondays[0], today, people, unused)


def unused(first: dt.date, last: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of the notes of these days that nobody has used yet, the oldest first."""
    rows = database.execute_sql(UNUSED, (first.isoformat(), last.isoformat(), limit, offset)).fetchall()
    return tuple(
        Person(id, customer, name, f"“{shortened(text, SHOWN)}”", dt.date.fromisoformat(day))
        for id, customer, name, text, day in rows
    )
