"""What customers dislike and fear, gathered into themes, and what was done about each."""

from enum import StrEnum
from typing import Any

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line, Moment, Number
from desktop_app.foundation.database import Table
from desktop_app.noticing.tables import Observation
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Concern, Ritual, Visit


class Standing(StrEnum):
    """How far a pain point has come."""

    HEARD = "heard"
    CHOSEN = "chosen"
    CHANGED = "changed"
    TOLD = "told"
    CANNOT = "cannot"


class PainPoint(Table):
    """A theme of what customers dislike about the shop, gathered by a person."""

    owner_id: int | None  # Peewee makes it
    name = Line(120, unique=True, required=True, collation="NOCASE")
    standing = Choice(Standing, default=Standing.HEARD)
    words = Line(300)  # what was changed, or why it cannot be
    since = Day()  # when it was heard, chosen or answered: who says it later says it still
    answers = Number(0, 10_000, default=0)  # how often those who said it were to be told something
    owner = ForeignKeyField(Staff, null=True)  # who sees to it


class Voice(Table):
    """What one customer dislikes about the shop, as it was said."""

    customer_id: int  # Peewee makes these
    pain_point_id: int | None
    by_id: int | None
    customer = ForeignKeyField(Customer)
    pain_point = ForeignKeyField(PainPoint, null=True)  # none while nobody has gathered it
    text = Line(5000, required=True)
    day = Day()
    at = Moment()
    visit = ForeignKeyField(Visit, null=True)
    observation = ForeignKeyField(Observation, null=True, unique=True)  # the note it was moved from
    by = ForeignKeyField(Staff, null=True)


class ConcernTheme(Table):
    """What several customers fear for the day after, gathered by a person."""

    name = Line(120, unique=True, required=True, collation="NOCASE")


class GatheredConcern(Table):
    """A concern, and the theme it belongs to."""

    concern: Any = ForeignKeyField(Concern, unique=True)
    theme = ForeignKeyField(ConcernTheme)


class Countermeasure(Table):
    """A courtesy that every visit has from a day on, so that a concern comes back no more."""

    theme_id: int  # Peewee makes these
    ritual_id: int
    theme = ForeignKeyField(ConcernTheme, unique=True)
    ritual = ForeignKeyField(Ritual)
    since = Day()
    by = ForeignKeyField(Staff, null=True)
