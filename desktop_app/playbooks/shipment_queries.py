"""What was sent to customers, and what did not arrive by the promised day."""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.playbooks.parts import Happening, Playbook
from desktop_app.playbooks.tables import Trigger

SENT = """
    SELECT id, customer_id, what, promised_on, sent_by_id, sent_on FROM shipment
    WHERE sent_on BETWEEN ? AND ? ORDER BY sent_on, id
"""
LATE = """
    SELECT id, customer_id, what, promised_on, sent_by_id, date(promised_on, '+1 day') AS late_on FROM shipment
    WHERE late_on BETWEEN ? AND ? AND (settled_on IS NULL OR settled_on > late_on) ORDER BY late_on, id
"""


def shipments_sent(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give what was sent from `first` to `last`, in the order of the days."""
    return _shipments(SENT, Trigger.SHIPMENT_SENT, first, last)


def shipments_late(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give what became late from `first` to `last`: on the day after the promised one it still was under way."""
    return _shipments(LATE, Trigger.SHIPMENT_LATE, first, last)


def _shipments(sql: str, trigger: Trigger, first: dt.date, last: dt.date) -> Iterator[Happening]:
    rows: Any = database.execute_sql(sql, [first.isoformat(), last.isoformat()]).fetchall()
    for shipment, customer, what, promised_on, sent_by, day in rows:
        yield Happening(
            trigger=trigger,
            customer=customer,
            day=dt.date.fromisoformat(day),
            subject=shipment,
            anchor=dt.date.fromisoformat(promised_on),
            product=what,
            sold_by=sent_by,
        )
