"""Somebody's own usual interval, read from the days they came, and what today is against it."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import ceil
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


@dataclass(frozen=True, slots=True)
class Touch:
    """What keeps somebody in touch besides their visits: the last contact, and the day of an appointment to come."""

    contact: dt.date | None = None
    booked: dt.date | None = None

    def since(self, last_visit: dt.date) -> dt.date:
        """Give the day from which it is counted how long somebody was not heard of."""
        return max(last_visit, self.contact or last_visit)

    def add_to(self, words: str, last_visit: dt.date, today: dt.date) -> str:
        """Say with the rhythm's words why it is not counted from the last visit, where that makes a difference."""
        if self.booked:
            days = (self.booked - today).days
            return f"{words}; expected {f'in {span_words(days)}' if days else 'today'}"
        came, heard = _ago(last_visit, today), _ago(self.since(last_visit), today)
        return words if came == heard else f"{words}; in touch {heard}"


UNTOUCHED = Touch()


@dataclass(frozen=True, slots=True)
class Lapse:
    """That somebody became due, drifting or quiet on a day, `since` being the last time they were in touch."""

    day: dt.date
    state: RhythmState
    since: dt.date
    words: str


def rhythm(visit_days: Iterable[dt.date], today: dt.date, touch: Touch = UNTOUCHED) -> Rhythm | None:
    """Read the rhythm from the days somebody came, those after today left out; None with fewer than three of them.

    Being in touch later than the last visit begins the count anew, and who has an appointment is with us until then.
    """
    days = sorted({day for day in visit_days if day <= today})
    gap = usual_gap(days)
    if gap is None:
        return None
    since = (today - touch.since(days[-1])).days
    stands = RhythmState.WITH_US if touch.booked else state(gap, since)
    return Rhythm(gap, since, stands, touch.add_to(rhythm_words(gap, since), days[-1], today))


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


def first_days(gap: int, since: dt.date) -> tuple[tuple[RhythmState, dt.date], ...]:
    """Give the first day of each state that is not *with us*, for a usual gap counted from `since`."""
    ratios = ((RhythmState.DUE, DUE), (RhythmState.DRIFTING, DRIFTING), (RhythmState.QUIET, QUIET))
    return tuple((state, since + dt.timedelta(days=ceil(gap * ratio))) for state, ratio in ratios)


def lapses(
    visit_days: Iterable[dt.date],
    contact_days: Iterable[dt.date],
    booked_days: Iterable[dt.date],
    first: dt.date,
    last: dt.date,
) -> Iterator[Lapse]:
    """Give the days from `first` to `last` on which somebody became due, drifting or quiet, in their order.

    Each day is judged by what was known on it: the usual gap is that of the visits until then. A contact counts from
    its day, as a visit does, but is no visit: it moves the days and leaves the gap. Who came, or was spoken to, on the
    very day has not lapsed on it. Who has an appointment is with us until then; who did not come to it lapses after it.
    """
    booked_until = min(max(booked_days, default=dt.date.min), last)
    visits = sorted(set(visit_days))
    touches = sorted({*visits, *contact_days})
    for since, following in zip(touches, [*touches[1:], dt.date.max], strict=True):
        if following <= first or since > last:
            continue
        known = visits[: bisect_right(visits, since)]
        gap = usual_gap(known)
        if gap is None:
            continue
        for day, state in _lapse_days(gap, since, booked_until).items():
            if first <= day <= last and day < following:
                yield Lapse(day, state, since, rhythm_words(gap, (day - known[-1]).days))


def _lapse_days(gap: int, since: dt.date, booked_until: dt.date) -> dict[dt.date, RhythmState]:
    """Give each state by its first day after the last appointment; of several on one day the furthest counts."""
    free = booked_until + dt.timedelta(days=1)
    return {max(day, free): state for state, day in first_days(gap, since)}


def rhythm_words(gap: int, since: int) -> str:
    """Say the usual gap, and how long it is now where that is clearly longer: "every 5 weeks; it is now 9"."""
    unit, days = _unit(gap)
    count, now = round(gap / days), round(since / days)
    if count == 1:
        return f"every {unit}; it is now {now} {unit}s" if now > 1 else f"every {unit}"
    return f"every {count} {unit}s; it is now {now}" if now > count else f"every {count} {unit}s"


def span_words(days: int) -> str:
    """Say a number of days, at least one, in the unit that reads best: "5 weeks"."""
    unit, length = _unit(days)
    count = round(days / length)
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _ago(day: dt.date, today: dt.date) -> str:
    days = (today - day).days
    return f"{span_words(days)} ago" if days else "today"


def _unit(gap: int) -> tuple[str, float]:
    if gap < DAYS_TO and gap % 7:
        return "day", 1
    if gap < WEEKS_TO:
        return "week", 7
    return ("month", DAYS_OF_A_MONTH) if gap < MONTHS_TO else ("year", 12 * DAYS_OF_A_MONTH)
