"""What of all that is known goes onto the line-up: which story, and who is the likeliest to come. Pure."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.rhythm.drift_rules import Window, expected_again

FRESH = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody who is to be expected within a window of days by their own rhythm, whose usual gap is `gap` days."""

    customer: int
    gap: int
    window: Window

    @property
    def vagueness(self) -> float:
        """How wide the window is, against the gap: the smaller, the surer is the day."""
        return ((self.window.last - self.window.first).days + 1) / self.gap


def about_now(came: Iterable[tuple[int, Sequence[int]]], day: dt.date) -> list[Likely]:
    """Give of these customers, with the days (counted) each came before, who may come that day, the surest first."""
    found = []
    for customer, days in came:
        expected = expected_again(days)
        if expected is not None and expected[0] and expected[1].first <= day <= expected[1].last:
            found.append(Likely(customer, *expected))
    return sorted(found, key=lambda one: one.vagueness)


def next_open_day(today: dt.date, open_days: Collection[int]) -> dt.date:
    """Give the first day after today on which the shop is open; `open_days` are weekdays, at least one, Monday is 0."""
    return next(day for ahead in range(1, 8) if (day := today + dt.timedelta(days=ahead)).weekday() in open_days)


def begins_week(day: dt.date, open_days: Collection[int]) -> bool:
    """Tell whether a day is the first of its week on which the shop is open; Monday is 0 of `open_days`."""
    return day.weekday() == min(open_days)


def story_to_read(told_on: Sequence[dt.date], day: dt.date) -> int | None:
    """Give the place of the story to read out that day among these, the latest first; None where there is none yet.

    One of the last week is read until there is a newer one; older ones take turns, a day each.
    """
    known = [place for place, on in enumerate(told_on) if on <= day]
    if not known:
        return None
    if day - told_on[known[0]] <= FRESH:
        return known[0]
    return known[day.toordinal() % len(known)]
