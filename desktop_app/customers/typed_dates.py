"""Dates as people write them into a card: with or without the year. Pure."""

import calendar
import datetime as dt
import re

from desktop_app.customers.rules import check_day
from desktop_app.foundation.mistakes import Mistake

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
FEWEST_LETTERS = 3  # of a month that is written short
SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})(?:[./ -](?P<year>\d{4})?)?",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? (?P<name>[a-z]+)\.?,?(?: (?P<year>\d{4}))?",
        r"(?P<name>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?P<year>\d{4}))?",
    )
)


def read_date(text: str) -> tuple[int, int, int | None]:
    """Read ``14 March 1985``, ``14/3``, ``Mar 14`` or ``1985-03-14`` as month, day and, where written, year.

    Raises Mistake where it is no date, or none that the calendar has.
    """
    text = " ".join(text.split())
    found = next(filter(None, (shape.fullmatch(text) for shape in SHAPES)), None)
    parts = found.groupdict() if found else {}
    month = _month(parts["name"]) if parts.get("name") else int(parts.get("month") or 0)
    if not month:
        raise Mistake(f"“{text}” is not a date. Try “14 March” or “14 March 1985”.")
    day, year = int(parts["day"]), int(parts["year"]) if parts.get("year") else None
    check_day(month, day, year)
    return month, day, year


def read_day(text: str) -> dt.date:
    """Read a date that has its year; raises Mistake where it is none."""
    month, day, year = read_date(text)
    if year is None:
        raise Mistake("Write the year too, such as 14 March 2020.")
    return dt.date(year, month, day)


def written_date(month: int, day: int, year: int | None) -> str:
    """Give a date as people write it: ``14 March 1985``."""
    return " ".join(filter(None, (str(day), calendar.month_name[month], str(year or ""))))


def _month(name: str) -> int:
    """Give the month of a name, written in full or short; 0 where it is none."""
    if len(name) < FEWEST_LETTERS:
        return 0
    return next((number for month, number in MONTHS.items() if month.startswith(name.casefold())), 0)
