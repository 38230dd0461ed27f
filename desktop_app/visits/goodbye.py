"""All that is said and done when somebody leaves, kept as one act: it happens whole, and is undone whole."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.foundation.act import Act
from desktop_app.visits.actions import buy, finish

DECLINED = "visit.declined"


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
    disliked: str = ""  # what they dislike about the shop, in their own words
    declined: tuple[str, ...] = ()  # the keys of what follows and is not wanted


@dataclass(frozen=True, slots=True)
class Question:
    """What the shop wants to ask somebody before they leave: of the day after where it is `feared`, else of itself."""

    text: str
    feared: bool


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that will follow from a goodbye: when, what and whose, in words. `key` stays while these change."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What a goodbye borrows to look after the days that come.

    `promise` is an action that takes the customer, the visit, the words and the day; `read_day` makes a day of typed
    words, or None of what it cannot read. `foresee` is a query that takes the customer, what is said so far and the
    shop's day, and gives what will follow from it. `hear` is an action that takes the customer, what they dislike about
    the shop, and the visit. `asks` is a query that takes the customer and gives what to ask them, if
    anything.
    """

    promise: Callable[[Act, int, int, str, dt.date], object]
    read_day: Callable[[str], dt.date | None]
    foresee: Callable[[int, Goodbye, dt.date], tuple[Coming, ...]]
    hear: Callable[[Act, int, str, int], object]
    asks: Callable[[int], Question | None]


def say_goodbye(act: Act, customer: int, said: Goodbye, afterwards: Afterwards) -> int:
    """Finish a visit with all that was said, and give the visit's id. Raises Mistake as `finish` and `buy` do.

    What is declined is recorded after all else, so that whoever reacts to it finds what followed already made.
    """
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
    if said.promised:
        afterwards.promise(act, customer, visit, said.promised.text, said.promised.day)
    if said.disliked:
        afterwards.hear(act, customer, said.disliked, visit)
    for key in said.declined:
        act.record(DECLINED, customer=customer, subject=visit, text=key)
    return visit
