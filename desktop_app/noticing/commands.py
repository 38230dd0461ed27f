"""Recording an observation from the command line."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Collection
from typing import Any

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing import actions
from desktop_app.noticing.queries import ProposalRow, observation, reading
from desktop_app.noticing.wording import chip, subject
from desktop_app.staff.queries import member_named

LINE_UP = "line-up"
WORDS = {"all": None, "none": frozenset[int]()}


def _note_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--keep", type=_numbers, metavar="all|none|1,3", help="which proposals to keep (default: all)")
    parser.add_argument(
        "--tell", action="append", default=[], metavar="line-up|NAME", help="who is to hear of it (may be repeated)"
    )


def _numbers(text: str) -> Collection[int] | None:
    if text in WORDS:
        return WORDS[text]
    try:
        return frozenset(int(number) for number in text.split(","))
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not all, none, or numbers such as 1,3") from error


def _note(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    tell = [_colleague(name) for name in arguments.tell]
    number = counter.perform(actions.note, customer, arguments.text, arguments.keep, tell=tell).result
    row = observation(number)
    concerns = reading(customer, row.text, row.day).concerns
    data = {"observation": number, "proposals": [_as_data(proposal) for proposal in row.proposals]}
    lines = [_as_line(proposal) for proposal in row.proposals]
    return Answer(data, "\n".join(["Noted.", *lines, *(f"! {concern}" for concern in concerns)]))


def _colleague(name: str) -> int | None:
    """Give who is called so; None is everybody at the line-up."""
    if name == LINE_UP:
        return None
    member = member_named(name)
    if member is None:
        raise Mistake(f"Nobody who works here is called {name}.")
    return member.id


def _as_data(proposal: ProposalRow) -> dict[str, Any]:
    says = proposal.says
    due = says.due.isoformat() if says.due else None
    return {"n": proposal.n, "kind": says.kind, "text": subject(says), "due": due, "kept": proposal.kept}


def _as_line(proposal: ProposalRow) -> str:
    return f"{proposal.n}. {chip(proposal.says)}{'' if proposal.kept else ' (not kept)'}"


COMMANDS = (Command("note", "record what was noticed, and what is made of it", _note_arguments, _note),)
