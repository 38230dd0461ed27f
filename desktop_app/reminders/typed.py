"""Days and hours as people type them: for a program, or in words."""

import datetime as dt
import re
from calendar import monthrange

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.spoken_days import MONTHS
from desktop_app.noticing.reading.dates import take_day
from desktop_app.noticing.reading.times import take_time

WRITTEN = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?", re.ASCII)


def read_day(words: str, today: dt.date) -> dt.date | None:
    """Read a day in words (``next Friday``, ``in two weeks``, ``3 Dec``); None where it is no day to come."""
    for typed in (words, f"on {words}"):
        day, rest = take_day(typed, today)
        if day and day >= today and not rest.strip():
            return day
    return None


def not_a_day(words: str) -> str:
    """Say that words were not understood as a day."""
    return f"“{words}” does not name a day to come. Try “next Friday” or “3 Dec”."


def read_hour(words: str) -> dt.time | None:
    """Read an hour in words (``16:30``, ``3pm``); None where it is none."""
    for typed in (words, f"at {words}"):
        time, rest = take_time(typed)
        if time and not rest.strip():
            return time
    return None


def read_due(written: str) -> tuple[dt.date, dt.time | None]:
    """Read ``2026-11-30`` or ``2026-11-30T16:30``.

    Raises Mistake where it is not so written, or names a day no calendar has; then with the nearest that it has.
    """
    found = WRITTEN.fullmatch(written.strip())
    if not found:
        raise Mistake(f"“{written}” is not a day such as 2026-11-30 or 2026-11-30T16:30.")
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return dt.date(year, month, day), dt.time(hour, minute) if found[4] else None
    except ValueError as error:
        raise Mistake(_no_such_day(written, year, month, day)) from error


def _no_such_day(written: str, year: int, month: int, day: int) -> str:
    if not (1 <= month <= len(MONTHS) and year >= dt.MINYEAR) or day <= monthrange(year, month)[1]:
        return f"There is no such day or hour as {written}."
    last = dt.date(year, month, monthrange(year, month)[1])
    return f"There is no {day} {MONTHS[month - 1][:3]} {year}. Try {last.isoformat()}."
