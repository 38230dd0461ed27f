"""All that is said and done when somebody leaves, kept as one act: it happens whole, and is undone whole."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.foundation.act import Act
from desktop_app.visits.actions import buy, finish


@dataclass(frozen=True, slots=True)
class Bought:
    """What they took with them; the price in minor units where it is known."""

    what: str
    price: int | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """What was promised, and for when."""

    text: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Goodbye:
    """What a goodbye holds. Every part may be left out."""

    services: tuple[str, ...] = ()
    served_by: int | None = None
    concern: str = ""
    act_now: str = ""
    mood: int | None = None
    impression: str = ""
    nothing_new: bool = False
    rituals: tuple[int, ...] = ()
    bought: Bought | None = None
    promised: Promised | None = None


@dataclass(frozen=True, slots=True)
class Promises:
    """What a goodbye borrows to keep promises.

    `make` is an action that takes the customer, the visit, the words and the day; `read_day` makes a day of typed
    words, or None of what it cannot read.
    """

    make: Callable[[Act, int, int, str, dt.date], object]
    read_day: Callable[[str], dt.date | None]


def say_goodbye(act: Act, customer: int, said: Goodbye, promises: Promises | None = None) -> int:
    """Finish a visit with all that was said, and give the visit's id. Raises Mistake as `finish` and `buy` do."""
    visit = finish(
        act,
        customer,
        services=said.services,
        served_by=said.served_by,
        concern=said.concern,
        act_now=said.act_now,
        mood=said.mood,
        impression=said.impression,
        nothing_new=said.nothing_new,
        rituals=said.rituals,
    )
    if said.bought:
        buy(act, customer, said.bought.what, price=said.bought.price, sold_by=said.served_by, visit=visit)
    if said.promised and promises:
        promises.make(act, customer, visit, said.promised.text, said.promised.day)
    return visit
