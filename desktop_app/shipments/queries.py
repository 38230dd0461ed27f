"""What is on its way, and what was."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.shipments.tables import ShipmentState

MOST = 50
ROWS = """
    SELECT shipment.id, shipment.customer_id, what, promised_on, sent_on, coalesce(staff.name, ''), carrier, reference,
        state, settled_on, replaces_id
    FROM shipment
    LEFT JOIN staff ON staff.id = shipment.sent_by_id
"""
ONE = f"{ROWS} WHERE shipment.id = ?"
OF_CUSTOMER = f"{ROWS} WHERE customer_id = ? ORDER BY sent_on DESC, shipment.id DESC LIMIT ?"
ON_THE_WAY = (
    f"{ROWS} WHERE customer_id = ? AND state IN ('under way', 'late') ORDER BY promised_on, shipment.id LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    """Something sent to a customer; `sent_by` is a name, `replaces` the id of the lost one it stands in for."""

    id: int
    customer_id: int
    what: str
    promised_on: dt.date
    sent_on: dt.date
    sent_by: str
    carrier: str
    reference: str
    state: ShipmentState
    settled_on: dt.date | None
    replaces: int | None


def one(shipment: int) -> ShipmentRow:
    """Give one shipment; raises Mistake where there is none of that id."""
    rows = _rows(ONE, shipment)
    if not rows:
        raise Mistake("There is no such shipment.")
    return rows[0]


def shipments(customer: int) -> tuple[ShipmentRow, ...]:
    """Give what was sent to a customer, the latest first, at most 50."""
    return _rows(OF_CUSTOMER, customer, MOST)


def on_the_way(customer: int) -> tuple[ShipmentRow, ...]:
    """Give what is on its way to a customer, what was promised first before the rest, at most 50."""
    return _rows(ON_THE_WAY, customer, MOST)


def _rows(sql: str, *values: int) -> tuple[ShipmentRow, ...]:
    rows = []
    for row in database.execute_sql(sql, values):
        number, customer, what, promised, sent, sent_by, carrier, reference, state, settled, replaces = row
        rows.append(
            ShipmentRow(
                id=number,
                customer_id=customer,
                what=what,
                promised_on=dt.date.fromisoformat(promised),
                sent_on=dt.date.fromisoformat(sent),
                sent_by=sent_by,
                carrier=carrier,
                reference=reference,
                state=ShipmentState(state),
                settled_on=None if settled is None else dt.date.fromisoformat(settled),
                replaces=replaces,
            )
        )
    return tuple(rows)
