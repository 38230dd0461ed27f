"""What is offered, what an allowance says about what was spent, and how both are put into words. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.foundation.money import amount_words
from desktop_app.recovery.tables import Remedy

KINDS_OFFERED = 6
OWN_OFFERED = 4
FOLLOW_UP_AT = dt.time(10)
REMEDY_WORDS = {
    Remedy.APOLOGISE: "Apology",
    Remedy.REDO: "Done again",
    Remedy.REPLACE: "Replaced",
    Remedy.REFUND: "Refund",
    Remedy.CLEANING: "Cleaning",
    Remedy.CERTIFICATE: "Gift certificate",
    Remedy.POINTS: "Points",
    Remedy.OTHER: "Something else",
}


class LetterWay(StrEnum):
    """How the few words reach the customer, as the dialog offers it."""

    PRINT = "Print"
    TEXT = "Text"
    EMAIL = "Email"


@dataclass(frozen=True, slots=True)
class Given:
    """A remedy as it is offered or given: what it is in words, where that says more, and its cost in minor units.

    What is `quiet` is done and not announced.
    """

    remedy: Remedy
    words: str = ""
    amount: int = 0
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What somebody may spend without asking, in minor units."""

    per_incident: int
    per_month: int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """When somebody asks whether it is right again, and what they ask where that is said in words of its own."""

    day: dt.date
    time: dt.time = FOLLOW_UP_AT
    question: str = ""


def kinds_offered(usual: Iterable[str], to_begin_with: Iterable[str]) -> tuple[str, ...]:
    """Give the kinds that are one tap away: the shop's own, most used first, then those its trade begins with."""
    kinds = (*usual, *to_begin_with)
    by_name = {kind.casefold(): kind for kind in reversed(kinds)}
    wanted = dict.fromkeys(kind.casefold() for kind in kinds)
    return tuple(by_name[name] for name in wanted)[:KINDS_OFFERED]


def with_own(remedies: Sequence[Given], own: Iterable[Given]) -> tuple[Given, ...]:
    """Give the trade's remedies and after them the shop's own, as far as the trade does not have them too."""
    known = {one.words.casefold() for one in remedies}
    return (*remedies, *(one for one in own if one.words.casefold() not in known))


def read_remedy(typed: str) -> Given:
    """Give the remedy of a name such as ``cleaning``; anything else is a remedy in words of its own."""
    tidy = " ".join(typed.split())
    try:
        return Given(Remedy(tidy.lower()))
    except ValueError:
        return Given(Remedy.OTHER, tidy)


def remedy_words(remedy: Remedy, words: str) -> str:
    """Say a remedy for people, in its own words where it has any."""
    return words or REMEDY_WORDS[remedy]


def given_line(given: Sequence[Given]) -> str:
    """Say in a line what was given and what it cost: "Apology · Cleaning 25", "Window table, quietly"."""
    return " · ".join(
        f"{_with_cost(remedy_words(one.remedy, one.words), one.amount)}{', quietly' if one.quiet else ''}"
        for one in given
    )


def done_quietly(given: Iterable[Given]) -> tuple[Given, ...]:
    """Give the same, done and not announced; an apology is nothing unless it is said."""
    return tuple(replace(one, quiet=one.remedy is not Remedy.APOLOGISE) for one in given)


def allowance_warning(limits: Limits, left_on_incident: int, left_of_month: int) -> str:
    """Say where an allowance was passed, once it is spent; nothing where it was not. It is kept in any case."""
    passed = [
        f"{amount_words(-left)} more than the {amount_words(limit)} for {what}"
        for left, limit, what in (
            (left_on_incident, limits.per_incident, "one incident"),
            (left_of_month, limits.per_month, "this month"),
        )
        if left < 0
    ]
    return f"That is {' and '.join(passed)}. It is kept all the same." if passed else ""


def left_words(left: int) -> str:
    """Say in two words what is left of a month, in minor units: "240 left"."""
    return f"{amount_words(left)} left" if left > 0 else "nothing left"


def _with_cost(words: str, amount: int) -> str:
    return f"{words} {amount_words(amount)}" if amount else words
