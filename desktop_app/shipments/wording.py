"""A shipment in the shop's words. Pure."""

import datetime as dt

from desktop_app.reminders.days import aging_words, date_words
from desktop_app.shipments.queries import ShipmentRow
from desktop_app.shipments.tables import ShipmentState

TITLES = {ShipmentState.UNDER_WAY: "On its way", ShipmentState.LATE: "Late"}
SAID = {
    ShipmentState.ARRIVED: "{} has arrived.",
    ShipmentState.LATE: "{} is marked as late.",
    ShipmentState.LOST: "{} is marked as lost.",
}


def title(row: ShipmentRow) -> str:
    """Say what is on its way: ``On its way: gift box``."""
    return f"{TITLES[row.state]}: {row.what}"


def detail(row: ShipmentRow, today: dt.date) -> str:
    """Say for when it was promised, how late it is, and who brings it."""
    carried = " ".join(part for part in (row.carrier, row.reference) if part)
    parts = (f"Promised for {date_words(row.promised_on, today)}", aging_words(row.promised_on, today), carried)
    return " · ".join(part for part in parts if part)


def said(what: str, state: ShipmentState) -> str:
    """Say what became of it: ``Gift box has arrived.``"""
    return SAID[state].format(what[:1].upper() + what[1:])
