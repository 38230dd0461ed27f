"""In what mood people came and left, where somebody tapped it: 1 to 10."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.insight import Person
from desktop_app.insights.weeks import weeks

GLAD = 9  # what everybody should leave with
BEGAN = "SELECT min(day) FROM visit WHERE mood_out IS NOT NULL"
BY_WEEK = """
    SELECT CAST((julianday(day) - julianday(?1)) / 7 AS INTEGER) AS week,
        count(*), avg(mood_in), avg(mood_out), sum(mood_out >= ?3)
    FROM visit WHERE day BETWEEN ?1 AND ?2 AND mood_out IS NOT NULL GROUP BY week
"""
LESS_GLAD = """
    FROM visit JOIN customer ON customer.id = visit.customer_id AND customer.deleted_at IS NULL
    WHERE day BETWEEN ?1 AND ?2 AND mood_out IS NOT NULL AND mood_out < mood_in
"""
PEOPLE = f"""
    SELECT visit.id, customer.id, customer.name, mood_in, mood_out, day {LESS_GLAD}
    ORDER BY day DESC, visit.id DESC LIMIT ?3 OFFSET ?4
"""


@dataclass(frozen=True, slots=True)
class MoodWeek:
    """The visits of a week whose mood at leaving is known, both middle moods, and how many left glad."""

    first: dt.date
    visits: int = 0
    came: float | None = None
    left: float | None = None
    glad: int = 0


@dataclass(frozen=True, slots=True)
class Moods:
    """The weeks from `first` to `last`, and how many visits were left in a lower mood than they began."""

    weeks: tuple[MoodWeek, ...]
    first: dt.date
    last: dt.date
    less_glad: int = 0


def moods(today: dt.date) -> Moods:
    """Gather the moods of the last weeks."""
    ((since,),) = database.execute_sql(BEGAN).fetchall()
    if since is None:
        return Moods((), today, today)
    mondays = weeks(today, dt.date.fromisoformat(since))
    span = (mondays[0].isoformat(), today.isoformat())
    found = {week: counts for week, *counts in database.execute_sql(BY_WEEK, (*span, GLAD)).fetchall()}
    ((less_glad,),) = database.execute_sql(f"SELECT count(*) {LESS_GLAD}", span).fetchall()
    weekly = tuple(MoodWeek(monday, *found.get(place, ())) for place, monday in enumerate(mondays))
    return Moods(weekly, mondays[0], today, less_glad)


def left_less_glad(first: dt.date, last: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those who left in a lower mood than they came in, the last first."""
    rows = database.execute_sql(PEOPLE, (first.isoformat(), last.isoformat(), limit, offset)).fetchall()
    return tuple(
        Person(visit, customer, name, f"came with {came}, left with {left}", dt.date.fromisoformat(day))
        for visit, customer, name, came, left, day in rows
    )
