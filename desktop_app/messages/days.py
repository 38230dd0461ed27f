"""Days as a letter says them, in the shop's language."""

import datetime as dt
from functools import cache
from typing import Any

USUAL = "en_GB"


def day_words(day: dt.date, language: str, region: str) -> str:
    """Say a day and its month: ``27 November``, ``27. November``, ``27 novembre``, ``27 de noviembre``."""
    from babel.dates import format_skeleton  # here: what is written seldom need not be ready at the start

    return str(format_skeleton("MMMMd", day, locale=_locale(language, region)))


def appointment_words(day: dt.date, time: dt.time | None, language: str, region: str) -> str:
    """Say a day in full, and the hour where there is one: ``Friday 27 November 2026, 14:05``."""
    from babel.dates import format_date, format_time

    locale = _locale(language, region)
    said = str(format_date(day, "full", locale=locale))
    return f"{said}, {format_time(time, 'short', locale=locale)}" if time else said


@cache
def _locale(language: str, region: str) -> Any:
    """The language as it is written in a country, else anywhere, else English."""
    from babel import Locale, UnknownLocaleError

    for name in (f"{language}_{region}", language):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(USUAL)
