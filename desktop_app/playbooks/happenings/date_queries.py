"""The yearly dates of customers that come into sight."""

import datetime as dt
import json
from calendar import isleap
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from desktop_app.foundation.database import database
from desktop_app.playbooks.parts import Happening, Playbook, Step
from desktop_app.playbooks.tables import Trigger, Unit

WEEK = dt.timedelta(days=7)
DAYS_AT_MOST = {Unit.DAYS: 1, Unit.BUSINESS_DAYS: 7, Unit.WEEKS: 7, Unit.MONTHS: 31, Unit.REFILL: 1}
DATES = """
    SELECT id, customer_id, label, month, day, coalesce(year, 0) FROM important_date
    WHERE month * 100 + day IN (SELECT value FROM json_each(?)) ORDER BY id
"""


def in_sight(playbooks: Iterable[Playbook]) -> dt.timedelta:
    """Give how long before a yearly date these playbooks begin to plan it: a week more than the earliest step."""
    steps = (step for playbook in playbooks if playbook.trigger is Trigger.DATE for step in playbook.begins_with())
    return dt.timedelta(days=max((_days_before(step) for step in steps), default=0)) + WEEK


def _days_before(step: Step) -> int:
    return step.delay * DAYS_AT_MOST[step.unit] if step.before else 0


def dates_in_sight(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give the yearly dates that come into sight from `first` to `last`, in the order of the days.

    29 February is kept on the 28th in other years. The day on which it all began is no anniversary.
    """
    ahead = in_sight(playbooks)
    days = [first + ahead + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    by_number = defaultdict(list)
    for row, customer, label, month, day, began in database.execute_sql(DATES, [json.dumps(_numbers(days))]):
        by_number[month * 100 + day].append((row, customer, label, began))
    for day in days:
        for number in _numbers([day]):
            for row, customer, label, began in by_number[number]:
                if day.year > began:
                    yield Happening(
                        trigger=Trigger.DATE,
                        customer=customer,
                        day=day - ahead,
                        subject=row,
                        again=f"@{day.year}",
                        anchor=day,
                        label=label,
                    )


def _numbers(days: Iterable[dt.date]) -> list[int]:
    """Give what is kept as month and day, as in 1127, for the dates of these days."""
    numbers = []
    for day in days:
        numbers.append(day.month * 100 + day.day)
        if (day.month, day.day) == (2, 28) and not isleap(day.year):
            numbers.append(229)
    return numbers
