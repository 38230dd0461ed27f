"""What was noticed or heard, as typed, and what was made of it."""

from enum import StrEnum

from peewee import ForeignKeyField, IntegerField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Flag, Line, Moment, Number
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit


class ProposalKind(StrEnum):
    """What a sentence can be read as."""

    LIKE = "like"
    DISLIKE = "dislike"
    NEVER = "never"
    ROLE = "role"
    GOAL = "goal"
    VALUE = "value"
    COMFORT = "comfort"
    CONTACT = "contact"
    REMINDER = "reminder"
    REMARK = "remark"
    PROMISE = "promise"
    PAINPOINT = "painpoint"


class Observation(Table):
    """A sentence as it was typed: never altered, never dropped. May be sorted later."""

    customer = ForeignKeyField(Customer, null=True)
    visit = ForeignKeyField(Visit, null=True)
    text = Line(5000, required=True)
    implicit = Flag()  # noticed, not said
    sorted = Flag()
    at = Moment()
    day = Day()
    by = ForeignKeyField(Staff, null=True)


class Proposal(Table):
    """One thing the sentence was read as, and the row it became where it was kept."""

    observation = ForeignKeyField(Observation)
    number = Number(1, 99)
    kind = Choice(ProposalKind)
    text = Line(500, required=True)
    due = Day(null=True)
    kept = Flag()
    became = IntegerField(null=True)  # a preference or reminder, by kind

    class Meta:
        indexes = ((("observation", "number"), True),)
