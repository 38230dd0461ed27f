"""What was left to do at the end of a day, whatever became of it since.

A row says when it ended, the journal whether it was made or moved later. Of today it is what is left now.
"""

import datetime as dt
import json
from dataclasses import dataclass

from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.journal import How
from desktop_app.reminders.row_queries import IN_SIGHT, NOT_SUGGESTED, Condition, ReminderRow, rows

# No day of a shop, wherever it is, begins before the one before it has begun in Greenwich.
SINCE = """
    SELECT how, first_id, last_id, json_extract(before, '$.due')
    FROM performed JOIN row_change ON row_change.performed_id = performed.id
    WHERE performed.at >= ? AND performed.day > ? AND table_name = 'reminder' ORDER BY row_change.id
"""
WAITED = """
    (reminder.state = 'open' AND reminder.due <= ? OR reminder.ended_day > ?
        OR reminder.id IN (SELECT value FROM json_each(?)))
"""


@dataclass(frozen=True, slots=True)
class _Since:
    """The runs of reminders made since a day, and the day that each of those moved since then had before."""

    made: tuple[range, ...]
    was_due: dict[int, dt.date]

    def made_since(self, row: ReminderRow) -> bool:
        return any(row.id in run for run in self.made)

    def due_then(self, row: ReminderRow) -> dt.date:
        return self.was_due.get(row.id, row.due)


def left_by(day: dt.date) -> tuple[ReminderRow, ...]:
    """Give the reminders due by a day that waited at its end, as they are now: done since, moved since, or open."""
    since = _since(day)
    waited = Condition(WAITED, (day.isoformat(), day.isoformat(), json.dumps([*since.was_due])))
    found = rows([IN_SIGHT, NOT_SUGGESTED, waited], day)
    return tuple(row for row in found if since.due_then(row) <= day and not since.made_since(row))


def promises_left(day: dt.date) -> tuple[ReminderRow, ...]:
    """Give the promises that waited at the end of a day, whenever they are due, as they are now."""
    since = _since(day)
    waited = Condition(
        "reminder.kind = 'promise' AND (reminder.state = 'open' OR reminder.ended_day > ?)", (day.isoformat(),)
    )
    return tuple(row for row in rows([IN_SIGHT, NOT_SUGGESTED, waited], day) if not since.made_since(row))


def _since(day: dt.date) -> _Since:
    begins = (dt.datetime.combine(day, dt.time(), dt.UTC) - EPOCH) // MICROSECOND
    changes = database.execute_sql(SINCE, (begins, day.isoformat())).fetchall()
    made = tuple(range(first, last + 1) for how, first, last, _ in changes if how == How.INSERTED)
    moved = [(first, due) for how, first, _, due in changes if how == How.UPDATED and due]
    return _Since(made, {id: dt.date.fromisoformat(due) for id, due in reversed(moved)})  # the first move decides
