"""How long after (or before) a day something else is due."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from dateutil.relativedelta import relativedelta

EVERY_DAY = frozenset(range(7))
ONE_DAY = dt.timedelta(days=1)


class DelayUnit(StrEnum):
    """What a delay is counted in. Business days are those on which the shop is open."""

    DAYS = "days"
    BUSINESS_DAYS = "business days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Delay:
    """So many days, weeks or months after a day, or before it."""

    number: int = 0
    unit: DelayUnit = DelayUnit.DAYS
    before: bool = False

    def from_day(self, day: dt.date, open_days: Collection[int] = EVERY_DAY) -> dt.date:
        """Give the day that lies this long after `day`, or before it.

        `open_days` are the weekdays on which the shop is open (Monday is 0), at least one. A month after the 31st
        ends on the last day of a shorter month.
        """
        number = -self.number if self.before else self.number
        if self.unit is DelayUnit.MONTHS:
            return day + relativedelta(months=number)
        if self.unit is DelayUnit.BUSINESS_DAYS:
            return _open_day(day, number, open_days)
        return day + dt.timedelta(days=number * (7 if self.unit is DelayUnit.WEEKS else 1))


def _open_day(day: dt.date, number: int, open_days: Collection[int]) -> dt.date:
    step = ONE_DAY if number >= 0 else -ONE_DAY
    left = abs(number)
    while left:
        day += step
        left -= day.weekday() in open_days
    return day
