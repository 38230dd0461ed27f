"""When something happened, as it is typed for a program: a moment, an hour of today, or a whole day."""

import datetime as dt
import re

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.events.day_spans import day_span
from desktop_app.recovery.events.rules import Span
from desktop_app.reminders.typed import read_due

HOUR = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def read_span(first: str, last: str, clock: Clock) -> Span:
    """Read from when to when: ``14:00``, ``2026-11-27T14:00`` or ``2026-11-27`` for the shop's day.

    An hour alone is of the shop's today, whose night lasts until its rollover. Raises Mistake for anything else.
    """
    return Span(_read(first, clock).first, _read(last, clock).last)


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
