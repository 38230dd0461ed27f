"""The record of each closed day, and who was thought about."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.foundation.columns import Choice, Day, Json, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit


class RecordKind(StrEnum):
    """What a record says of its day."""

    CLOSED = "closed"
    REOPENED = "reopened"


class DayRecord(Table):
    """That a day was closed, with what it was then, or opened again, with the reason. The last one of a day holds.

    `digest` is SHA-256 over the content and the digest of the record before.
    """

    day = Day(index=True)
    kind = Choice(RecordKind, default=RecordKind.CLOSED)
    at = Moment()
    by = ForeignKeyField(Staff, null=True)
    by_id: int | None
    content = Json()
    before = Line(64)
    digest = Line(64, required=True)


class TailLight(Table):
    """That somebody thought about what could trouble this customer tomorrow; the answer in words, or nothing."""

    visit = ForeignKeyField(Visit, unique=True)
    visit_id: int
    at = Moment()
    by = ForeignKeyField(Staff, null=True)
    answer = Line(500)


UNCHANGEABLE = (
    "CREATE TRIGGER day_record_stays BEFORE UPDATE ON day_record "
    "BEGIN SELECT RAISE(ABORT, 'a closed day is never changed'); END",
    "CREATE TRIGGER day_record_remains BEFORE DELETE ON day_record "
    "BEGIN SELECT RAISE(ABORT, 'a closed day is never removed'); END",
)
