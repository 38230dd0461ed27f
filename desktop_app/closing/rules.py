"""What closing a day means: the steps, and what was not looked at."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from desktop_app.rhythm.forecast import Forecast


class Part(StrEnum):
    """The steps of the review, in order."""

    REMINDERS = "reminders"
    TAIL_LIGHTS = "tail-lights"
    WRONG = "went-wrong"
    SLIPPING = "slipping-away"
    DISLIKES = "dislikes"
    PRAISE = "praise"
    TOMORROW = "tomorrow"


HEADINGS = {
    Part.REMINDERS: "Reminders and promises",
    Part.TAIL_LIGHTS: "Beyond their tail lights",
    Part.WRONG: "Things that went wrong",
    Part.SLIPPING: "Slipping away",
    Part.DISLIKES: "What they dislike about us",
    Part.PRAISE: "Praise",
    Part.TOMORROW: "Tomorrow’s line-up",
}
PROMISES = "Promises"
SECONDS = {
    Part.REMINDERS: 15,
    Part.TAIL_LIGHTS: 8,
    Part.WRONG: 30,
    Part.SLIPPING: 30,
    Part.DISLIKES: 20,
    Part.PRAISE: 10,
    Part.TOMORROW: 5,
}
"""About how long one line of each step takes."""
LOOK = 15  # seconds to look at a step that nobody opened yet


@dataclass(frozen=True, slots=True)
class Through:
    """A day as somebody went through it: the steps they opened, and what was `known` of chances, if anything."""

    day: dt.date
    looked_at: frozenset[Part]
    known: Forecast | None = None


def not_looked_at(looked_at: Collection[Part]) -> list[str]:
    """Name the steps that nobody opened."""
    return [HEADINGS[part] for part in Part if part not in looked_at]


def minutes_left(waiting: Mapping[Part, int], looked_at: Collection[Part]) -> int:
    """Guess how many minutes the close of day still takes, by how many lines wait in each step; 0 where none do."""
    seconds = sum(SECONDS[part] * lines for part, lines in waiting.items())
    seconds += sum(LOOK for part in Part if part not in looked_at)
    return ceil(seconds / 60)
