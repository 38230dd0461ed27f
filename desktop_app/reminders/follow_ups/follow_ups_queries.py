"""What stands around the list of follow-ups: how many there are where, what we kept up, and doors to open."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.reminders.backlog_queries import due_ahead
from desktop_app.reminders.kept_queries import Promises, promises_kept
from desktop_app.reminders.page_queries import Filters, page
from desktop_app.reminders.queries import OPEN
from desktop_app.reminders.row_queries import IN_SIGHT, Condition, ReminderRow, rows
from desktop_app.reminders.rules import NEXT_DAYS, Tab

MOST_DOORS = 3
COVERED = dt.timedelta(days=7)

# A follow-up is decided when one came of the visit, or when something for the customer is to be done after it.
DECIDED = """
    SELECT count(*), count(*) FILTER (WHERE EXISTS (SELECT 1 FROM reminder WHERE reminder.visit_id = visit.id)
        OR EXISTS (SELECT 1 FROM reminder WHERE reminder.customer_id = visit.customer_id
                    AND reminder.first_due > visit.day))
      FROM visit WHERE visit.day > ? AND visit.day <= ?
"""
PLACES = "SELECT DISTINCT location FROM reminder WHERE state = 'open' AND location <> '' ORDER BY location"


@dataclass(frozen=True, slots=True)
class Covered:
    """Of how many visits a follow-up was decided."""

    decided: int
    visits: int


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the screen shows besides the list itself.

    `held` is how many follow-ups each day from today on holds, `open_days` the weekdays on which the shop is open
    (Monday is 0), `doors` the gestures that nobody asked for and that could be made.
    """

    counts: Mapping[Tab, int]
    done_today: int
    promises: Promises
    covered: Covered
    held: Mapping[dt.date, int]
    open_days: frozenset[int]
    locations: tuple[str, ...]
    doors: tuple[ReminderRow, ...]


def desk(filters: Filters, today: dt.date) -> Desk:
    """Give what stands around the list; the counts are those of the filters."""
    return Desk(
        counts={tab: page(filters, tab, today, limit=0).total for tab in Tab},
        done_today=_done_on(today),
        promises=promises_kept(today.replace(day=1), today),
        covered=covered(today),
        held={today: page(Filters(), Tab.TODAY, today, limit=0).total, **due_ahead(today)},
        open_days=settings.open_days(),
        locations=tuple(place for (place,) in database.execute_sql(PLACES)),
        doors=doors(today),
    )


def doors(today: dt.date) -> tuple[ReminderRow, ...]:
    """Give a few gestures that a playbook suggests and that need no visit, the soonest first."""
    wanted = (
        OPEN,
        IN_SIGHT,
        Condition("reminder.suggested = 1 AND reminder.channel <> 'visit'"),
        Condition("reminder.due <= ?", ((today + NEXT_DAYS).isoformat(),)),
    )
    return rows(wanted, today, limit=MOST_DOORS)


def covered(today: dt.date) -> Covered:
    """Tell of how many visits of the last seven days a follow-up was decided."""
    span = ((today - COVERED).isoformat(), today.isoformat())
    visits, decided = database.execute_sql(DECIDED, span).fetchone()
    return Covered(decided, visits)


def _done_on(day: dt.date) -> int:
    sql = "SELECT count(*) FROM reminder WHERE state = 'done' AND ended_day = ?"
    return int(database.execute_sql(sql, (day.isoformat(),)).fetchone()[0])
