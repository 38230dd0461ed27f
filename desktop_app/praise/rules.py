"""What praise can be tied to, and how it is said. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Tie(StrEnum):
    """The kinds of things that praise is tied to; each is named as its table is."""

    VISIT = "visit"
    REMINDER = "reminder"
    INCIDENT = "incident"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class Occasion:
    """One thing that happened, by the id of its row."""

    tie: Tie
    id: int


_SAID = {
    Tie.VISIT: ("A visit", "The visit of {}"),
    Tie.REMINDER: ("Done", "Done for {}"),
    Tie.INCIDENT: ("Caught first", "Caught before {} said a word"),
    Tie.OBSERVATION: ("Noticed", "Noticed about {}"),
}


def occasion_words(tie: Tie, customer: str, words: str) -> str:
    """Say what happened: ``Done for Elena Marsh: Ring her``; `customer` and `words` may be empty."""
    alone, of_somebody = _SAID[tie]
    head = of_somebody.format(customer) if customer else alone
    return f"{head}: {words}" if words else head


def named(names: Sequence[str]) -> str:
    """Give names as they are said together: ``Ada, Kim and Tomas``."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
