"""What closing a day means: the steps, the record's digest, and what was not looked at."""

import hashlib
import json
from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Any


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


def digest(content: dict[str, Any], before: str) -> str:
    """Give the SHA-256 (hex) over the digest of the day before and the content as canonical JSON.

    Each day's digest depends on all earlier ones, so that a record changed later no longer fits.
    """
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{canonical}".encode()).hexdigest()


def broken(records: Iterable[tuple[str, dict[str, Any], str, str]]) -> list[str]:
    """Say which closed days no longer fit: records as (day, content, digest before, digest) in the order of closing."""
    found, before = [], ""
    for day, content, said_before, said in records:
        if said_before != before or digest(content, before) != said:
            found.append(f"the record of {day} was changed after the day was closed")
        before = said
    return found


def not_looked_at(looked_at: Collection[Part]) -> list[str]:
    """Name the steps that nobody opened."""
    return [HEADINGS[part] for part in Part if part not in looked_at]
