"""What helped others with the same trouble, told only once there are enough of them to be honest. Pure."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.recovery.rules import REMEDY_WORDS
from desktop_app.recovery.tables import Remedy
from desktop_app.rhythm.rules import RhythmState, first_days

ENOUGH = 5  # people, of whom it is known whether they came back
USUAL_GAP = 60  # days, for those whose own rhythm is not known


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was given to a customer for trouble of a day, when they next came, and their usual gap in days.

    `offered` is what they could choose from, and `chosen` what they took of it, where it was theirs to choose.
    """

    customer: int
    day: dt.date
    remedies: frozenset[Remedy]
    came: dt.date | None
    gap: int | None
    offered: frozenset[Remedy] = frozenset()
    chosen: frozenset[Remedy] = frozenset()

    @property
    def was_choice(self) -> bool:
        """Whether they got the one they chose of several that can be compared, and nothing else of them."""
        several = len(self.offered) > 1 and Remedy.OTHER not in self.offered
        return several and len(self.chosen) == 1 and self.remedies & self.offered == self.chosen


@dataclass(frozen=True, slots=True)
class Helped:
    """What helped best: of `of` people, `kept` came back before they would have counted as drifting.

    Where it was theirs to choose among the remedies, `took` of them chose the first.
    """

    remedies: tuple[Remedy, ...]
    kept: int
    of: int
    took: int = 0

    @property
    def sentence(self) -> str:
        """Say it in a line: "Cleaning and gift certificate: 8 of 9 like this came back".

        Where it was theirs to choose: "Cleaning (6 chose it) or gift certificate: 8 of 9 came back".
        """
        first, *rest = (REMEDY_WORDS[remedy] for remedy in self.remedies)
        words = [f"{first} ({self.took} chose it)" if self.took else first, *(word.lower() for word in rest)]
        listed = f" {'or' if self.took else 'and'} ".join(filter(None, (", ".join(words[:-1]), words[-1])))
        return f"{listed}: {self.kept} of {self.of} {'' if self.took else 'like this '}came back"


def came_back(outcome: Outcome, today: dt.date) -> bool | None:
    """Tell whether they came back within their own rhythm; None while there is still time."""
    drifting = dict(first_days(outcome.gap or USUAL_GAP, outcome.day))[RhythmState.DRIFTING]
    if outcome.came and outcome.came < drifting:
        return True
    return None if today < drifting else False


def what_helped(outcomes: Iterable[Outcome], today: dt.date) -> Helped | None:
    """Give what helped best, where it was given to enough people and most of them came back; else None.

    What was theirs to choose is one way to make it right, whatever they chose. A customer counts once for each way,
    by the last time. What was given in words of its own is left out.
    """
    known: dict[tuple[frozenset[Remedy], bool], dict[int, Outcome]] = defaultdict(dict)
    for outcome in sorted(outcomes, key=lambda one: one.day):
        given = _essence(outcome.remedies | outcome.offered if outcome.was_choice else outcome.remedies)
        if given and came_back(outcome, today) is not None:
            known[given, outcome.was_choice][outcome.customer] = outcome
    ways = (_helped(given, choice, tuple(of.values()), today) for (given, choice), of in known.items())
    told = [way for way in ways if way.of >= ENOUGH and 2 * way.kept > way.of]
    return max(told, key=lambda one: (one.kept / one.of, one.of), default=None)


def _helped(given: frozenset[Remedy], choice: bool, outcomes: Sequence[Outcome], today: dt.date) -> Helped:
    remedies = tuple(remedy for remedy in Remedy if remedy in given)
    kept = sum(came_back(outcome, today) is True for outcome in outcomes)
    if not choice:
        return Helped(remedies, kept, len(outcomes))
    took = Counter(remedy for outcome in outcomes for remedy in outcome.chosen)
    remedies = tuple(sorted(remedies, key=lambda remedy: -took[remedy]))
    return Helped(remedies, kept, len(outcomes), took[remedies[0]])


def _essence(remedies: frozenset[Remedy]) -> frozenset[Remedy]:
    """Give what can be compared: an apology goes with everything, and words of one's own are like no others."""
    if Remedy.OTHER in remedies:
        return frozenset()
    return remedies - {Remedy.APOLOGISE} or remedies
