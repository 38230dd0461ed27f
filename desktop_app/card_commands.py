"""Showing a whole card on the command line."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from desktop_app.card import WholeCard, whole_card
from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.plain import plain
from desktop_app.recovery.commands import offers_as_json
from desktop_app.recovery.signals.signal_rules import Signal
from desktop_app.reminders.commands import as_json
from desktop_app.shipments.rules import ON_ITS_WAY


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER", help="an id, a uid, or words that find exactly one")


def _show(counter: Counter, arguments: Namespace) -> Answer:
    shown = whole_card(resolve(arguments.customer), counter.clock.today())
    return Answer(_as_json(shown), "\n".join(_lines(shown)))


def _as_json(shown: WholeCard) -> dict[str, Any]:
    person = shown.card
    details = ("say", "call", "pronoun", "company", "since", "phones", "emails", "addresses", "dates", "cards", "tags")
    return {
        "id": person.id,
        "uid": person.uid,
        "name": person.name,
        **{detail: plain(getattr(person, detail)) for detail in details},
        "state": str(shown.state),
        "rhythm": plain(shown.rhythm),
        "service_rhythms": plain(shown.service_rhythms),
        "preferences": plain(shown.preferences),
        "suggestions": plain(shown.suggestions),
        "reminders": [as_json(row) for row in shown.reminders],
        "timeline": plain(shown.timeline),
        "concerns": plain(shown.concerns),
        "incidents": [plain(row) | {"offered": _offered(shown, row.id)} for row in shown.incidents],
        "signals": [_signal(row) for row in shown.signals],
        "shipments": plain(shown.shipments),
    }


def _offered(shown: WholeCard, incident: int) -> list[dict[str, Any]]:
    return offers_as_json(one for one in shown.offers if one.incident == incident)


def _signal(row: Signal) -> dict[str, Any]:
    return {"day": plain(row.day), "kinds": [sign.kind for sign in row.signs], "evidence": row.evidence, "act": row.act}


def _lines(shown: WholeCard) -> Iterator[str]:
    person = shown.card
    yield person.name
    if person.say or person.call:
        said = f"say “{person.say}”" if person.say else ""
        yield " · ".join(part for part in (said, f"call {person.call}" if person.call else "") if part)
    yield shown.rhythm.words if shown.rhythm else shown.state
    for title, lines in (
        ("By service", [f"{row.service}: {row.rhythm.words}" for row in shown.service_rhythms]),
        ("Before they ask", [f"{row.n}. {row.text} ({row.why})" for row in shown.suggestions]),
        ("Preferences", [f"{row.kind}: {row.text} ({row.provenance})" for row in shown.preferences]),
        ("Reminders", [f"{row.due} {row.text}" for row in shown.reminders]),
        ("On its way", [f"{row.promised_on} {row.what}" for row in shown.shipments if row.state in ON_ITS_WAY]),
        ("Went wrong", [f"{row.day} {row.text}" for row in shown.incidents]),
        ("Timeline", [f"{row.day} {row.text}" for row in shown.timeline]),
    ):
        if lines:
            yield title
            yield from (f"  {line}" for line in lines)


COMMANDS = (Command("show", "the whole card of one customer", _arguments, _show),)
