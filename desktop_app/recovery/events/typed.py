"""When something happened, as it is typed: for a program, or in words."""

import datetime as dt
import re
from calendar import monthrange

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.dates import WEEK
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.reading.dates import take_day
from desktop_app.recovery.events.day_spans import ONE_DAY, day_span
from desktop_app.recovery.events.rules import Span
from desktop_app.reminders.typed import read_due

HOUR = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def read_span(first: str, last: str, clock: Clock) -> Span:
    """Read from when to when: ``14:00``, ``2026-11-27T14:00`` or ``2026-11-27`` for the shop's day.

    An hour alone is of the shop's today, whose night lasts until its rollover. Raises Mistake for anything else.
    """
    return Span(_read(first, clock).first, _read(last, clock).last)


def span_of(first: dt.date, begins: dt.time | None, last: dt.date, ends: dt.time | None, clock: Clock) -> Span:
    """Give the span from one of the shop's days to another; without an hour a day counts whole."""
    return Span(
        clock.at(first, begins) if begins else day_span(clock, first).first,
        clock.at(last, ends) if ends else day_span(clock, last).last,
    )


def near_day(words: str, today: dt.date) -> dt.date | None:
    """Read a day as it is said of what happened; None where it is none.

    ``Tuesday`` is the last one, today included; ``24 Nov`` the nearest.
    """
    if words.casefold() == "yesterday":
        return today - ONE_DAY
    day = next((day for typed in (words, f"on {words}") if (day := _whole(typed, today))), None)
    if day is None or day <= today or words.casefold() == "tomorrow" or str(day.year) in words:
        return day
    if words.isalpha() and day <= today + WEEK:  # a weekday
        return day - WEEK
    before = _a_year_before(day)
    return before if today - before < day - today else day


def _a_year_before(day: dt.date) -> dt.date:
    """Give the same day of the year before; 29 February is the 28th there."""
    year = day.year - 1
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _whole(words: str, today: dt.date) -> dt.date | None:
    day, rest = take_day(words, today)
    return None if rest.strip() else day


def _read(written: str, clock: Clock) -> Span:
    time = _hour(written)
    if time is not None:
        return _moment(clock.at(clock.today(), time))
    try:
        day, time = read_due(written)
    except Mistake as mistake:
        raise Mistake(f"“{written}” is not a time such as 14:00 or 2026-11-27T14:00.") from mistake
    if time is None:
        return day_span(clock, day)
    return _moment(dt.datetime.combine(day, time, clock.zone).astimezone(dt.UTC))


def _hour(written: str) -> dt.time | None:
    found = HOUR.fullmatch(written.strip())
    return dt.time(int(found[1]), int(found[2])) if found else None


def _moment(at: dt.datetime) -> Span:
    return Span(at, at)
