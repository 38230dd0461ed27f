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
# Where a check asks whether it arrived, nobody is told first that it did not.
LATE = """
    SELECT id, customer_id, what, promised_on, sent_by_id, date(promised_on, '+1 day') AS late_on FROM shipment
    WHERE late_on BETWEEN ? AND ? AND (settled_on IS NULL OR settled_on > late_on) AND NOT EXISTS (
        SELECT 1 FROM reminder WHERE reminder.customer_id = shipment.customer_id AND kind = 'check'
        AND (occasion || '/') LIKE '%/shipment sent/' || shipment.id || '/%'
    )
    ORDER BY late_on, id
"""
ONE = "SELECT id, customer_id, what, promised_on, sent_by_id, ? FROM shipment WHERE id = ?"


def shipments_sent(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give what was sent from `first` to `last`, in the order of the days."""
    return _happenings(SENT, Trigger.SHIPMENT_SENT, first.isoformat(), last.isoformat())


def shipments_late(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give what became late from `first` to `last`: on the day after the promised one it still was under way."""
    return _happenings(LATE, Trigger.SHIPMENT_LATE, first.isoformat(), last.isoformat())


def one_shipment(shipment: int | None, trigger: Trigger, day: dt.date) -> Happening:
    """Give one shipment, by its id, as something that happened on a day."""
    return next(_happenings(ONE, trigger, day.isoformat(), shipment))


def _happenings(sql: str, trigger: Trigger, *values: str | int | None) -> Iterator[Happening]:
    rows: Any = database.execute_sql(sql, values).fetchall()
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
