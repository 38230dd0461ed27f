"""What somebody's years with a shop were like: when they came, what they bought, what was learned of them. Pure."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Any

RHYTHMS = {28: 12, 35: 18, 42: 22, 49: 10, 56: 14, 70: 10, 91: 8, 120: 4, 180: 2}  # days between visits: how common
UNEVEN = 0.18  # how far a visit strays from its day, against the rhythm
STOPPED = 0.12
NEW = 0.15
LONGEST_SINCE = 3650
SUNDAY = 6
BUYS, NOTED = 0.5, 0.35
PREFERENCES = 5
REMINDED, WAITING = 0.3, 0.06
HOWS = ("said", "said", "noticed", "noticed", "assumed")


@dataclass(frozen=True, slots=True)
class Habits:
    """What people of a trade do: services and products with their prices (minor units), and what is said of them."""

    services: Mapping[str, int]
    products: Mapping[str, int]
    preferences: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    reminders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Come:
    """One visit: so many days ago, for a service, served by (a place among the staff); a product bought, or nothing."""

    ago: int
    service: str
    server: int
    product: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """A preference learned, or a note made, so many days ago by (a place among the staff); a note has no kind."""

    ago: int
    by: int
    text: str
    kind: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """All of it for one customer. `reminder` is what to do in so many days, or was done so many days ago."""

    since: int
    visits: tuple[Come, ...]
    learned: tuple[Learned, ...]
    notes: tuple[Learned, ...]
    reminder: tuple[int, str] | None


def read_habits(written: Mapping[str, Any]) -> Habits:
    """Read the habits of a trade as they are written in its script."""
    preferences = tuple((kind, text) for kind, texts in written["preferences"].items() for text in texts)
    return Habits(
        written["services"], written["products"], preferences, tuple(written["notes"]), tuple(written["reminders"])
    )


def past(chance: Random, habits: Habits, days: int, staff: int, today: dt.date) -> Past:
    """Invent what happened in the last so many days, up to yesterday, with one of so many staff mostly serving."""
    own = chance.randrange(staff)
    agos = _agos(chance, days, today)
    since = agos[0] if chance.random() < NEW else max(agos[0], chance.randint(days, max(days, LONGEST_SINCE)))
    return Past(
        since=since,
        visits=tuple(_visits(chance, habits, agos, own, staff)),
        learned=tuple(_learned(chance, habits, agos, own)),
        notes=tuple(_notes(chance, habits, agos, own)),
        reminder=_reminder(chance, habits, agos),
    )


def _agos(chance: Random, days: int, today: dt.date) -> list[int]:
    """Give how many days ago they came, the first visit first, at least once, and on no Sunday."""
    rhythm = chance.choices(list(RHYTHMS), list(RHYTHMS.values()))[0]
    last = rhythm * chance.uniform(1.6, 5) if chance.random() < STOPPED else rhythm * chance.random()
    first = chance.uniform(0.1, 0.8) * days if chance.random() < NEW else days
    gaps = (max(2.0, chance.gauss(rhythm, rhythm * UNEVEN)) for _ in range(int(first / rhythm) + 1))
    agos = {_open_day(round(ago), today) for ago in accumulate(gaps, initial=last) if ago <= first}
    return sorted(agos or {_open_day(min(round(last), days), today)}, reverse=True)


def _open_day(ago: int, today: dt.date) -> int:
    ago = max(1, ago)
    return ago + ((today - dt.timedelta(days=ago)).weekday() == SUNDAY)


def _visits(chance: Random, habits: Habits, agos: list[int], own: int, staff: int) -> Iterator[Come]:
    usual, *others = chance.choices(list(habits.services), k=3)
    products = list(habits.products)
    for ago in agos:
        service = usual if chance.random() < 0.8 else chance.choice(others)  # noqa: PLR2004 - four of five times
        server = own if chance.random() < 0.8 else chance.randrange(staff)  # noqa: PLR2004
        yield Come(ago, service, server, chance.choice(products) if chance.random() < BUYS else "")


def _learned(chance: Random, habits: Habits, agos: list[int], own: int) -> Iterator[Learned]:
    for kind, text in chance.sample(habits.preferences, PREFERENCES):
        yield Learned(chance.choice(agos), own, text, kind, chance.choice(HOWS))


def _notes(chance: Random, habits: Habits, agos: list[int], own: int) -> Iterator[Learned]:
    if chance.random() < NOTED:
        yield Learned(chance.choice(agos), own, chance.choice(habits.notes))


def _reminder(chance: Random, habits: Habits, agos: list[int]) -> tuple[int, str] | None:
    draw = chance.random()
    if draw < WAITING:
        return chance.randint(8, 90), chance.choice(habits.reminders)
    return (1 - agos[-1], chance.choice(habits.reminders)) if draw < REMINDED and agos[-1] > 1 else None
