"""Somebody's own usual interval, read from the days they came, and what today is against it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import median

VISITS_NEEDED = 3
DUE, DRIFTING, QUIET = 1.0, 1.5, 2.5
DAYS_OF_A_MONTH = 30.4375
DAYS_TO, WEEKS_TO, MONTHS_TO = 12, 77, 700  # from so many days on, the next unit reads better


class RhythmState(StrEnum):
    """Where someone stands in their own rhythm."""

    WITH_US = "with us"
    DUE = "due"
    DRIFTING = "drifting"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A usual gap and the time since the last visit, both in days, and what that means."""

    gap_days: int
    since_days: int
    state: RhythmState
    words: str


def rhythm(visit_days: Iterable[dt.date], today: dt.date) -> Rhythm | None:
    """Read the rhythm from the days somebody came, those after today left out; None with fewer than three of them."""
    days = sorted({day for day in visit_days if day <= today})
    gap = usual_gap(days)
    if gap is None:
        return None
    since = (today - days[-1]).days
    return Rhythm(gap, since, state(gap, since), rhythm_words(gap, since))


def usual_gap(days: list[dt.date]) -> int | None:
    """Give the median of the gaps, in days, between distinct days in order; None with fewer than three days."""
    if len(days) < VISITS_NEEDED:
        return None
    return round(median((later - earlier).days for earlier, later in pairwise(days)))


def state(gap: int, since: int) -> RhythmState:
    """Tell where someone stands, `since` days after the last visit, with a usual gap of `gap` days."""
    ratio = since / gap
    if ratio >= QUIET:
        return RhythmState.QUIET
    if ratio >= DRIFTING:
        return RhythmState.DRIFTING
    return RhythmState.DUE if ratio >= DUE else RhythmState.WITH_US


def rhythm_words(gap: int, since: int) -> str:
    """Say the usual gap, and how long it is now where that is clearly longer: "every 5 weeks; it is now 9"."""
    unit, days = _unit(gap)
    count, now = round(gap / days), round(since / days)
    if count == 1:
        return f"every {unit}; it is now {now} {unit}s" if now > 1 else f"every {unit}"
    return f"every {count} {unit}s; it is now {now}" if now > count else f"every {count} {unit}s"


def _unit(gap: int) -> tuple[str, float]:
    if gap < DAYS_TO and gap % 7:
        return "day", 1
    if gap < WEEKS_TO:
        return "week", 7
    return ("month", DAYS_OF_A_MONTH) if gap < MONTHS_TO else ("year", 12 * DAYS_OF_A_MONTH)
