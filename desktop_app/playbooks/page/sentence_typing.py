"""What is typed for a token of a playbook's sentence: read, refused in plain words, and shown again."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.page.sentence import Slot
from desktop_app.playbooks.page.sentence_values import Visits

LABELS: Mapping[Slot, str] = {
    Slot.TEXT: "What to ask or do",
    Slot.OFFER: "What new customers get",
    Slot.VISITS: "Which visits, such as 5, 10, every 10",
    Slot.VISITS_AT_LEAST: "From which visit on",
    Slot.MOOD: "This mood or lower, 1 to 10",
    Slot.STARTS: "From the day, such as 2026-12-01",
    Slot.ENDS: "Until the day, such as 2026-12-24",
}
"""What stands above the field in which a token is typed."""

MOST_VISITS = 100_000
_EVERY = re.compile(r"every\s+(\d{1,9})(?:st|nd|rd|th)?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,9})(?:st|nd|rd|th)?", re.IGNORECASE)


def read_typed(slot: Slot, text: str) -> Any:
    """Give what was typed as the token's value. Raises Mistake, in plain words, where it cannot be that."""
    return _READERS.get(slot, _words)(" ".join(text.split()))


def as_typed(slot: Slot, value: Any) -> str:
    """Give a value as it would be typed."""
    if slot is not Slot.VISITS:
        return "" if value is None else str(value)
    every = [f"every {value.every}"] if value.every else []
    return ", ".join([*map(str, value.numbers), *every])


def read_number(text: str, most: int) -> int:
    """Read a whole number from 1 to `most`. Raises Mistake for anything else."""
    found = _NUMBER.fullmatch(text.strip())
    if not found or not 1 <= int(found[1]) <= most:
        raise Mistake(f"“{text}” is not a number from 1 to {most}.")
    return int(found[1])


def _words(text: str) -> str:
    if not text:
        raise Mistake("Say it in a few words.")
    return text


def _visits(text: str) -> Visits:
    numbers, every = [], None
    for piece in filter(None, (piece.strip() for piece in re.split(r",|\bor\b|\band\b", text))):
        if found := _EVERY.fullmatch(piece):
            every = read_number(found[1], MOST_VISITS)
        else:
            numbers.append(read_number(piece, MOST_VISITS))
    if not numbers and every is None:
        raise Mistake("Say which visits, such as 5, 10, every 10.")
    return Visits(tuple(numbers), every)


def _day(text: str) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise Mistake(f"“{text}” is not a day such as 2026-12-24.") from error


_READERS: Mapping[Slot, Callable[[str], Any]] = {
    Slot.VISITS: _visits,
    Slot.VISITS_AT_LEAST: lambda text: read_number(text, MOST_VISITS),
    Slot.MOOD: lambda text: read_number(text, 10),
    Slot.STARTS: _day,
    Slot.ENDS: _day,
}
