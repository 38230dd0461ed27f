"""What came after each kind of gesture: whether people came back in their own time, in what mood, at what cost. Pure.

Never by who gave it. An apology that went with a cleaning counts for both: what helped best together is told where
something is made right.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from desktop_app.recovery.helped_rules import ENOUGH, Outcome, came_back
from desktop_app.recovery.tables import Remedy


@dataclass(frozen=True, slots=True)
class Given:
    """A gesture: what it cost in minor units, when the customer came next and in what mood (1 to 10), their own gap."""

    customer: int
    remedy: Remedy
    day: dt.date
    cost: int
    came: dt.date | None
    mood: int | None
    gap: int | None


@dataclass(frozen=True, slots=True)
class KindGiven:
    """All gestures of one kind: given so `often` to so many `people`, for `cost` minor units each on the average.

    Of those `judged`, for whom it is no longer too early, `back` came back before they would have been drifting.
    `mood` is the average of those who came back, None where nobody's is known.
    """

    remedy: Remedy
    often: int
    people: int
    cost: int
    judged: int
    back: int
    mood: float | None

    @property
    def share(self) -> float | None:
        """Give the share that came back; None where there are too few to be honest."""
        return self.back / self.judged if self.judged >= ENOUGH else None


def by_kind(gestures: Iterable[Given], today: dt.date) -> tuple[KindGiven, ...]:
    """Sum up each kind that was given: what brought most people back first, among equals what cost least."""
    kinds: dict[Remedy, list[Given]] = defaultdict(list)
    for one in gestures:
        kinds[one.remedy].append(one)
    told = (_summed(remedy, given, today) for remedy, given in kinds.items())
    return tuple(sorted(told, key=lambda kind: (-1 if kind.share is None else kind.share, -kind.cost), reverse=True))


def _summed(remedy: Remedy, given: list[Given], today: dt.date) -> KindGiven:
    back = [came_back(Outcome(one.customer, one.day, frozenset({remedy}), one.came, one.gap), today) for one in given]
    moods = [one.mood for one in given if one.mood is not None]
    return KindGiven(
        remedy=remedy,
        often=len(given),
        people=len({one.customer for one in given}),
        cost=round(mean(one.cost for one in given)),
        judged=sum(came is not None for came in back),
        back=sum(came is True for came in back),
        mood=mean(moods) if moods else None,
    )
