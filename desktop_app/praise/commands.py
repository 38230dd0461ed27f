"""Praise on the command line."""

from argparse import ArgumentParser, Namespace
from typing import Any

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.praise.actions import praise
from desktop_app.praise.queries import Praise, lately, praise_of
from desktop_app.praise.rules import named
from desktop_app.reminders.commands import colleague


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("names", metavar="NAME", nargs="+", help="a colleague, by name")
    parser.add_argument("text", metavar="TEXT", help="what they did")
    parser.add_argument("--customer", metavar="C", help="for whom: ties it to what happened to them last")


def _praise(counter: Counter, arguments: Namespace) -> Answer:
    colleagues = [colleague(name) for name in arguments.names]
    customer = resolve(arguments.customer) if arguments.customer else None
    happened = lately(counter.clock.today(), customer) if customer else ()
    occasion = happened[0].occasion if happened else None
    kudos = counter.perform(praise, colleagues, arguments.text, customer, occasion).result
    given = praise_of(kudos)
    return Answer(_as_json(given), f"Thanked {named(given.colleagues)}.")


def _as_json(given: Praise) -> dict[str, Any]:
    occasion = given.occasion
    return {
        "id": given.id,
        "names": list(given.colleagues),
        "text": given.text,
        "customer_id": given.customer_id,
        "occasion": {"kind": occasion.tie, "id": occasion.id, "words": given.about} if occasion else None,
        "day": given.day.isoformat(),
        "by": given.by,
    }


COMMANDS = (Command("praise", "thank colleagues for something real", _arguments, _praise),)
