"""What became of suggestions."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class Answer(StrEnum):
    """What was tapped."""

    DONE = "done"
    LATER = "later"
    NOT_RIGHT = "not-right"


class Reason(StrEnum):
    """Why a suggestion was not right."""

    NONE = ""
    WRONG_FACT = "wrong-fact"
    NOT_NOW = "not-now"
    NEVER_ASK = "never-ask"


class SuggestionAnswer(Table):
    """One answer to one suggestion, which is known by its key (what it is about) and its evidence (why, then)."""

    customer = ForeignKeyField(Customer)
    key = Line(120, required=True)
    evidence = Line(200)
    text = Line(500)
    answer = Choice(Answer)
    reason = Choice(Reason, default=Reason.NONE)
    until = Day(null=True)
    at = Moment()
    day = Day()
    by = ForeignKeyField(Staff, null=True)

    class Meta:
        indexes = ((("customer", "key"), False),)
