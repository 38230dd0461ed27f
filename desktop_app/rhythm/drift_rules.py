"""Where everybody of a shop stands, those with a rhythm of their own and those who came once or twice. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, sqrt
from statistics import median

from desktop_app.rhythm.rules import (
    UNTOUCHED,
    VISITS_NEEDED,
    RhythmState,
    Touch,
    rhythm_words,
    span_words,
    state,
)

GAPS_NEEDED = 5  # of others, before anything is said about who came once or twice
OTHERS_COUNT = 2  # gaps: how far the shop's usual one counts beside those of somebody's own
FEW_GAPS = 4  # up to so many, the spread of somebody's own gaps says too little
EARLY, LATE = 0.8, 1.25  # of a usual gap, where its spread is not known


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which somebody is to be expected next."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands on a day. The gap and the window are None for who came once or twice in a young shop."""

    own: bool  # whether the gap is their own
    gap_days: int | None
    since_days: int
    state: RhythmState
    words: str
    expected: Window | None


def second_gap(customers: Iterable[Sequence[int]]) -> int | None:
    """Give after how many days people usually come the second time; None where fewer than `GAPS_NEEDED` did."""
    gaps = [days[1] - days[0] for days in customers if len(days) > 1]
    return round(median(gaps)) if len(gaps) >= GAPS_NEEDED else None


def standing(days: Sequence[int], today: int, others: int | None, touch: Touch) -> Standing:
    """Tell where somebody stands who came on these days (counted, distinct, in order, at least one, none after today).

    With three visits or more the gap is their own; with fewer it is that of others coming the second time, `others`,
    put together with their own single gap.
    """
    gaps = [later - earlier for earlier, later in pairwise(days)]
    own = len(days) >= VISITS_NEEDED
    gap = round(median(gaps)) if own else _borrowed(gaps, others)
    last = dt.date.fromordinal(days[-1])
    since = today - touch.since(last).toordinal()
    if gap is None:
        return Standing(own, None, since, RhythmState.WITH_US, _came(len(days)), None)
    stands = RhythmState.WITH_US if touch.booked else state(gap, since)
    words = rhythm_words(gap, since) if own else _borrowed_words(len(days), gap, since)
    words = touch.add_to(words, last, dt.date.fromordinal(today))
    return Standing(own, gap, since, stands, words, _window(gaps, gap, others, last, touch))


def expected_again(days: Sequence[int]) -> tuple[int, Window] | None:
    """Give the gap and the window of somebody with a rhythm of their own, who came on these days, as `standing` does.

    None with too few visits. It is quick, for it says nothing in words.
    """
    if len(days) < VISITS_NEEDED:
        return None
    gaps = [later - earlier for earlier, later in pairwise(days)]
    gap = round(median(gaps))
    return gap, _window(gaps, gap, None, dt.date.fromordinal(days[-1]), UNTOUCHED)


def _borrowed(gaps: Sequence[int], others: int | None) -> int | None:
    if others is None:
        return None
    return round(sqrt(gaps[0] * others)) if gaps else others


def _borrowed_words(visits: int, gap: int, since: int) -> str:
    now = f"; it is now {span_words(since)}" if since > gap else ""
    return f"{_came(visits)}; people usually come again after {span_words(gap)}{now}"


def _came(visits: int) -> str:
    return "came once" if visits == 1 else "came twice"


def _window(gaps: Sequence[int], gap: int, others: int | None, last: dt.date, touch: Touch) -> Window:
    """Give the day of the appointment, else the usual gap after the last visit, the wider the less even the gaps.

    The gap is drawn towards the others' where somebody's own are few, by so many gaps of theirs.
    """
    if touch.booked:
        return Window(touch.booked, touch.booked)
    middle = gap if others is None else (len(gaps) * gap + OTHERS_COUNT * others) / (len(gaps) + OTHERS_COUNT)
    early, late = EARLY, LATE
    if len(gaps) > FEW_GAPS:
        ordered = sorted(gaps)
        quarter = len(ordered) // 4
        early, late = ordered[quarter] / gap, ordered[-1 - quarter] / gap
    return Window(last + dt.timedelta(days=floor(middle * early)), last + dt.timedelta(days=ceil(middle * late)))
