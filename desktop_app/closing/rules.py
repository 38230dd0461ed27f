"""What closing a day means: the steps, and what was not looked at."""

from collections.abc import Collection
from enum import StrEnum


class Part(StrEnum):
    """The steps of the review, in order."""

    REMINDERS = "reminders"
    TAIL_LIGHTS = "tail-lights"
    PROMISES = "promises"
    TOMORROW = "tomorrow"


HEADINGS = {
    Part.REMINDERS: "Reminders left",
    Part.TAIL_LIGHTS: "Beyond their tail lights",
    Part.PROMISES: "Promises",
    Part.TOMORROW: "Tomorrow",
}


def not_looked_at(looked_at: Collection[Part]) -> list[str]:
    """Name the steps that nobody opened."""
    return [HEADINGS[part] for part in Part if part not in looked_at]
