"""What is due, for whom, and how far today has come."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.row_queries import (
    IN_SIGHT,
    NOT_SUGGESTED,
    Condition,
    ReminderRow,
    done_by,
    how_many,
    rows,
)
from desktop_app.reminders.rules import NEXT_DAYS, TOMORROW, Group
from desktop_app.reminders.tables import Kind, State

LAST_DAY = (
    "CASE reminder.window_days WHEN 0 THEN reminder.due"
    " ELSE date(reminder.due, '+' || reminder.window_days || ' days') END"
)
OPEN = Condition("reminder.state = 'open'")
AT_ONCE = 50
"""How many reminders the sidebar lays out under one heading."""


@dataclass(frozen=True, slots=True)
class Sidebar:
    """What waits, heading by heading (only those with something under them), and how much of today is done.

    Under a heading stand the first of its reminders; `waiting` says how many there are in all.
    """

    groups: tuple[tuple[Group, tuple[ReminderRow, ...]], ...]
    done_today: int
    waiting: tuple[tuple[Group, int], ...] = ()

    def under(self, group: Group) -> tuple[ReminderRow, ...]:
        """Give what is laid out under a heading."""
        return dict(self.groups).get(group, ())

    def count(self, group: Group) -> int:
        """How many wait under a heading, laid out or not."""
        return dict(self.waiting).get(group, 0)

    @property
    def overdue(self) -> int:
        """How many are late."""
        return self.count(Group.OVERDUE)

    @property
    def left(self) -> int:
        """How many wait to be done today, the late ones included."""
        return self.overdue + self.count(Group.TODAY)

    @property
    def asked_of_today(self) -> int:
        """How many today holds: those that wait and those that are done."""
        return self.left + self.done_today


def due(
    start: dt.date | None = None,
    end: dt.date | None = None,
    *,
    state: State | None = State.OPEN,
    customer: int | None = None,
    staff: int | None = None,
    kind: Kind | None = None,
    suggested: bool = False,
    today: dt.date = dt.date.min,
) -> tuple[ReminderRow, ...]:
    """Give the reminders due from `start` to `end` (both included) in the order to do them; state None is any.

    For one customer all of theirs; for everyone, without those whom nothing is to be done for. Those that are only
    suggested are there where `suggested` ones are wanted too. `staff` asks for what they do now: theirs while they are
    here, and what passes to them while colleagues are away; what is late counts as of `today`, else as of its day.
    """
    wanted = [IN_SIGHT if customer is None else Condition("reminder.customer_id = ?", (customer,))]
    if start is not None:
        wanted.append(Condition("reminder.due >= ?", (start.isoformat(),)))
    if end is not None:
        wanted.append(Condition("reminder.due <= ?", (end.isoformat(),)))
    if state is not None:
        wanted.append(Condition("+reminder.state = ?" if customer else "reminder.state = ?", (state.value,)))
    if staff is not None:
        wanted.append(done_by(staff))
    if kind is not None:
        wanted.append(Condition("reminder.kind = ?", (kind.value,)))
    if not suggested:
        wanted.append(NOT_SUGGESTED)
    return rows(wanted, today)


def one(reminder: int, today: dt.date = dt.date.min) -> ReminderRow:
    """Give one reminder; raises Mistake where there is none of that id."""
    found = rows([Condition("reminder.id = ?", (reminder,))], today)
    if not found:
        raise Mistake("There is no such reminder.")
    return found[0]


def made_by(performed: int) -> tuple[ReminderRow, ...]:
    """Give the reminders that an act made, itself or by what followed from it."""
    made = Condition(
        "reminder.id IN (SELECT subject FROM journal_entry WHERE performed_id = ? AND kind = 'reminder.added')",
        (performed,),
    )
    return rows([made], dt.date.min)


def group_condition(group: Group, today: dt.date) -> Condition:
    """Ask for what stands under a heading, as rules.group_of tells it."""
    day = today.isoformat()
    conditions = {
        Group.OVERDUE: Condition(f"reminder.due < ? AND {LAST_DAY} < ?", (day, day)),
        Group.TODAY: Condition(f"reminder.due <= ? AND {LAST_DAY} >= ?", (day, day)),
        Group.TOMORROW: Condition("reminder.due = ?", ((today + TOMORROW).isoformat(),)),
        Group.NEXT_7_DAYS: Condition(
            "reminder.due > ? AND reminder.due <= ?",
            ((today + TOMORROW).isoformat(), (today + NEXT_DAYS).isoformat()),
        ),
        Group.LATER: Condition("reminder.due > ?", ((today + NEXT_DAYS).isoformat(),)),
    }
    return conditions[group]


def sidebar(today: dt.date, at_once: int = AT_ONCE) -> Sidebar:
    """Give what waits up to a week from today, the first `at_once` under each heading."""
    groups, waiting = [], []
    for group in (Group.OVERDUE, Group.TODAY, Group.TOMORROW, Group.NEXT_7_DAYS):
        wanted = (OPEN, NOT_SUGGESTED, group_condition(group, today), IN_SIGHT)
        found = rows(wanted, today, limit=at_once)
        if found:
            groups.append((group, found))
            waiting.append((group, len(found) if len(found) < at_once else how_many(wanted, today)))
    return Sidebar(tuple(groups), _done_on(today), tuple(waiting))


def _done_on(day: dt.date) -> int:
    sql = "SELECT count(*) FROM reminder WHERE ended_day = ? AND +state = 'done'"  # by the index of the day
    return int(database.execute_sql(sql, (day.isoformat(),)).fetchone()[0])
