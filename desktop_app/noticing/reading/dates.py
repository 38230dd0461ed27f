"""When a clause happens: its day, its time, and the clause without the words that say so."""

import re
from dataclasses import dataclass
from datetime import date, time

from desktop_app.noticing.reading.days import DAY, PAST, RECURRING, RULES, SMELL
from desktop_app.noticing.reading.times import take_time, without
from desktop_app.noticing.reading.vocabulary import pattern

FORESEEABLE = 10  # years; nothing a shop plans lies beyond


@dataclass(frozen=True, slots=True)
class When:
    """The day and time of a clause; both empty when it has none, or only what is past."""

    due: date | None = None
    at: time | None = None
    past: bool = False
    named: bool = False  # a day was named, not only a time


def take(text: str, today: date) -> tuple[When, str]:
    """When a clause happens, and the clause without it. A time alone means today; what recurs has no day."""
    if not pattern(SMELL).search(text) or pattern(RECURRING).search(text):
        return When(), text
    if pattern(PAST).search(text):
        return When(past=True), text
    day, undated = take_day(text, today)
    if day and day < today:
        return When(past=True), text
    at, untimed = take_time(undated)
    due = day or (today if at else None)
    return When(due, at, named=day is not None), untimed


def take_day(text: str, today: date) -> tuple[date | None, str]:
    """The first day understood in the text, and the text without it."""
    for grammar, rule in RULES:
        found = pattern(grammar).search(text)
        day = rule(found, today) if found else None
        if found and day and day.year <= today.year + FORESEEABLE:
            return beside(day, found), without(found, text)
    return None, text


def beside(day: date, found: re.Match[str]) -> date:
    """Before a day is the day before it, after a day the day after."""
    link = (found.groupdict().get("link") or "").lower()
    if link.startswith("before"):
        return day - DAY
    return day + DAY if link.startswith("after") else day
