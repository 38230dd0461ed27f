"""What has an hour, and how much a day holds."""

import datetime as dt

from peewee import fn

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import tuples
from desktop_app.reminders.queries import IN_SIGHT
from desktop_app.reminders.ringing import Timed
from desktop_app.reminders.tables import Reminder, State
from desktop_app.staff.queries import away_on

LOOK_BACK = dt.timedelta(days=7)
"""What has waited longer is told among the overdue, and rings no more."""
WAITS = (Reminder.state == State.OPEN) & ~Reminder.suggested & IN_SIGHT


def timed(today: dt.date) -> tuple[Timed, ...]:
    """Give the open reminders with an hour, those of today and those missed in the last days.

    What belongs to a colleague who is away is given to who stands in, else to anyone.
    """
    away = away_on(today)
    found = tuples(
        Reminder.select(Reminder.id, Customer.name, Reminder.text, Reminder.due, Reminder.due_time, Reminder.assignee)
        .join(Customer)
        .where(WAITS & Reminder.due_time.is_null(False) & Reminder.due.between(today - LOOK_BACK, today))
    )
    return tuple(
        Timed(id_, name, text, due, time, away.get(assignee, assignee))
        for id_, name, text, due, time, assignee in found
    )


def day_counts(today: dt.date) -> tuple[int, int]:
    """Give how many reminders are for today, and how many are overdue."""
    late = fn.SUM(Reminder.due < today)
    found = tuples(Reminder.select(fn.COUNT(Reminder.id), late).join(Customer).where(WAITS & (Reminder.due <= today)))
    waiting, overdue = next(iter(found))
    return waiting - (overdue or 0), overdue or 0
