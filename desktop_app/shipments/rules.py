"""How far a shipment can go from where it is. Pure."""

import datetime as dt
from collections.abc import Mapping

from desktop_app.shipments.tables import ShipmentState

LEADS_TO: Mapping[ShipmentState, frozenset[ShipmentState]] = {
    ShipmentState.UNDER_WAY: frozenset({ShipmentState.LATE, ShipmentState.ARRIVED, ShipmentState.LOST}),
    ShipmentState.LATE: frozenset({ShipmentState.ARRIVED, ShipmentState.LOST}),
    ShipmentState.LOST: frozenset({ShipmentState.ARRIVED}),  # what was given up turns up after all
    ShipmentState.ARRIVED: frozenset(),
}
ON_ITS_WAY = frozenset({ShipmentState.UNDER_WAY, ShipmentState.LATE})


def can_become(state: ShipmentState, next_state: ShipmentState) -> bool:
    """Tell whether a shipment in one state can come to be in another."""
    return next_state in LEADS_TO[state]


def refusal(what: str, state: ShipmentState, next_state: ShipmentState) -> str:
    """Say why it cannot."""
    if state is next_state:
        return f"{what}: it is {'under way' if state is ShipmentState.UNDER_WAY else f'marked as {state}'} already."
    if state is ShipmentState.ARRIVED:
        return f"{what}: it has arrived, so it cannot be {next_state} any more."
    return f"{what}: it is {state}, so it cannot be {next_state} any more."


def promised_again(sent_on: dt.date, promised_on: dt.date, today: dt.date) -> dt.date:
    """Give the day that what is sent today in its place can be promised for: it travels as long as the first."""
    return today + (promised_on - sent_on)
