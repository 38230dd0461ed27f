"""Who was touched by what happened, and how that is said. Pure.

What nobody saw counts for as long as it can have been: an arrival that is not known as the beginning of the shop's
day, a leaving that is not known as its end. So nobody who was touched is missed, and the row says what is known.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.events.tables import EventKind

LONGEST_STAY = dt.timedelta(days=1)
"""Who was not said goodbye to for longer than this had left before."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one aware moment to another; both belong to it."""

    first: dt.datetime
    last: dt.datetime

    def overlaps(self, other: "Span") -> bool:
        """Tell whether any moment belongs to both."""
        return self.first <= other.last and other.first <= self.last


class Touch(StrEnum):
    """How somebody was touched."""

    HERE = "here"
    EXPECTED = "expected"
    BOUGHT = "bought"
    WAITED = "waited"


TOUCHES: Mapping[EventKind, tuple[Touch, ...]] = {
    EventKind.SHOP: (Touch.HERE, Touch.EXPECTED),
    EventKind.ILL: (Touch.HERE, Touch.EXPECTED),
    EventKind.PRODUCT: (Touch.BOUGHT,),
    EventKind.DELIVERY: (Touch.WAITED,),
}


@dataclass(frozen=True, slots=True)
class Touched:
    """One way in which one customer was touched: when, in words for people, and on which visit, if any."""

    customer: int
    name: str
    touch: Touch
    when: Span
    words: str
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class Affected:
    """A customer whom it touched, in all the ways it did; `visit` is the first of theirs that it fell into."""

    customer: int
    name: str
    visit: int | None
    touches: tuple[Touch, ...]
    why: str


def stay(arrived: dt.datetime | None, finished: dt.datetime | None, day: Span) -> Span:
    """Give when somebody was here; `day` is the shop's day of the visit, which stands in for what nobody saw.

    A visit that ended in the moment it began, or more than a day later, is one whose end nobody saw.
    """
    first = arrived or day.first
    if finished is None or not first < finished <= first + LONGEST_STAY:
        return Span(first, max(first, day.last))
    return Span(first, finished)


def is_touched(kind: EventKind, one: Touched, span: Span, recorded: dt.datetime) -> bool:
    """Tell whether it fell into the span.

    What happened in the shop touches an appointment that was still to come when it was recorded; who did not come to
    an earlier one was not here.
    """
    missed = kind is EventKind.SHOP and one.touch is Touch.EXPECTED and one.when.last < recorded
    return one.when.overlaps(span) and not missed


def gathered(touched: Iterable[Touched]) -> tuple[Affected, ...]:
    """Give each customer once, whoever was touched first before the others."""
    ways: dict[int, list[Touched]] = {}
    for one in sorted(touched, key=lambda one: (one.when.first, one.name.casefold(), one.customer)):
        ways.setdefault(one.customer, []).append(one)
    return tuple(_affected(own) for own in ways.values())


def _affected(ways: Sequence[Touched]) -> Affected:
    return Affected(
        customer=ways[0].customer,
        name=ways[0].name,
        visit=next((way.visit for way in ways if way.visit), None),
        touches=tuple(dict.fromkeys(way.touch for way in ways)),
        why="; ".join(dict.fromkeys(way.words for way in ways)),
    )


def here_words(arrived: dt.datetime | None, finished: dt.datetime | None, day: dt.date) -> str:
    """Say what is known of a visit, its moments in the shop's zone: "Fri 27 Nov, here 13:10 to 14:20"."""
    if arrived and finished and arrived < finished <= arrived + LONGEST_STAY:
        known = f"here {arrived:%H:%M} to {finished:%H:%M}"
    elif arrived:
        known = f"here from {arrived:%H:%M}, no goodbye noted"
    elif finished:
        known = f"here until {finished:%H:%M}, no arrival noted"
    else:
        known = "here, at a time nobody noted"
    return f"{short_weekday(day)}, {known}"


def expected_words(day: dt.date, time: dt.time | None) -> str:
    """Say when somebody was expected: "Fri 27 Nov, expected at 14:30"."""
    return f"{short_weekday(day)}, expected" + (f" at {time:%H:%M}" if time else "")


def bought_words(what: str, day: dt.date) -> str:
    """Say what somebody bought and when."""
    return f"bought {what} on {short_weekday(day)}"


def waited_words(what: str, promised: dt.date) -> str:
    """Say what was promised to somebody for when."""
    return f"{what} was promised for {short_weekday(promised)}"


def span_words(first: dt.datetime, last: dt.datetime) -> str:
    """Say when it happened, its moments in the shop's zone: "Fri 27 Nov, 14:00 to 15:30"."""
    if first.date() == last.date():
        return f"{short_weekday(first)}, {first:%H:%M} to {last:%H:%M}"
    return f"{short_weekday(first)}, {first:%H:%M} to {short_weekday(last)}, {last:%H:%M}"
