"""What helped others with the same trouble, told only once there are enough of them to be honest. Pure."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.recovery.rules import REMEDY_WORDS
from desktop_app.recovery.tables import Remedy
from desktop_app.rhythm.rules import RhythmState, first_days

ENOUGH = 5  # people, of whom it is known whether they came back
USUAL_GAP = 60  # days, for those whose own rhythm is not known


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was given to a customer for trouble of a day, when they next came, and their usual gap in days."""

    customer: int
    day: dt.date
    remedies: frozenset[Remedy]
    came: dt.date | None
    gap: int | None


@dataclass(frozen=True, slots=True)
class Helped:
    """What helped best: of `of` people, `kept` came back before they would have counted as drifting."""

    remedies: tuple[Remedy, ...]
    kept: int
    of: int

    @property
    def sentence(self) -> str:
        """Say it in a line: "Cleaning and gift certificate: 8 of 9 like this came back"."""
        first, *rest = (REMEDY_WORDS[remedy] for remedy in self.remedies)
        words = [first, *(word.lower() for word in rest)]
        listed = " and ".join([", ".join(words[:-1]), words[-1]]) if rest else first
        return f"{listed}: {self.kept} of {self.of} like this came back"


def came_back(outcome: Outcome, today: dt.date) -> bool | None:
    """Tell whether they came back within their own rhythm; None while there is still time."""
    drifting = dict(first_days(outcome.gap or USUAL_GAP, outcome.day))[RhythmState.DRIFTING]
    if outcome.came and outcome.came < drifting:
        return True
    return None if today < drifting else False


def what_helped(outcomes: Iterable[Outcome], today: dt.date) -> Helped | None:
    """Give what helped best, where it was given to enough people and most of them came back; else None.

    A customer counts once for the same remedies, by the last time. What was given in words of its own is left out.
    """
    known: dict[frozenset[Remedy], dict[int, bool]] = defaultdict(dict)
    for outcome in sorted(outcomes, key=lambda one: one.day):
        came, given = came_back(outcome, today), _essence(outcome.remedies)
        if came is not None and given:
            known[given][outcome.customer] = came
    told = [
        Helped(tuple(remedy for remedy in Remedy if remedy in given), sum(came.values()), len(came))
        for given, came in known.items()
        if len(came) >= ENOUGH and 2 * sum(came.values()) > len(came)
    ]
    return max(told, key=lambda one: (one.kept / one.of, one.of), default=None)


def _essence(remedies: frozenset[Remedy]) -> frozenset[Remedy]:
    """Give what can be compared: an apology goes with everything, and words of one's own are like no others."""
    if Remedy.OTHER in remedies:
        return frozenset()
    return remedies - {Remedy.APOLOGISE} or remedies
