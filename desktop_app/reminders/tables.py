"""Reminders and their steps."""

from enum import StrEnum

from peewee import ForeignKeyField, IntegerField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Flag, Line, Moment, Number, TimeOfDay
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit


class Kind(StrEnum):
    """What a reminder is for."""

    FOLLOW_UP = "follow-up"
    PROMISE = "promise"
    REMARK = "remark"
    OCCASION = "occasion"
    REFILL = "refill"
    CHECK = "check"


class Channel(StrEnum):
    """How it reaches the customer."""

    CALL = "call"
    MAIL = "mail"
    TEXT = "text"
    VISIT = "visit"
    POST = "post"


class State(StrEnum):
    """Whether it still waits."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Reminder(Table):
    """A dated act for one customer. It stays and ages until somebody ends it."""

    customer_id: int  # Peewee makes it
    customer = ForeignKeyField(Customer)
    kind = Choice(Kind)
    text = Line(500, required=True)
    why = Line(500)
    due = Day()
    due_time = TimeOfDay(null=True)
    first_due = Day()
    channel = Choice(Channel)
    assignee = ForeignKeyField(Staff, null=True)
    visit = ForeignKeyField(Visit, null=True)
    observation = IntegerField(null=True)
    occasion = Line(200, null=True, unique=True)  # playbook, step, customer and happening: never planned twice
    state = Choice(State, default=State.OPEN)
    outcome = Line(200)
    outcome_note = Line(1000)
    ended_at = Moment(null=True)
    ended_day = Day(null=True, index=True)
    ended_by = ForeignKeyField(Staff, null=True, backref="reminders_ended")
    snoozes = Number(0, 100_000, default=0)

    class Meta:
        indexes = ((("state", "due"), False), (("customer", "state"), False))


class Step(Table):
    """One step of a walk-through beside a call, with its tick."""

    reminder_id: int  # Peewee makes it
    reminder = ForeignKeyField(Reminder)
    position = Number(1, 999)
    text = Line(500, required=True)
    ticked = Flag()

    class Meta:
        indexes = ((("reminder", "position"), True),)
