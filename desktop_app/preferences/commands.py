"""Recording a preference from the command line."""

import datetime as dt
from argparse import ArgumentParser, Namespace

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.preferences import actions
from desktop_app.preferences.rules import HEADINGS
from desktop_app.preferences.tables import How, Kind


def _prefer_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("kind", type=Kind, choices=list(Kind), metavar="KIND", help=", ".join(Kind))
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--how", type=How, choices=[How.SAID, How.NOTICED, How.ASSUMED], default=How.SAID)
    parser.add_argument("--discreet", action="store_true", help="to be acted on, never mentioned")
    parser.add_argument("--until", type=dt.date.fromisoformat, metavar="DATE", help="true up to that day only")


def _prefer(counter: Counter, arguments: Namespace) -> Answer:
    preference = counter.perform(
        actions.prefer,
        resolve(arguments.customer),
        arguments.kind,
        arguments.text,
        arguments.how,
        discreet=arguments.discreet,
        until=arguments.until,
    ).result
    return Answer({"id": preference}, f"{HEADINGS[arguments.kind]}: {arguments.text}")


COMMANDS = (Command("prefer", "record what a customer likes, dislikes, hopes for …", _prefer_arguments, _prefer),)
