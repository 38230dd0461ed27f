"""What customers feared for the day after, before and since something is done against it."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.insight import Person
from desktop_app.pain_points.concern_queries import ConcernThemeRow, concern_themes

VOICED = """
    SELECT concern.id, concern.customer_id, customer.name, concern.text, concern.day
    FROM gathered_concern JOIN concern ON concern.id = gathered_concern.concern_id
    JOIN customer ON customer.id = concern.customer_id
    WHERE gathered_concern.theme_id = ? AND concern.day BETWEEN ? AND ?
    ORDER BY concern.day DESC, concern.id DESC LIMIT ? OFFSET ?
"""
PEOPLE = """
    SELECT count(DISTINCT concern.customer_id)
    FROM gathered_concern JOIN concern ON concern.id = gathered_concern.concern_id
    WHERE gathered_concern.theme_id = ? AND concern.day BETWEEN ? AND ?
"""


@dataclass(frozen=True, slots=True)
class Answered:
    """A theme something is done against, and how many people have voiced it since."""

    theme: ConcernThemeRow
    people: int


@dataclass(frozen=True, slots=True)
class Concerns:
    """The themes with a countermeasure, and how many have none."""

    answered: tuple[Answered, ...]
    unanswered: int
    today: dt.date


def concerns(today: dt.date) -> Concerns:
    """Tell what became of each concern since something is done against it."""
    themes = concern_themes(today)
    answered = tuple(Answered(theme, _people(theme)) for theme in themes if theme.after)
    return Concerns(answered, len(themes) - len(answered), today)


def voiced_since(theme: int, first: dt.date, last: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of who voiced a concern in these days, the latest first."""
    rows = database.execute_sql(VOICED, (theme, first.isoformat(), last.isoformat(), limit, offset)).fetchall()
    return tuple(Person(id, who, name, text, dt.date.fromisoformat(day)) for id, who, name, text, day in rows)


def _people(theme: ConcernThemeRow) -> int:
    if theme.after is None:
        return 0
    span = (theme.after.first.isoformat(), theme.after.last.isoformat())
    ((people,),) = database.execute_sql(PEOPLE, (theme.id, *span)).fetchall()
    return int(people)
