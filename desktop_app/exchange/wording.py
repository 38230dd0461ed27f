"""Importing in the shop's words."""

from collections.abc import Mapping

from desktop_app.exchange.fields import Field, Purpose
from desktop_app.exchange.report import counted
from desktop_app.exchange.tally import Made, Outcome, Tally

PURPOSES: Mapping[Purpose, str] = {
    Purpose.CUSTOMERS: "Customers",
    Purpose.VISITS: "Visits",
    Purpose.PURCHASES: "Sales from the till",
    Purpose.APPOINTMENTS: "Appointments",
}
LEFT_OUT = "Left out"
SAID_OTHERWISE: Mapping[Field, str] = {
    Field.CALL: "What to call them",
    Field.SAY: "How to say it",
    Field.CARD: "Loyalty card",
    Field.REFERENCE: "Their number",
    Field.SINCE: "Customer since",
    Field.PREFIX: "Title",
    Field.STATE: "What became of it",
    Field.REGION: "Region",
    Field.DESCRIPTION: "What was sold",
}
ENCODINGS: Mapping[str, str] = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Western (Windows)",
    "iso8859-1": "Western (ISO)",
    "iso8859-15": "Western with €",
    "mac-roman": "Western (Mac)",
    "cp1250": "Central European",
    "cp1251": "Cyrillic",
    "cp1253": "Greek",
    "cp1254": "Turkish",
    "cp1255": "Hebrew",
    "cp1256": "Arabic",
    "cp932": "Japanese",
    "euc_kr": "Korean",
    "big5": "Chinese (traditional)",
    "gb18030": "Chinese (simplified)",
}
DELIMITERS: Mapping[str, str] = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar"}
MINUTE = 60


def field_words(field: Field) -> str:
    """Give what a column tells: "First name"."""
    return SAID_OTHERWISE.get(field) or field.value.replace("_", " ").capitalize()


def expectation(tally: Tally) -> str:
    """Say what would come of a file: "12 rows: 10 new, 1 adds something, 1 is known already"."""
    told = {
        Outcome.ADDED: "new",
        Outcome.UPDATED: "adding to what is known",
        Outcome.UNCHANGED: "known already",
        Outcome.SKIPPED: "that cannot be taken",
    }
    parts = [f"{tally.rows[outcome]:,} {words}" for outcome, words in told.items() if tally.rows[outcome]]
    return f"{counted(tally.rows.total(), 'row')}: {_listed(parts)}." if parts else "No rows."


def result(tally: Tally) -> str:
    """Say what came of a file: "766 customers, 1,434 visits and 1,934 purchases were added"."""
    made = [counted(tally.made[what], what.value.removesuffix("s")) for what in Made if tally.made[what]]
    updated = tally.rows[Outcome.UPDATED]
    more = [f"{counted(updated, 'row')} added something to what was known"] if updated else []
    return f"{_listed([f'{_listed(made)} added' if made else 'Nothing new was added', *more])}."


def remaining(seconds: float) -> str:
    """Say about how long something still takes."""
    if seconds < MINUTE:
        return f"about {counted(max(1, round(seconds)), 'second')} left"
    return f"about {counted(round(seconds / MINUTE), 'minute')} left"


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
