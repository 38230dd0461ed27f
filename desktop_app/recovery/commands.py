"""What went wrong, on the command line, and making it right."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command, row_id
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words, read_amount
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.events.commands import EVENT_COMMANDS
from desktop_app.recovery.giving_actions import MadeRight, make_right
from desktop_app.recovery.ledger_commands import LEDGER_COMMANDS, decimal
from desktop_app.recovery.offer_queries import OfferRow, offers_for
from desktop_app.recovery.rules import Given, done_quietly, read_remedy, remedy_words
from desktop_app.recovery.tables import Feeling, Incident, Remedy
from desktop_app.reminders.following import answer, with_reminders


def _incident_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("text", metavar="TEXT", help="what happened")
    parser.add_argument("--kind", default="", metavar="K", help="in the shop's own words, such as “late”")
    parser.add_argument("--noticed", action="store_true", help="we saw it before the customer said anything")
    parser.add_argument("--item", default="", metavar="P", help="the product it is about, as on the receipt")
    parser.add_argument("--feeling", choices=[*Feeling], type=Feeling, help="how they feel about it")


def _incident(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    words = (arguments.text, arguments.kind, arguments.noticed)
    incident, made = with_reminders(
        counter, lambda act: open_incident(act, customer, *words, feeling=arguments.feeling, item=arguments.item)
    )
    return answer({"incident": incident}, f"Incident {incident} is kept.", made)


def _make_right_arguments(parser: ArgumentParser) -> None:
    known = ", ".join(remedy for remedy in Remedy if remedy is not Remedy.OTHER)
    parser.add_argument("incident", metavar="INCIDENT", type=row_id, help="its number, as incident gave it")
    parser.add_argument("remedies", metavar="REMEDY", nargs="+", help=f"{known}, or words of your own")
    parser.add_argument(
        "--cost", dest="costs", action="append", default=[], metavar="25.00", help="once for each that costs something"
    )
    parser.add_argument("--chosen", metavar="REMEDY", help="the one of them that the customer chose")
    parser.add_argument("--letter", type=Path, metavar="FILE", help="the words that go with it, as plain text")
    parser.add_argument(
        "--post", default="", metavar="ADDRESS", help="where the certificate goes; for this letter only"
    )
    parser.add_argument("--quiet", action="store_true", help="do it, and announce nothing but an apology")
    parser.set_defaults(wrong=parser.error)


def _make_right(counter: Counter, arguments: Namespace) -> Answer:
    remedies = [read_remedy(typed) for typed in arguments.remedies]
    if len(arguments.costs) > len(remedies):
        arguments.wrong("--cost is there more often than there are remedies")
    given = priced(remedies, [read_amount(cost) for cost in arguments.costs])
    given = list(done_quietly(given)) if arguments.quiet else given
    chosen = _chosen(given, arguments.chosen) if arguments.chosen else None
    letter = _read(arguments.letter) if arguments.letter else ""
    wanted = {"chosen": chosen, "letter": letter, "post_to": arguments.post, "again": True}
    made = counter.perform(make_right, arguments.incident, given, **wanted).result
    return _told(made, offers_for(arguments.incident))


def priced(remedies: Sequence[Given], costs: Sequence[int]) -> list[Given]:
    """Give each remedy its cost, in their order; an apology costs something only where costs are left over."""
    takers = sorted(range(len(remedies)), key=lambda place: remedies[place].remedy is Remedy.APOLOGISE)
    cost_of = dict(zip(takers, costs, strict=False))
    return [replace(remedy, amount=cost_of.get(place, 0)) for place, remedy in enumerate(remedies)]


def _chosen(given: Sequence[Given], typed: str) -> Given:
    wanted = read_remedy(typed)
    for one in given:
        if (one.remedy, one.words) == (wanted.remedy, wanted.words):
            return one
    raise Mistake(f"“{typed[:40]}” is not among what was offered.")


def _read(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.read(Incident.letter.limit + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise Mistake(f"The letter {file.name} cannot be read as text.") from error


def offers_as_json(offers: Iterable[OfferRow]) -> list[dict[str, Any]]:
    """Give what was offered together as programs read it, and which of it was chosen."""
    return [{"remedy": one.words or one.remedy, "cost": decimal(one.amount), "chosen": one.chosen} for one in offers]


def _told(made: MadeRight, offers: Iterable[OfferRow]) -> Answer:
    data = {
        "gestures": [
            {"id": one.id, "remedy": one.words or one.remedy, "cost": decimal(one.amount), "quiet": one.quiet}
            for one in made.gestures
        ],
        "offered": offers_as_json(offers),
        "allowance_left": decimal(made.allowance_left),
        "warning": made.warning or None,
        "before": made.before or None,
    }
    lines = [f"{remedy_words(one.remedy, one.words)}: {amount_words(one.amount)}" for one in made.gestures]
    lines.append(made.warning or f"{amount_words(made.allowance_left)} left this month.")
    lines.extend([f"{made.before} This was given besides."] if made.before else [])
    return Answer(data, "\n".join(lines))


COMMANDS = (
    Command("incident", "keep that something went wrong for a customer", _incident_arguments, _incident),
    Command("make-right", "give something for what went wrong", _make_right_arguments, _make_right),
    *LEDGER_COMMANDS,
    *EVENT_COMMANDS,
)
