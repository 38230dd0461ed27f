"""What was read from other systems, batch by batch."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.exchange.fields import Purpose
from desktop_app.foundation.columns import Choice, Json, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class BatchState(StrEnum):
    """How far a batch came. A running one that nobody is at work on was interrupted, and is taken back."""

    RUNNING = "running"
    DONE = "done"


class ImportBatch(Table):
    """One file that was read in. When it is taken back, this row goes too; the journal remembers both."""

    kind = Choice(Purpose)
    file_name = Line(300, required=True)
    started_at = Moment()
    finished_at = Moment(null=True)
    by = ForeignKeyField(Staff, null=True)
    state = Choice(BatchState, default=BatchState.RUNNING)
    mapping = Json(default=dict)
    report = Json(default=dict)
