"""Reminders, their steps, those that come again, and the times somebody was in touch."""

from enum import StrEnum

from peewee import ForeignKeyField, IntegerField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Flag, Json, Line, Moment, Number, TimeOfDay
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


class Every(StrEnum):
    """What a rule of coming again counts in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class CountedFrom(StrEnum):
    """What the days of a series are counted from."""

    ANCHOR = "anchor"
    CONTACT = "contact"  # the last time anybody was in touch with the customer


class Series(Table):
    """A reminder that comes again: its rule, the day it is counted from, and what each occurrence says."""

    customer_id: int  # Peewee makes these
    assignee_id: int | None
    customer = ForeignKeyField(Customer)
    number = Number(1, 999)
    every = Choice(Every)
    anchor = Day()
    counted_from = Choice(CountedFrom, default=CountedFrom.ANCHOR)
    planned_to = Day()  # every occurrence up to this day has been made
    ended_on = Day(null=True)
    kind = Choice(Kind)
    text = Line(500, required=True)
    why = Line(500)
    due_time = TimeOfDay(null=True)
    channel = Choice(Channel)
    assignee = ForeignKeyField(Staff, null=True)
    location = Line(80)
    steps = Json(default=list)  # what to walk through, as texts

    class Meta:
        indexes = ((("ended_on", "planned_to"), False),)


class Reminder(Table):
    """A dated act for one customer. It stays and ages until somebody ends it."""

    customer_id: int  # Peewee makes these
    visit_id: int | None
    ended_by_id: int | None
    series_id: int | None
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
    series = ForeignKeyField(Series, null=True)
    playbook = Line(60)  # the code of the playbook that planned it, and the key of its step
    step = Line(60)
    letter = Line(60)  # the code of the letter its message is drafted from
    branches = Json(default=list)  # what each outcome leads to, as branches.as_json gives it
    suggested = Flag()  # shown where the customer is looked at, not in the list of what is due
    until_contact = Flag()  # no longer needed once somebody has been in touch with the customer
    window_days = Number(0, 3650, default=0)  # how long after its day it still is in time
    moved_from = Day(null=True)  # the day it had before it was moved without anybody asking for it
    location = Line(80)

    class Meta:
        indexes = (
            (("state", "due"), False),
            (("customer", "state"), False),
            (("series", "due"), False),
            (("playbook", "first_due"), False),
            (("first_due", "customer", "visit"), False),
        )


class Step(Table):
    """One step of a walk-through beside a call, with its tick."""

    reminder_id: int  # Peewee makes it
    reminder = ForeignKeyField(Reminder)
    position = Number(1, 999)
    text = Line(500, required=True)
    ticked = Flag()

    class Meta:
        indexes = ((("reminder", "position"), True),)


class Contact(Table):
    """A time somebody of the shop was in touch with a customer who did not come by: a call, a message."""

    customer = ForeignKeyField(Customer)
    day = Day()
    at = Moment()
    channel = Choice(Channel)
    by = ForeignKeyField(Staff, null=True)
    text = Line(500)

    class Meta:
        indexes = ((("customer", "day"), False),)
