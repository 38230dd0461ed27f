"""The time of day in a clause."""

import re
from datetime import time

LINK = r"(?:\b(?:at|by|around|about|before|after|from|for) )?"
CLOCK = re.compile(LINK + r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>am|pm)\b", re.IGNORECASE)
WRITTEN = re.compile(LINK + r"\b(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)\b", re.IGNORECASE)
BARE = re.compile(
    r"\b(?:at|before|after|around) (?P<hour>\d{1,2})(?:\.(?P<minute>[0-5]\d))?(?![\w.:/%])", re.IGNORECASE
)
MIDDAY = re.compile(LINK + r"\b(?:noon|midday)\b", re.IGNORECASE)
OPENING_HOUR = 8  # a bare hour before this is meant in the afternoon
NOON = 12
DAY_HOURS = 24


def take_time(text: str) -> tuple[time | None, str]:
    """The time named in the text, and the text without it. "At 3" is three in the afternoon."""
    if midday := MIDDAY.search(text):
        return time(NOON), without(midday, text)
    for form in (CLOCK, WRITTEN, BARE):
        if (found := form.search(text)) and (at := time_of(found)) is not None:
            return at, without(found, text)
    return None, text


def without(found: re.Match[str], text: str) -> str:
    """The text with the found words cut out."""
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()).strip(" ,;:")


def time_of(found: re.Match[str]) -> time | None:
    """The time of day in a match, or None where no clock shows it."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found.groupdict().get("half") or "").lower()
    if half:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if half == "pm" else 0)
    elif not found["minute"] and 1 <= hour < OPENING_HOUR:
        hour += NOON
    return time(hour, minute) if hour < DAY_HOURS else None
