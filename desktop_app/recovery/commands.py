"""What went wrong, on the command line, answered with the reminders that follow from it."""

from argparse import ArgumentParser, Namespace

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.recovery.actions import open_incident
from desktop_app.reminders.following import answer, with_reminders


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("text", metavar="TEXT", help="what happened")
    parser.add_argument("--kind", default="", metavar="K", help="in the shop's own words, such as “late”")
    parser.add_argument("--noticed", action="store_true", help="we saw it before the customer said anything")


def _incident(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    incident, made = with_reminders(
        counter, lambda act: open_incident(act, customer, arguments.text, arguments.kind, arguments.noticed)
    )
    return answer({"incident": incident}, f"Incident {incident} is kept.", made)


COMMANDS = (Command("incident", "keep that something went wrong for a customer", _arguments, _incident),)
