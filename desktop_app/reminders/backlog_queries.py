"""What has piled up, how full the coming days are, and what moved without anybody asking for it."""

import datetime as dt

from desktop_app.foundation.database import database
from desktop_app.reminders.queries import LAST_DAY
from desktop_app.reminders.row_queries import IN_SIGHT
from desktop_app.reminders.spreading import Waiting
from desktop_app.reminders.tables import Kind

WAITING = f"""
    SELECT reminder.id, reminder.kind, CASE WHEN {LAST_DAY} >= :today THEN :today ELSE reminder.due END,
           reminder.first_due
      FROM reminder JOIN customer ON customer.id = reminder.customer_id
     WHERE reminder.state = 'open' AND reminder.due <= :today AND reminder.suggested = 0 AND {IN_SIGHT.sql}
"""  # noqa: S608 - our own words
AHEAD = """
    SELECT due, count(*) FROM reminder WHERE state = 'open' AND due > ? AND suggested = 0 GROUP BY due
"""
LAST_MOVE = """
    SELECT entry.performed_id FROM journal_entry AS entry
      JOIN reminder ON reminder.id = entry.subject AND reminder.moved_from IS NOT NULL
     WHERE entry.customer = reminder.customer_id AND entry.kind = 'reminder.moved' AND entry.subject = ?
       AND entry.performed_id NOT IN (SELECT earlier_id FROM reversal)
       AND NOT EXISTS (SELECT 1 FROM journal_entry AS other
                        WHERE other.performed_id = entry.performed_id AND other.kind <> 'reminder.moved')
     ORDER BY entry.id DESC LIMIT 1
"""


def backlog(today: dt.date) -> tuple[Waiting, ...]:
    """Give all that waits to be done, today or since its day; what still is in time counts as today's."""
    found = database.execute_sql(WAITING, {"today": today.isoformat()})
    return tuple(
        Waiting(number, Kind(kind), dt.date.fromisoformat(due), dt.date.fromisoformat(first_due))
        for number, kind, due, first_due in found
    )


def due_ahead(today: dt.date) -> dict[dt.date, int]:
    """Count what is due on each day after today."""
    found = database.execute_sql(AHEAD, (today.isoformat(),))
    return {dt.date.fromisoformat(due): count for due, count in found}


def moved_by(reminder: int) -> int | None:
    """Give the id of the act that spread a backlog and moved this reminder with it, for undo; None where none did.

    What moved because somebody was in touch goes back by `moving_actions.move_back`: undo would take back the contact.
    """
    found = database.execute_sql(LAST_MOVE, (reminder,)).fetchone()
    return found[0] if found else None
