"""What happened to the shop, on the command line."""

from argparse import ArgumentParser, Namespace
from typing import Any

from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.queries import affected
from desktop_app.recovery.events.rules import Affected
from desktop_app.recovery.events.tables import EventKind
from desktop_app.recovery.events.typed import read_span
from desktop_app.staff.queries import member_named


def _event_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="what happened, such as “card machine down”")
    parser.add_argument("--from", dest="first", metavar="T", required=True, help="14:00, 2026-11-27T14:00 or a day")
    parser.add_argument("--to", dest="last", metavar="T", required=True, help="likewise; it belongs to it")
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--product", metavar="P", help="it touched those who bought this then")
    whom.add_argument("--ill", metavar="NAME", help="it touched those this colleague served, or was to serve")
    whom.add_argument("--delivery", action="store_true", help="it touched those whom something was promised for then")


def _event(counter: Counter, arguments: Namespace) -> Answer:
    span = read_span(arguments.first, arguments.last, counter.clock)
    whom: dict[str, Any] = {"kind": _kind(arguments)}
    if arguments.product is not None:
        whom["product"] = arguments.product
    if arguments.ill is not None:
        whom["staff"] = _colleague(arguments.ill)
    event = counter.perform(record_event, arguments.text, span.first, span.last, **whom).result
    touched = affected(event, counter.clock)
    data = [_as_json(event, one) for one in touched]
    lines = [f"{one.name} ({one.customer}): {one.why}" for one in touched] or ["Nobody was touched by it."]
    return Answer(data, "\n".join([f"Event {event} is kept.", *lines]))


def _kind(arguments: Namespace) -> EventKind:
    if arguments.product is not None:
        return EventKind.PRODUCT
    if arguments.ill is not None:
        return EventKind.ILL
    return EventKind.DELIVERY if arguments.delivery else EventKind.SHOP


def _colleague(name: str) -> int:
    member = member_named(name)
    if member is None:
        raise Mistake(f"Nobody called “{name}” works here.")
    return member.id


def _as_json(event: int, one: Affected) -> dict[str, Any]:
    return {
        "customer_id": one.customer,
        "name": one.name,
        "visit": one.visit,
        "touched": [str(touch) for touch in one.touches],
        "why": one.why,
        "event": event,
    }


EVENT_COMMANDS = (
    Command("event", "keep what happened to the shop, and list whom it touched", _event_arguments, _event),
)
