"""What it was like to be served."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.foundation.columns import Choice, Day, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class Became(StrEnum):
    """What the shop made of an idea."""

    COURTESY = "courtesy"
    PLAY = "play"
    TO_BUILD = "to build"  # somebody sees to it
    LET_GO = "let go"


class BeingServed(Table):
    """A time somebody of the shop was a customer: where, what they felt, what we could do, and what came of that."""

    by_id: int | None  # Peewee makes these
    owner_id: int | None
    place = Line(120, required=True)
    felt = Line(300, required=True)
    idea = Line(300)
    day = Day(index=True)
    at = Moment()
    by = ForeignKeyField(Staff, null=True)
    became = Choice(Became, null=True)  # none while nobody has decided
    words = Line(200)  # the courtesy, the name of the play, what is built, or why it was let go
    owner = ForeignKeyField(Staff, null=True, backref="doors")
    due = Day(null=True)
    settled_on = Day(null=True)


# What waits is asked for each evening and each morning; without this everything that ever was would be read.
WAITING = "CREATE INDEX being_served_waiting ON being_served (due) WHERE settled_on IS NULL"
