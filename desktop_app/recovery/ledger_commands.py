"""The ledger on the command line: what was given to make things right, and what it cost."""

from argparse import ArgumentParser, Namespace
from typing import Any

from desktop_app.foundation.command import Answer, Command, row_id
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.money import MINOR_UNITS, amount_words
from desktop_app.recovery import ledger_queries
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import LedgerRow
from desktop_app.recovery.rules import remedy_words
from desktop_app.reminders.commands import day_typed


def decimal(minor: int) -> float:
    """Give minor units as programs read an amount: 2550 is 25.5."""
    return minor / MINOR_UNITS


def _ledger_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="start", metavar="DATE")
    parser.add_argument("--to", dest="end", metavar="DATE")


def _ledger(counter: Counter, arguments: Namespace) -> Answer:
    asked: dict[str, Any] = {"by": counter.by}  # who is named by --by, else everybody
    if arguments.start:
        asked["first"] = day_typed(arguments.start)
    if arguments.end:
        asked["last"] = day_typed(arguments.end)
    rows = ledger_queries.ledger(**asked, limit=None)
    return Answer([_as_json(row) for row in rows], "\n".join(_line(row) for row in rows) or "Nothing was given.")


def _reverse_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("entry", metavar="ENTRY", type=row_id, help="its number, as ledger gives it")
    parser.add_argument("--reason", default="", metavar="TEXT")


def _reverse(counter: Counter, arguments: Namespace) -> Answer:
    number = counter.perform(reverse, arguments.entry, arguments.reason).result
    row = ledger_queries.entry(number)
    return Answer(_as_json(row), _line(row))


def _as_json(row: LedgerRow) -> dict[str, Any]:
    return {
        "entry": row.entry,
        "at": row.at.isoformat(),
        "day": row.day.isoformat(),
        "by": row.by or None,
        "customer": row.customer,
        "customer_id": row.customer_id,
        "incident": row.incident,
        "remedy": row.words or row.remedy,
        "amount": decimal(row.amount),
        "reverses": row.reverses,
        "reason": row.reason or None,
        "sum": decimal(row.sum),
    }


def _line(row: LedgerRow) -> str:
    what = remedy_words(row.remedy, row.words)
    back = f"takes back {row.reverses}" if row.reverses else ""
    parts = (f"{row.entry}  {row.day}", row.by, row.customer, f"{what} {amount_words(row.amount)}", back, row.reason)
    return " · ".join(part for part in parts if part)


LEDGER_COMMANDS = (
    Command("ledger", "list what was given to make things right, and what it cost", _ledger_arguments, _ledger),
    Command("reverse", "take back an entry of the ledger by another", _reverse_arguments, _reverse),
)
