"""Who serves."""

from peewee import SQL, ForeignKeyField

from desktop_app.foundation.columns import Day, Flag, Line
from desktop_app.foundation.database import Table


class Staff(Table):
    """A member of staff, known by the name that colleagues use."""

    name = Line(80, unique=True, required=True, collation="NOCASE")
    active = Flag(default=True)


class Away(Table):
    """A time, both days included, in which a member of staff is away, and who does theirs meanwhile (else anyone).

    Where it is the owner, that is also who decides meanwhile.
    """

    staff_id: int  # Peewee makes these
    passes_to_id: int | None
    staff = ForeignKeyField(Staff, backref="times_away")
    first = Day()
    last = Day(index=True)
    passes_to = ForeignKeyField(Staff, null=True, backref="stands_in")

    class Meta:
        constraints = [SQL("CHECK (first <= last)")]
