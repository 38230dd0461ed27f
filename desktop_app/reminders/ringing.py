"""Which reminders ring, and what is said: pure decisions on plain values."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.foundation.spoken_days import short_weekday

MORNING = dt.time(7)
"""What waits is told at this hour, or as soon as the app runs after it: at the rollover nobody is there to read it."""
ON_TIME = dt.timedelta(minutes=2)
LINES = 4

At = Callable[[dt.date, dt.time], dt.datetime]
"""The moment of a time on the shop's day, as the clock gives it: an hour that a clock change leaves out is made up for
at once, and one that comes twice counts the first time."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A reminder with an hour, that of the shop's clock on the shop's day."""

    id: int
    customer: str
    text: str
    due: dt.date
    time: dt.time

    @property
    def key(self) -> str:
        """What tells this ring from every other: moved to another day, a reminder rings again."""
        return f"{self.id}/{self.due}/{self.time:%H:%M}"


@dataclass(frozen=True, slots=True)
class Message:
    """What a notification says."""

    title: str
    text: str = ""


def ringing(timed: Iterable[Timed], heard: Collection[str], now: dt.datetime, at: At) -> tuple[Timed, ...]:
    """Give the reminders that ring now, the earliest first: whose hour has come, and that were not heard yet."""
    due = (one for one in timed if one.key not in heard and at(one.due, one.time) <= now)
    return tuple(sorted(due, key=lambda one: (at(one.due, one.time), one.id)))


def morning_key(today: dt.date) -> str:
    """Give what tells the greeting of a day from every other."""
    return f"day/{today}"


def greets(today: dt.date, heard: Collection[str], now: dt.datetime, at: At) -> bool:
    """Tell whether it is time to say what the day holds; once a day, however the clock is turned."""
    return morning_key(today) not in heard and at(today, MORNING) <= now


def morning_message(for_today: int, overdue: int) -> Message | None:
    """Say what a day holds: "4 for today, 1 overdue"; None where it holds nothing."""
    counts = ((for_today, "for today"), (overdue, "overdue"))
    words = ", ".join(f"{count} {what}" for count, what in counts if count)
    return Message("Reminders", words) if words else None


def ring_message(rings: Sequence[Timed], now: dt.datetime, at: At, *, hidden: bool) -> Message:
    """Say what rings, one at least. One says whom it is for, several are told line by line.

    What rings late (the computer slept, or was off) says since when it waits. `hidden` leaves out all that is personal.
    """
    if len(rings) > 1:
        shown = [_when(one, now, at) + ("" if hidden else f" · {one.customer}: {one.text}") for one in rings[:LINES]]
        more = [f"and {len(rings) - LINES} more"] if len(rings) > LINES else []
        return Message(f"{len(rings)} reminders", "\n".join((*shown, *more)))
    ring = rings[0]
    if hidden:
        return Message("A reminder", _when(ring, now, at))
    return Message(f"{_when(ring, now, at)} · {ring.customer}", ring.text)


def _when(one: Timed, now: dt.datetime, at: At) -> str:
    late = now - at(one.due, one.time)
    if late <= ON_TIME:
        return f"{one.time:%H:%M}"
    if late < dt.timedelta(hours=12):
        return f"Missed at {one.time:%H:%M}"
    return f"Missed on {short_weekday(one.due)} at {one.time:%H:%M}"
