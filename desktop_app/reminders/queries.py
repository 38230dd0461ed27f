"""What is due, for whom, and how far today has come."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from operator import and_
from typing import Any

from peewee import JOIN, fn

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import tuples
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.rules import NEXT_DAYS, Group, group_of, place
from desktop_app.reminders.tables import Channel, Kind, Reminder, State, Step
from desktop_app.staff.tables import Staff


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a walk-through."""

    id: int
    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A reminder as lists show it: `customer` and `assignee` are names, `due` a civil date."""

    id: int
    customer: str
    customer_id: int
    kind: Kind
    text: str
    due: dt.date
    time: dt.time | None
    first_due: dt.date
    channel: Channel
    assignee: str
    state: State
    why: str
    snoozes: int
    outcome: str
    ended_day: dt.date | None
    steps: tuple[StepRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Sidebar:
    """What waits, heading by heading (only those with something under them), and how much of today is done."""

    groups: tuple[tuple[Group, tuple[ReminderRow, ...]], ...]
    done_today: int

    def under(self, group: Group) -> tuple[ReminderRow, ...]:
        """Give what stands under a heading."""
        return dict(self.groups).get(group, ())

    @property
    def overdue(self) -> int:
        """How many are late."""
        return len(self.under(Group.OVERDUE))

    @property
    def left(self) -> int:
        """How many wait to be done today, the late ones included."""
        return self.overdue + len(self.under(Group.TODAY))

    @property
    def asked_of_today(self) -> int:
        """How many today holds: those that wait and those that are done."""
        return self.left + self.done_today


# Nobody acts for a customer in the trash. A playbook does not reach out to who asked us to stop; what a person wrote
# down all the same, and acts for their next visit, stay in sight.
IN_SIGHT = Customer.deleted_at.is_null() & (
    Customer.asked_to_stop_on.is_null() | (Reminder.channel == Channel.VISIT) | Reminder.occasion.is_null()
)


def due(
    start: dt.date | None = None,
    end: dt.date | None = None,
    *,
    state: State | None = State.OPEN,
    customer: int | None = None,
    staff: int | None = None,
) -> tuple[ReminderRow, ...]:
    """Give the reminders due from `start` to `end` (both included) in the order to do them; state None is any.

    For one customer all of theirs; for everyone, without those whom nothing is to be done for.
    """
    wanted = [IN_SIGHT if customer is None else Reminder.customer == customer]
    if start is not None:
        wanted.append(Reminder.due >= start)
    if end is not None:
        wanted.append(Reminder.due <= end)
    if state is not None:
        wanted.append(Reminder.state == state)
    if staff is not None:
        wanted.append(Reminder.assignee == staff)
    return _rows(*wanted)


def one(reminder: int) -> ReminderRow:
    """Give one reminder; raises Mistake where there is none of that id."""
    rows = _rows(Reminder.id == reminder)
    if not rows:
        raise Mistake("There is no such reminder.")
    return rows[0]


def made_by(performed: int) -> tuple[ReminderRow, ...]:
    """Give the reminders that an act made, itself or by what followed from it."""
    made = JournalEntry.select(JournalEntry.subject).where(
        (JournalEntry.performed == performed) & (JournalEntry.kind == "reminder.added")
    )
    return _rows(Reminder.id.in_(made))


def sidebar(today: dt.date) -> Sidebar:
    """Give what waits up to a week from today."""
    rows = due(end=today + NEXT_DAYS)
    groups = groupby(rows, key=lambda row: group_of(row.due, today))
    ended = Reminder.select(fn.COUNT(Reminder.id)).where((Reminder.ended_day == today) & (Reminder.state == State.DONE))
    return Sidebar(tuple((group, tuple(those)) for group, those in groups), ended.scalar())


def _rows(*conditions: Any) -> tuple[ReminderRow, ...]:
    wanted = reduce(and_, conditions)
    found = tuples(
        Reminder.select(
            Reminder.id,
            Customer.name,
            Reminder.customer,
            Reminder.kind,
            Reminder.text,
            Reminder.due,
            Reminder.due_time,
            Reminder.first_due,
            Reminder.channel,
            fn.COALESCE(Staff.name, ""),
            Reminder.state,
            Reminder.why,
            Reminder.snoozes,
            Reminder.outcome,
            Reminder.ended_day,
        )
        .join(Customer)
        .join_from(Reminder, Staff, JOIN.LEFT_OUTER, on=Reminder.assignee)
        .where(wanted)
    )
    steps = _steps(wanted)
    rows = (ReminderRow(*(*values, tuple(steps[values[0]]))) for values in found)
    return tuple(sorted(rows, key=lambda row: (*place(row.due, row.time, row.kind, row.first_due), row.id)))


def _steps(wanted: Any) -> dict[int, list[StepRow]]:
    found = tuples(
        Step.select(Step.reminder, Step.id, Step.text, Step.ticked)
        .join(Reminder)
        .join(Customer)
        .where(wanted)
        .order_by(Step.reminder, Step.position)
    )
    steps: defaultdict[int, list[StepRow]] = defaultdict(list)
    for reminder, *values in found:
        steps[reminder].append(StepRow(*values))
    return steps
