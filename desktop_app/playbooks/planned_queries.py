"""When the playbooks were asked last what a day needs."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.playbooks.tables import PlannedDay


@dataclass(frozen=True, slots=True)
class Planned:
    """A day that was planned: the moment (UTC) of the last time, and how many reminders came of it."""

    day: dt.date
    at: dt.datetime
    made: int


def planned_last() -> Planned | None:
    """Give the last day that was planned; None where none ever was."""
    row = PlannedDay.select().order_by(PlannedDay.day.desc()).first()
    return Planned(row.day, row.at, row.made) if row else None
