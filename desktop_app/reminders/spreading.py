"""Spreading a backlog over the days to come: what matters most is done first, and no day is asked too much."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.foundation.delays import EVERY_DAY, ONE_DAY
from desktop_app.reminders.tables import Kind

PRIORITY = (Kind.PROMISE, Kind.CHECK, Kind.REMARK, Kind.OCCASION, Kind.REFILL, Kind.FOLLOW_UP)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reminder that waits to be done, today or since its day."""

    id: int
    kind: Kind
    due: dt.date
    first_due: dt.date


class Move(NamedTuple):
    """A reminder (its id) and the day it goes to."""

    reminder: int
    day: dt.date


def spread(
    waiting: Iterable[Waiting],
    today: dt.date,
    per_day: int,
    open_days: Collection[int] = EVERY_DAY,
    already: Mapping[dt.date, int] | None = None,
) -> tuple[Move, ...]:
    """Tell which of these go to which later day, so that no day holds more than `per_day` (at least 1).

    Promises come first, then checks, remarks, occasions, refills and follow-ups, of each the oldest. What there is room
    for today stays as it is, late or not; promises stay however many they are. Days on which the shop is closed
    (`open_days` are weekdays, Monday is 0) are passed over, and those that are full `already` by what is due then.
    """
    taken, day, moves = Counter(already or {}), today, []
    for one in sorted(waiting, key=_urgency):
        if one.kind is Kind.PROMISE:
            taken[today] += 1
            continue
        while taken[day] >= per_day or day.weekday() not in open_days:
            day += ONE_DAY
        taken[day] += 1
        if day != today:
            moves.append(Move(one.id, day))
    return tuple(moves)


def _urgency(one: Waiting) -> tuple[int, dt.date, dt.date, int]:
    return PRIORITY.index(one.kind), one.due, one.first_due, one.id
