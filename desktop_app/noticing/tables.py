"""What was noticed or heard, as typed, and what was made of it."""

from typing import Any

from peewee import ForeignKeyField, IntegerField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Flag, Line, Moment, Number, TimeOfDay
from desktop_app.foundation.database import Table
from desktop_app.noticing.reading.proposals import How, Kind
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit


class Observation(Table):
    """A sentence as it was typed: never altered, never dropped. May be sorted later."""

    customer = ForeignKeyField(Customer, null=True)
    customer_id: Any  # Peewee makes it
    visit = ForeignKeyField(Visit, null=True)
    visit_id: Any
    text = Line(5000, required=True)
    implicit = Flag()  # noticed, not said
    sorted = Flag()
    at = Moment()
    day = Day(index=True)
    by = ForeignKeyField(Staff, null=True)
    by_id: Any


# The close of day asks what is left to sort; without this it would read every sentence ever typed.
UNSORTED = "CREATE INDEX observation_unsorted ON observation (id) WHERE sorted = 0"


class Proposal(Table):
    """One thing the sentence was read as, and the row it became where it was kept."""

    observation = ForeignKeyField(Observation)
    observation_id: int  # Peewee makes it
    number = Number(1, 99)
    kind = Choice(Kind)
    text = Line(500, required=True)
    due = Day(null=True)
    time = TimeOfDay(null=True)
    act = Line(600)  # what to do about it, in words
    about = Line(100)  # "daughter"; empty for the customer
    situational = Flag()
    how = Choice(How)
    kept = Flag()
    became = IntegerField(null=True)  # a preference, reminder or voice, by kind

    class Meta:
        indexes = ((("observation", "number"), True),)


class Share(Table):
    """That a sentence is to be told: to one colleague, or (null) to everybody at the line-up; on which day it was."""

    observation = ForeignKeyField(Observation)
    observation_id: int  # Peewee makes these
    colleague_id: int | None
    colleague = ForeignKeyField(Staff, null=True)
    told_on = Day(null=True)


# The line-up asks what is still to be told; without this it would read everything that ever was.
TO_TELL = "CREATE INDEX share_to_tell ON share (id) WHERE told_on IS NULL"


class RemarkAct(Table):
    """What this shop does, unasked, when such a thing of a customer's is worn, lost or forgotten."""

    thing = Line(80, unique=True, required=True, collation="NOCASE")
    act = Line(200, required=True)
