"""Shipments on the command line, answered with the reminders that follow from them."""

from argparse import ArgumentParser, Namespace

from desktop_app.customers.queries import resolve
from desktop_app.foundation.act import Act
from desktop_app.foundation.command import Answer, Command, row_id
from desktop_app.foundation.counter import Counter
from desktop_app.reminders.commands import day_typed
from desktop_app.reminders.days import date_words
from desktop_app.reminders.following import answer, with_reminders
from desktop_app.shipments.actions import send, settle
from desktop_app.shipments.queries import one
from desktop_app.shipments.rules import LEADS_TO
from desktop_app.shipments.tables import ShipmentState

CAN_BE_SAID = [state for state in ShipmentState if any(state in states for states in LEADS_TO.values())]


def _ship_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("what", metavar="WHAT", help="what is on its way")
    parser.add_argument("--promised", metavar="DATE", required=True, help="the day it was promised for")
    parser.add_argument("--carrier", default="", metavar="C", help="who brings it")
    parser.add_argument("--ref", default="", metavar="R", help="what the carrier knows it by")


def _ship(counter: Counter, arguments: Namespace) -> Answer:
    customer, promised = resolve(arguments.customer), day_typed(arguments.promised)
    carried = {"carrier": arguments.carrier, "reference": arguments.ref}
    shipment, made = with_reminders(counter, lambda act: send(act, customer, arguments.what, promised, **carried))
    said = f"Shipment {shipment} is on its way, promised for {date_words(promised, counter.clock.today())}."
    return answer({"id": shipment}, said, made)


def _shipped_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("shipment", metavar="SHIPMENT", type=row_id, help="its number, as ship gave it")
    parser.add_argument("state", choices=CAN_BE_SAID, type=ShipmentState)


def _shipped(counter: Counter, arguments: Namespace) -> Answer:
    def settled(act: Act) -> int:
        settle(act, arguments.shipment, arguments.state)
        return arguments.shipment

    shipment, made = with_reminders(counter, settled)
    row = one(shipment)
    return answer({"id": shipment, "state": row.state}, f"{row.what}: {row.state}.", made)


COMMANDS = (
    Command("ship", "keep that something is on its way to a customer", _ship_arguments, _ship),
    Command("shipped", "say that a shipment arrived, is late or got lost", _shipped_arguments, _shipped),
)
