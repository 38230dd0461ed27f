"""All that happened, in order, only ever added to. It is for reading; the tables stay the truth.

An act is kept as one `Performed`. Its `JournalEntry` rows say what it meant (the timeline, the audit trail); its
`RowChange` rows say what it changed (the undo list).
"""

import datetime as dt
from enum import StrEnum

from peewee import ForeignKeyField, IntegerField

from desktop_app.foundation.columns import Choice, Day, Json, Line, Moment
from desktop_app.foundation.database import Table


class How(StrEnum):
    """What an act did to a row."""

    INSERTED = "inserted"
    UPDATED = "updated"
    DELETED = "deleted"


class Performed(Table):
    """One act of one person, committed whole."""

    uid = Line(unique=True, required=True)
    at = Moment(index=True)
    day = Day()
    staff = IntegerField(null=True)  # not a foreign key: the foundation knows no feature
    counter = Line()
    batch = IntegerField(null=True, index=True)


class Reversal(Table):
    """An act that was taken back, and the act that took it back."""

    earlier = ForeignKeyField(Performed, unique=True)
    undone_by = ForeignKeyField(Performed)


class JournalEntry(Table):
    """One thing that happened, in a line that a person can read."""

    performed = ForeignKeyField(Performed, index=True)
    kind = Line(60, required=True)
    customer = IntegerField(null=True)
    subject = IntegerField(null=True)
    day = Day()
    text = Line(2000)

    class Meta:
        indexes = ((("customer", "day"), False),)


class RowChange(Table):
    """What an act did to a row, or to a run of rows it inserted, with what stood there before."""

    performed = ForeignKeyField(Performed, index=True)
    how = Choice(How)
    table_name = Line(60, required=True)
    first_id = IntegerField()
    last_id = IntegerField()
    before = Json(null=True)

    class Meta:
        indexes = ((("table_name", "first_id"), False),)


APPEND_ONLY = (
    "CREATE TRIGGER performed_stays BEFORE UPDATE ON performed "
    "BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END",
    "CREATE TRIGGER journal_entry_stays BEFORE UPDATE OF performed_id, kind, customer, subject, day ON journal_entry "
    "BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END",
)


def latest(day: dt.date, staff: int | None, *, before: int) -> Performed | None:
    """Give that person's last act of that day before the act `before` that can be undone.

    An undo, an act undone already and an import are passed over.
    """
    whose = Performed.staff.is_null() if staff is None else Performed.staff == staff
    undone = Reversal.select(Reversal.earlier)
    undoing = Reversal.select(Reversal.undone_by)
    return (
        Performed.select()
        .where((Performed.day == day) & whose & Performed.batch.is_null() & (Performed.id < before))
        .where(Performed.id.not_in(undone) & Performed.id.not_in(undoing))
        .order_by(Performed.id.desc())
        .first()
    )
