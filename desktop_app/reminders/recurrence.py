"""The rule by which something comes again: every so many days, weeks, months or years from a day on."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from dateutil.relativedelta import relativedelta

from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.tables import Every

LARGEST = 999
LEAP_DAY = (2, 29)
SHORTEST_MONTH = 28
ADVERBS = {
    "daily": (1, Every.DAY),
    "weekly": (1, Every.WEEK),
    "fortnightly": (2, Every.WEEK),
    "monthly": (1, Every.MONTH),
    "quarterly": (3, Every.MONTH),
    "yearly": (1, Every.YEAR),
    "annually": (1, Every.YEAR),
}
WRITTEN = re.compile(r"(?:every )?(?:(\d{1,3}|other|a|an) )?(day|week|month|year)s?", re.ASCII)
IN_WORDS = {None: 1, "a": 1, "an": 1, "other": 2}


@dataclass(frozen=True, slots=True)
class Rule:
    """Every `number` days, weeks, months or years, counted from `anchor`, which is the first day.

    Each day is counted from the anchor itself and never from the one before. So what falls on the 31st falls on the
    last day of a shorter month and on the 31st again after it, and what falls on 29 February falls on the 28th in
    other years.
    """

    number: int
    every: Every
    anchor: dt.date

    def words(self) -> str:
        """Say the rule: ``every 2 weeks``."""
        return f"every {self.every}" if self.number == 1 else f"every {self.number} {self.every}s"

    def exception_words(self) -> str:
        """Say what becomes of a day that not every month or year has; nothing where all have it."""
        if self.every is Every.YEAR and (self.anchor.month, self.anchor.day) == LEAP_DAY:
            return "on 28 February where there is no 29th"
        if self.every is Every.MONTH and self.anchor.day > SHORTEST_MONTH:
            return "on the last day of shorter months"
        return ""

    def after(self, day: dt.date) -> dt.date:
        """Give the first day of the rule that lies after `day`; at the end of the calendar, its last day."""
        return next(
            found for found in map(self._day, count(self._steps_to(day))) if found > day or found == dt.date.max
        )

    def between(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """Give the days of the rule from `first` to `last`, both included, in order."""
        for found in map(self._day, count(self._steps_to(first))):
            if found > last:
                return
            if found >= first:
                yield found
            if found == dt.date.max:
                return

    def _day(self, steps: int) -> dt.date:
        try:
            return self.anchor + relativedelta(**{f"{self.every}s": steps * self.number})
        except (ValueError, OverflowError):  # beyond the year 9999
            return dt.date.max

    def _steps_to(self, day: dt.date) -> int:
        """Give how many steps lie between the anchor and a day, or one less; none before the anchor."""
        months = 12 * (day.year - self.anchor.year) + day.month - self.anchor.month
        passed = {
            Every.DAY: (day - self.anchor).days,
            Every.WEEK: (day - self.anchor).days // 7,
            Every.MONTH: months,
            Every.YEAR: months // 12,
        }
        return max(0, passed[self.every] // self.number - 1)


def read_rule(words: str) -> tuple[int, Every]:
    """Read ``2 weeks``, ``every month``, ``every other day`` or ``yearly``; raises Mistake for anything else."""
    tidy = " ".join(words.lower().split())
    if tidy in ADVERBS:
        return ADVERBS[tidy]
    found = WRITTEN.fullmatch(tidy)
    number = int(IN_WORDS.get(found[1]) or found[1]) if found else 0
    if not found or not number:
        raise Mistake(f"“{words.strip()}” does not say how often. Try “2 weeks”, “month” or “yearly”.")
    return number, Every(found[2])
