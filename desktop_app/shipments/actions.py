"""Sending something to a customer, and what becomes of it."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.reminders.actions import refuse_day
from desktop_app.reminders.days import date_words
from desktop_app.shipments.rules import ON_ITS_WAY, can_become, promised_again, refusal
from desktop_app.shipments.tables import Shipment, ShipmentState

SENT = "shipment.sent"
ARRIVED = "shipment.arrived"
LATE = "shipment.late"
LOST = "shipment.lost"

BECAME = {ShipmentState.ARRIVED: ARRIVED, ShipmentState.LATE: LATE, ShipmentState.LOST: LOST}


def send(
    act: Act,
    customer: int,
    what: str,
    promised_on: dt.date,
    *,
    carrier: str = "",
    reference: str = "",
    replaces: int | None = None,
) -> int:
    """Keep that something is on its way to a customer, and give its id; `replaces` is the lost one it stands in for.

    Raises Mistake where it says nothing, or is promised for a day that is over.
    """
    what = clean_line(what, Shipment.what.limit, "What is on its way")
    if not is_visible(what):
        raise Mistake("What is on its way? A few words will do.")
    refuse_day(act, promised_on)
    shipment = act.insert(
        Shipment(
            customer=customer,
            what=what,
            promised_on=promised_on,
            sent_on=act.day,
            sent_by=act.by,
            carrier=clean_line(carrier, Shipment.carrier.limit, "The carrier"),
            reference=clean_line(reference, Shipment.reference.limit, "The reference"),
            replaces=replaces,
        )
    )
    text = f"{what} · promised for {date_words(promised_on, act.day)}"
    act.record(SENT, customer=customer, subject=shipment.id, text=text)
    return shipment.id


def settle(act: Act, shipment: int, state: ShipmentState) -> None:
    """Keep that a shipment arrived, is late or got lost.

    Raises Mistake where there is none of that id, or where it cannot come from the state it is in: what has arrived
    cannot get lost.
    """
    row = Shipment.get_or_none(Shipment.id == shipment)
    if row is None:
        raise Mistake("There is no such shipment.")
    if not can_become(row.state, state):
        raise Mistake(refusal(row.what, row.state, state))
    act.update(row, state=state, settled_on=None if state in ON_ITS_WAY else act.day)
    act.record(BECAME[state], customer=row.customer_id, subject=shipment, text=row.what)


def send_again(act: Act, shipment: int) -> int:
    """Send another in place of one that does not come, and give its id; the first counts as lost from then on."""
    first = Shipment.get_by_id(shipment)
    if can_become(first.state, ShipmentState.LOST):
        settle(act, shipment, ShipmentState.LOST)
    promised = promised_again(first.sent_on, first.promised_on, act.day)
    return send(act, first.customer_id, first.what, promised, carrier=first.carrier, replaces=shipment)
