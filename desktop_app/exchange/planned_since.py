"""What planning made by itself for people whom an import brought in. Nobody did it, so it goes when the import goes."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.counter import BY_ITSELF
from desktop_app.foundation.database import database
from desktop_app.reminders.tables import Reminder, Step

UNTOUCHED = """
    SELECT reminder.id FROM row_change AS own
    JOIN performed ON performed.id = own.performed_id AND performed.batch = :by_itself
    JOIN reminder ON reminder.id BETWEEN own.first_id AND own.last_id
    WHERE own.table_name = 'reminder' AND own.how = 'inserted' AND EXISTS (
        SELECT 1 FROM row_change AS brought JOIN performed AS importing ON importing.id = brought.performed_id
        WHERE importing.batch = :batch AND brought.how = 'inserted' AND (
            (brought.table_name = 'customer' AND customer_id BETWEEN brought.first_id AND brought.last_id)
            OR (brought.table_name = 'visit' AND visit_id BETWEEN brought.first_id AND brought.last_id)
        )
    ) AND NOT EXISTS (
        SELECT 1 FROM row_change AS later WHERE later.how = 'updated' AND (
            (later.table_name = 'reminder' AND later.first_id = reminder.id)
            OR (later.table_name = 'step' AND later.first_id IN (SELECT id FROM step WHERE reminder_id = reminder.id))
        )
    )
"""


def planned_since(batch: int) -> list[int]:
    """Give the reminders that planning made for what a batch brought in, and that nobody has touched."""
    rows = database.execute_sql(UNTOUCHED, {"by_itself": BY_ITSELF, "batch": batch}).fetchall()
    return [reminder for (reminder,) in rows]


def let_go(act: Act, batch: int) -> None:
    """Take those reminders away."""
    for row in Reminder.select().where(Reminder.id.in_(planned_since(batch))):
        for step in Step.select().where(Step.reminder == row):
            act.delete(step)
        act.delete(row)
