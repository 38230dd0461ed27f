"""What a page of Insights is: a question, the query that answers it, the chart, the words, and the people behind it."""

import datetime as dt
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from desktop_app.insights.charts.shapes import Chart
from desktop_app.reminders.tables import Channel


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody behind a figure: what of theirs is counted there, and when. `id` is the row's alone in its list."""

    id: int
    customer_id: int
    name: str
    words: str
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do for somebody behind a figure: a follow-up. `words` stand on its button.

    Its `code` tells it from others, so that nobody is given the same twice. `assignee` does it, None for whoever asks
    for it.
    """

    code: str
    words: str
    text: str
    why: str
    channel: Channel = Channel.CALL
    assignee: int | None = None


@dataclass(frozen=True, slots=True)
class Behind:
    """The people behind a figure: what they are called, and `people(*args, limit, offset)`, which gives a stretch.

    `deed` is what can be done for each of them, None where nothing is to be. Where they `went`, the shop can look back.
    """

    words: str
    people: Callable[..., tuple[Person, ...]]
    args: tuple[Hashable, ...] = ()
    deed: Deed | None = None
    went: bool = False


@dataclass(frozen=True, slots=True)
class Insight:
    """One page. `query` is asked with today, and the others make of its answer what is shown.

    `chart` gives None where there is too little to draw; `words` then say so, and what helps. `hand_over` offers the
    way to who goes away, and what they hand over before.
    """

    name: str
    about: str
    query: Callable[[dt.date], Any]
    chart: Callable[[Any], Chart | None]
    words: Callable[[Any], tuple[str, ...]]
    people: Callable[[Any], tuple[Behind, ...]]
    hand_over: bool = False


def the_people(count: int, who: str = "") -> str:
    """Name so many people: "the 14 people nobody thought of", "the 1 person …"."""
    return f"the {count:,} {'person' if count == 1 else 'people'} {who}".strip()
