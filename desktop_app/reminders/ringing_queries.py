"""What has an hour, and may ring."""

import datetime as dt

from desktop_app.reminders.queries import OPEN
from desktop_app.reminders.ringing import Timed
from desktop_app.reminders.row_queries import ANYONE, IN_SIGHT, NOT_SUGGESTED, Condition, done_by, rows

LOOK_BACK = dt.timedelta(days=7)
"""What has waited longer is told among the overdue, and rings no more."""


def timed(today: dt.date, serving: int | None) -> tuple[Timed, ...]:
    """Give the open reminders with an hour, those of today and those missed in the last days.

    Of these what `serving` (staff) does now, and what anyone may do; those of all where nobody said who serves.
    """
    between = ((today - LOOK_BACK).isoformat(), today.isoformat())
    wanted = [
        OPEN,
        NOT_SUGGESTED,
        IN_SIGHT,
        Condition("reminder.due BETWEEN ? AND ? AND reminder.due_time IS NOT NULL", between),
    ]
    if serving is not None:
        theirs = done_by(serving)
        wanted.append(Condition(f"({theirs.sql} OR {done_by(ANYONE).sql})", theirs.values))
    return tuple(Timed(row.id, row.customer, row.text, row.due, row.time) for row in rows(wanted, today) if row.time)
