"""What a sample shop is made of, as it is written in `resources/sample/`. Pure."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.foundation.resources import resource
from desktop_app.foundation.spoken_days import short_day
from desktop_app.visits.rules import Trade

TRADES = tuple(trade for trade in Trade if trade is not Trade.BLANK)
A_DAY = re.compile(r"\{([+-]?\d+)\}")
MORNING = dt.time(10)


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing that happens to somebody: `do` is a word of `deeds`, `says` what else it needs.

    It happens on the days `on`, counted from today, at the time `at`; or today, so many minutes `ago`.
    """

    do: str
    on: tuple[int, ...] = (0,)
    at: dt.time = MORNING
    ago: int | None = None
    by: str = ""
    says: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody with a story. `card` is what is on their card, `since` for how many days they have been coming."""

    card: Mapping[str, Any]
    since: int
    scenes: tuple[Scene, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A whole sample shop: its name, who serves, who comes, and the words that the other customers' lives are made of.

    `habits` holds lists by name: services and products with their prices, preferences by kind, notes, reminders.
    """

    trade: Trade
    name: str
    staff: tuple[str, ...]
    cast: tuple[Role, ...]
    habits: Mapping[str, Any]


def read_script(trade: Trade) -> Script:
    """Read the sample shop of a trade."""
    written = tomllib.loads(resource(f"sample/{trade}.toml").read_text("utf-8"))
    return Script(
        trade=trade,
        name=written["shop"]["name"],
        staff=tuple(written["shop"]["staff"]),
        cast=tuple(_role(dict(role)) for role in written["customer"]),
        habits=written["habits"],
    )


def _role(written: dict[str, Any]) -> Role:
    scenes = tuple(_scene(dict(scene)) for scene in written.pop("scenes", ()))
    return Role(card=written, since=written.pop("since", 0), scenes=scenes)


def _scene(written: dict[str, Any]) -> Scene:
    last, every, times = written.pop("on", 0), written.pop("every", 0), written.pop("times", 1)
    return Scene(
        do=written.pop("do"),
        on=tuple(last - every * before for before in range(times)),
        at=dt.time.fromisoformat(written.pop("at", MORNING.isoformat())),
        ago=written.pop("ago", None),
        by=written.pop("by", ""),
        says=written,
    )


def with_days(text: str, today: dt.date) -> str:
    """Put the days into a text: ``{-24}`` becomes the civil day 24 days before today, such as "3 Nov"."""

    def in_words(found: re.Match[str]) -> str:
        day = today + dt.timedelta(days=int(found[1]))
        return short_day(day)

    return A_DAY.sub(in_words, text)
