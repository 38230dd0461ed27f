"""What the Follow-ups screen shows: one part at a time, filtered, a page of it."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.reminders.queries import OPEN, group_condition
from desktop_app.reminders.row_queries import (
    IN_SIGHT,
    NOT_SUGGESTED,
    TO_DO_ORDER,
    Condition,
    ReminderRow,
    done_by,
    how_many,
    rows,
)
from desktop_app.reminders.rules import Group, Tab
from desktop_app.reminders.tables import Channel, Kind

PAGE = 50
DONE_SHOWN = dt.timedelta(days=30)
LATEST_FIRST = "reminder.ended_day DESC, reminder.ended_at DESC"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is looked for; None asks for nothing. `person` is who does it now (row_queries.ANYONE: nobody's own)."""

    person: int | None = None
    kind: Kind | None = None
    channel: Channel | None = None
    location: str | None = None
    customer: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the reminders that were asked for, and how many there are in all."""

    rows: tuple[ReminderRow, ...]
    total: int


def page(filters: Filters, group: Tab, today: dt.date, limit: int = PAGE, offset: int = 0) -> Page:
    """Give a page of one part of the screen: what waits in the order to do it, what was done the latest first.

    Done is shown for 30 days; what came of older ones stands on the customers' cards.
    """
    wanted = [*_in_tab(group, today), IN_SIGHT, NOT_SUGGESTED, *_conditions(filters)]
    order = LATEST_FIRST if group is Tab.DONE else TO_DO_ORDER
    return Page(rows(wanted, today, order=order, limit=limit, offset=offset), how_many(wanted, today))


def _in_tab(tab: Tab, today: dt.date) -> list[Condition]:
    if tab is Tab.DONE:
        since = (today - DONE_SHOWN).isoformat()
        return [Condition("reminder.ended_day >= ? AND +reminder.state = 'done'", (since,))]
    if tab is Tab.COMING:
        return [OPEN, Condition("reminder.due > ?", (today.isoformat(),))]
    return [OPEN, group_condition(Group.OVERDUE if tab is Tab.OVERDUE else Group.TODAY, today)]


def _conditions(filters: Filters) -> list[Condition]:
    asked = (
        ("reminder.kind = ?", filters.kind),
        ("reminder.channel = ?", filters.channel),
        ("reminder.location = ?", filters.location),
        ("reminder.customer_id = ?", filters.customer),
    )
    conditions = [Condition(sql, (value,)) for sql, value in asked if value is not None]
    return conditions if filters.person is None else [*conditions, done_by(filters.person)]
