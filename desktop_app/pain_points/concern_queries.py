"""What customers fear for the day after: by theme, with what is done against it and whether it comes back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.pain_points.queries import (
    ENOUGH_TO_KNOW,
    MOST_THEMES,
    MOST_VOICES,
    MOST_WAITING,
    VoiceRow,
    with_likely,
)
from desktop_app.pain_points.rules import Stretch, Theme, stretches

THEMES = """
    SELECT concern_theme.id, concern_theme.name, count(DISTINCT concern.customer_id), count(concern.id),
        coalesce(ritual.text, ''), coalesce(service.name, ''), countermeasure.since, ritual.service_id
    FROM concern_theme
    LEFT JOIN gathered_concern ON gathered_concern.theme_id = concern_theme.id
    LEFT JOIN concern ON concern.id = gathered_concern.concern_id
    LEFT JOIN countermeasure ON countermeasure.theme_id = concern_theme.id
    LEFT JOIN ritual ON ritual.id = countermeasure.ritual_id
    LEFT JOIN service ON service.id = ritual.service_id
    GROUP BY concern_theme.id ORDER BY 4 DESC, concern_theme.name LIMIT ?
"""
WAITING = """
    SELECT concern.id, concern.customer_id, customer.name, concern.text, concern.day, coalesce(staff.name, '')
    FROM concern JOIN customer ON customer.id = concern.customer_id
    JOIN visit ON visit.id = concern.visit_id LEFT JOIN staff ON staff.id = visit.served_by_id
    WHERE NOT EXISTS (SELECT 1 FROM gathered_concern WHERE concern_id = concern.id) ORDER BY concern.id DESC LIMIT ?
"""
OF_THEME = """
    SELECT concern.id, concern.customer_id, customer.name, concern.text, concern.day, coalesce(staff.name, '')
    FROM gathered_concern JOIN concern ON concern.id = gathered_concern.concern_id
    JOIN customer ON customer.id = concern.customer_id
    JOIN visit ON visit.id = concern.visit_id LEFT JOIN staff ON staff.id = visit.served_by_id
    WHERE gathered_concern.theme_id = ? ORDER BY concern.id DESC LIMIT ?
"""
# A visit that was only read in from elsewhere asked nobody.
VISITS = """
    SELECT count(*) FROM visit WHERE day BETWEEN ?1 AND ?2 AND finished_at IS NOT NULL AND (
        ?3 IS NULL OR EXISTS (SELECT 1 FROM visit_service WHERE visit_id = visit.id AND service_id = ?3)
    )
"""
VOICED = """
    SELECT count(*) FROM gathered_concern JOIN concern ON concern.id = gathered_concern.concern_id
    WHERE gathered_concern.theme_id = ?1 AND concern.day BETWEEN ?2 AND ?3 AND (
        ?4 IS NULL OR EXISTS (
            SELECT 1 FROM visit_service WHERE visit_service.visit_id = concern.visit_id AND service_id = ?4
        )
    )
"""


@dataclass(frozen=True, slots=True)
class ConcernThemeRow:
    """A theme of concerns: how many people voiced it how often, and the courtesy against it, if there is one.

    With a courtesy: since when, for which service (none: every visit), and how often it was voiced before and since.
    """

    id: int
    name: str
    people: int
    times: int
    courtesy: str = ""
    service: str = ""
    since: dt.date | None = None
    before: Stretch | None = None
    after: Stretch | None = None


def concern_themes(today: dt.date) -> tuple[ConcernThemeRow, ...]:
    """Give the themes of what is feared, the most frequent first."""
    return tuple(_theme(row, today) for row in database.execute_sql(THEMES, (MOST_THEMES,)).fetchall())


def voiced(theme: int) -> tuple[VoiceRow, ...]:
    """Give the concerns gathered under a theme, the latest first."""
    return tuple(_rows(OF_THEME, theme, MOST_VOICES))


def concerns_waiting() -> tuple[VoiceRow, ...]:
    """Give the latest concerns that nobody has gathered yet, each with the theme it may belong to."""
    return with_likely(_rows(WAITING, MOST_WAITING), known_concerns())


def known_concerns() -> tuple[Theme, ...]:
    """Give the themes with what was voiced last under each."""
    rows = database.execute_sql("SELECT id, name FROM concern_theme LIMIT ?", (MOST_THEMES,)).fetchall()
    return tuple(Theme(id, name, tuple(row.text for row in _rows(OF_THEME, id, ENOUGH_TO_KNOW))) for id, name in rows)


def _rows(sql: str, *values: int) -> list[VoiceRow]:
    rows = database.execute_sql(sql, values).fetchall()
    return [VoiceRow(id, who, name, text, dt.date.fromisoformat(day), by) for id, who, name, text, day, by in rows]


def _theme(row: Sequence[Any], today: dt.date) -> ConcernThemeRow:
    *held, began, service = row
    theme = ConcernThemeRow(*held)
    if began is None:
        return theme
    since = dt.date.fromisoformat(began)
    before, after = (_counted(theme.id, days, service) for days in stretches(since, today))
    return replace(theme, since=since, before=before, after=after)


def _counted(theme: int, days: Stretch, service: int | None) -> Stretch:
    first, last = days.first.isoformat(), days.last.isoformat()
    ((visits,),) = database.execute_sql(VISITS, (first, last, service)).fetchall()
    ((concerns,),) = database.execute_sql(VOICED, (theme, first, last, service)).fetchall()
    return replace(days, concerns=concerns, visits=visits)
