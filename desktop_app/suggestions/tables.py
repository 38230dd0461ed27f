"""What became of suggestions."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class Kind(StrEnum):
    """What a suggestion is about, in the order in which they count."""

    SAFETY = "safety"
    PROMISE = "promise"
    WENT_WRONG = "went wrong"
    CONCERN = "concern"
    REMARK = "remark"
    FOLLOW_UP = "follow-up"
    OCCASION = "occasion"
    REFILL = "refill"
    COMFORT = "comfort"
    HOPE = "hope"


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


class Return(StrEnum):
    """What has to come before a suggestion that was answered is made again; new evidence always brings it back."""

    PAY_TIME = "pay time"
    NEXT_VISIT = "next visit"
    DAY = "day"
    NEW_EVIDENCE = "new evidence"


class SuggestionAnswer(Table):
    """One answer to one suggestion, which is known by its key (what it is about) and its evidence (why, then)."""

    customer = ForeignKeyField(Customer)
    key = Line(120, required=True)
    kind = Choice(Kind)
    evidence = Line(200)
    text = Line(500)
    answer = Choice(Answer)
    reason = Choice(Reason, default=Reason.NONE)
    returns = Choice(Return)
    until = Day(null=True)
    at = Moment()
    day = Day()
    by = ForeignKeyField(Staff, null=True)

    class Meta:
        indexes = ((("customer", "key"), False),)


# What turned out wrong is asked for by its day; without this every answer ever given would be read.
WRONG_FACTS = "CREATE INDEX suggestion_wrong_fact ON suggestion_answer (day) WHERE reason = 'wrong-fact'"
