"""What can be typed about customers: add, find, trash, bring back."""

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import asdict
from typing import Any

from desktop_app.customers import actions
from desktop_app.customers.doubles import maybe_same
from desktop_app.customers.drafts import CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.list_queries import in_trash
from desktop_app.customers.queries import card, find, resolve
from desktop_app.customers.rules import checked
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter

BIRTHDAY = "birthday"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--phone", metavar="P", action="append", default=[])
    parser.add_argument("--email", metavar="E", action="append", default=[])
    parser.add_argument("--card", metavar="C", action="append", default=[], help="loyalty card")
    parser.add_argument("--birthday", type=_birthday, metavar="MM-DD|YYYY-MM-DD")
    parser.add_argument("--say", metavar="TEXT", default="", help="how the name is said")
    parser.add_argument("--call", metavar="TEXT", default="", help="what they like to be called")
    parser.add_argument("--since", type=_day, metavar="DATE", help="customer since")


def _add(counter: Counter, arguments: Namespace) -> Answer:
    draft = CustomerDraft(
        name=arguments.name,
        say=arguments.say,
        call=arguments.call,
        since=arguments.since,
        phones=tuple(map(PhoneDraft, arguments.phone)),
        emails=tuple(map(EmailDraft, arguments.email)),
        cards=tuple(arguments.card),
        dates=(arguments.birthday,) if arguments.birthday else (),
    )
    alike = [asdict(other) for other in maybe_same(checked(draft))]
    customer = counter.perform(actions.add, draft).result
    added = card(customer)
    lines = [f"{added.name} is customer {customer}."]
    lines += [f"Maybe the same: {other['name']} ({other['id']}), {other['why']}." for other in alike]
    return Answer({"id": customer, "uid": added.uid, "name": added.name, "maybe_same": alike}, "\n".join(lines))


def _find_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--limit", type=int, metavar="N", default=50)


def _find(counter: Counter, arguments: Namespace) -> Answer:
    found = find(arguments.query, arguments.limit)
    lines = ["  ".join(filter(None, (str(one.id), one.name, one.detail, one.why))) for one in found]
    return Answer([asdict(one) for one in found], "\n".join(lines) or "Nobody is found.")


def _trash_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER", nargs="?", help="who goes there (default: show who is there)")


def _trash(counter: Counter, arguments: Namespace) -> Answer:
    if arguments.customer:
        customer = resolve(arguments.customer)
        counter.perform(actions.trash, customer)
        return _named(customer, "is in the trash.")
    rows = in_trash(counter.clock.now())
    lines = [f"{row.id}  {row.name}  {row.days_left} days left" for row in rows]
    return Answer([_plain(asdict(row)) for row in rows], "\n".join(lines) or "The trash is empty.")


def _bring_back(counter: Counter, arguments: Namespace) -> Answer:
    counter.perform(actions.bring_back, arguments.id)
    return _named(arguments.id, "is back.")


def _named(customer: int, what: str) -> Answer:
    name = card(customer).name
    return Answer({"id": customer, "name": name}, f"{name} {what}")


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in row.items()}


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-11-27") from error


def _birthday(text: str) -> DateDraft:
    """Read a date with or without its year; whether the calendar has it is decided where it is stored."""
    parts = text.split("-")
    if len(parts) not in {2, 3} or not all(part.isascii() and part.isdecimal() for part in parts):
        raise ArgumentTypeError(f"{text!r} is not a birthday such as 03-14 or 1985-03-14")
    *year, month, day = map(int, parts)
    return DateDraft(BIRTHDAY, month, day, year[0] if year else None)


COMMANDS: tuple[Command, ...] = (
    Command("add", "add a customer", _add_arguments, _add),
    Command("find", "find customers as the search box does", _find_arguments, _find),
    Command("trash", "put a customer into the trash, or show what is there", _trash_arguments, _trash),
    Command(
        "restore-customer",
        "bring a customer back from the trash",
        lambda parser: parser.add_argument("id", metavar="ID", type=int),
        _bring_back,
    ),
)
