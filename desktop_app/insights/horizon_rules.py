"""When the last customer would be gone, if it went on as it did lately and nobody new came. Pure.

With A customers with us today and L_1 … L_m of them gone quiet in each of the last m months (30.4375 days each):

    pace      L = (L_1 + … + L_m) / m
    the end   A / L months from now: a straight line, not a curve, for it is to be read and talked about
    range     A / (L + e) to A / (L - e) months, with e = 1.28 · s / √m and s² = Σ (L_i - L)² / (m - 1): where the pace
              of months like these lies four times in five; without an end where e is not less than L
    n kept    A / (L - n) - A / L months later, for n more a month who do not go quiet; never where n is not less than L
    a year    is won by n = 12 L² / (A + 12 L) more a month, which follows from A / (L - n) = A / L + 12

Whoever came back is not among those who are gone, so the months just past look a little darker than the ones before.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, inf, sqrt
from statistics import mean, stdev

from desktop_app.rhythm.rules import DAYS_OF_A_MONTH

MONTHS = 12
MONTHS_NEEDED = 6  # of history, before anything is foreseen
LOST_NEEDED = 5  # people gone quiet: fewer are no pace
FOUR_IN_FIVE = 1.28  # standard deviations
FARTHEST = 240  # months: further off no date is honest


@dataclass(frozen=True, slots=True)
class Tide:
    """How many are with us now, and for each of the last months, the latest first, how many were new and how many left.

    Only months that lie wholly within the shop's history are there.
    """

    here: int
    gained: tuple[int, ...]
    lost: tuple[int, ...]

    def past(self) -> tuple[int, ...]:
        """Give how many were with us at the beginning of each month, the earliest first, and today."""
        found = [self.here]
        for new, gone in zip(self.gained, self.lost, strict=True):
            found.append(found[-1] - new + gone)
        return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class Horizon:
    """The pace in people a month, and in how many months nobody would be left: likely, at the earliest, at the latest.

    `latest` is infinite where the pace could as well be nothing.
    """

    here: int
    pace: float
    likely: float
    earliest: float
    latest: float

    def left_after(self, months: float, end: float | None = None) -> float:
        """Give how many are left after so many months; with `end`, where the last would be gone after that many."""
        return max(0.0, self.here * (1 - months / (end or self.likely)))

    def won_by(self, kept: int) -> float:
        """Give how many months later the end would be with so many more kept each month; infinite where it never is."""
        return inf if kept >= self.pace else self.here / (self.pace - kept) - self.likely

    def kept_for_a_year(self) -> int:
        """Give how many more must be kept each month, so that the end is a year later."""
        return ceil(12 * self.pace**2 / (self.here + 12 * self.pace))


def horizon(tide: Tide) -> Horizon | None:
    """Foresee the end; None in a young shop, and where too few went quiet to speak of a pace."""
    if len(tide.lost) < MONTHS_NEEDED or sum(tide.lost) < LOST_NEEDED or not tide.here:
        return None
    pace = mean(tide.lost)
    error = FOUR_IN_FIVE * stdev(tide.lost) / sqrt(len(tide.lost))
    latest = tide.here / (pace - error) if error < pace else inf
    return Horizon(tide.here, pace, tide.here / pace, tide.here / (pace + error), latest)


def months_on(today: dt.date, months: float) -> dt.date | None:
    """Give the day so many months from today; None where it is too far off to be named."""
    return None if months > FARTHEST else today + dt.timedelta(days=round(months * DAYS_OF_A_MONTH))


def places(end: float, most: int = 24) -> Sequence[int]:
    """Give the months to draw, today being 0: evenly spaced, from a year ago to the end, or as far as is honest."""
    far = min(ceil(end), FARTHEST)
    step = max(1, ceil((MONTHS + far) / most))
    return range(-(MONTHS // step) * step, far + step, step)
