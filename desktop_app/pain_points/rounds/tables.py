"""One question asked of a few customers, and what each of them answered."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line
from desktop_app.foundation.database import Table
from desktop_app.pain_points.tables import Voice
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Concern


class Asks(StrEnum):
    """What a question is about: what they fear for the day after, or what they dislike about the shop."""

    FEAR = "fear"
    DISLIKE = "dislike"


class QuestionRound(Table):
    """A question that is asked of a few customers, from a day on until it is ended."""

    text = Line(300, required=True)
    asks = Choice(Asks)
    began = Day()
    ended = Day(null=True)
    by = ForeignKeyField(Staff, null=True)


class Asked(Table):
    """Somebody who is to be asked. The answer is kept where all of its kind are: a concern, or a voice."""

    question_id: int  # Peewee makes it
    question = ForeignKeyField(QuestionRound)
    customer = ForeignKeyField(Customer, index=True)
    concern = ForeignKeyField(Concern, null=True)
    voice = ForeignKeyField(Voice, null=True)

    class Meta:
        indexes = ((("question", "customer"), True),)
