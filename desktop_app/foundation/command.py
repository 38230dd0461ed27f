"""What every subcommand of the command line is made of."""

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LARGEST = 2**63 - 1  # what the file can count to
YEARS = range(1900, 2200)  # near the ends of the calendar no day lies before or after


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives: `data` for programs (JSON-ready), `text` for people."""

    data: Any
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: `arguments` declares its own, `run` does one query or action and gives the answer.

    Where `opens_shop` is no, the file stays closed and `run` gets no counter.
    """

    name: str
    help: str
    arguments: Callable[[ArgumentParser], object]
    run: Callable[[Any, Namespace], Answer]
    opens_shop: bool = True


def civil_day(written: str) -> dt.date:
    """Read a day as programs write it; raises ArgumentTypeError for none, or one no shop has lived or will see."""
    try:
        day = dt.date.fromisoformat(written)
    except ValueError:
        day = dt.date.min
    if day.year not in YEARS:
        raise ArgumentTypeError(f"{written!r} is not a day such as 2026-11-30")
    return day


def row_id(written: str) -> int:
    """Read the id of a row as typed; raises ArgumentTypeError for what no row can have."""
    try:
        number = int(written)
    except ValueError:
        number = 0
    if not 0 < number <= LARGEST:
        raise ArgumentTypeError(f"{written!r} is not a number such as 12")
    return number
