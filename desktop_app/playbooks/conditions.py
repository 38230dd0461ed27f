"""Whether a playbook's conditions are met."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields
from functools import lru_cache
from typing import Any

from desktop_app.playbooks.parts import Conditions, Facts, Happening
from desktop_app.playbooks.tables import Trigger


@lru_cache(maxsize=500)
def how_many_asked(conditions: Conditions) -> int:
    """Tell how many conditions ask for something."""
    return len(asked(conditions))


def asked(conditions: Conditions) -> dict[str, Any]:
    """Give the conditions that ask for something, by name."""
    values = ((field.name, getattr(conditions, field.name)) for field in fields(conditions))
    return {name: value for name, value in values if value not in ((), None, "")}


def applies(conditions: Conditions, happening: Happening, facts: Facts) -> bool:
    """Tell whether all conditions are met."""
    return (
        fits(conditions, happening)
        and _of_words(conditions.tag, facts.tags)
        and _of_words(conditions.preference, facts.preferences)
        and conditions.first_visit in (None, facts.visits == 1)
        and _counts(conditions, facts.visits)
        and (happening.trigger is not Trigger.OFFER or facts.visits > 1)  # those it is for know the shop
    )


def fits(conditions: Conditions, happening: Happening) -> bool:
    """Tell whether those conditions are met for which nothing needs to be known of the customer."""
    return (
        _of_words(conditions.service, happening.services)
        and _of_words(conditions.product, (happening.product,))
        and _of_words((*conditions.date, *conditions.rhythm, *conditions.incident), (happening.label,))
        and conditions.concern in (None, bool(happening.words))
        and (conditions.mood_at_most is None or (happening.mood or 11) <= conditions.mood_at_most)
        and _in_season(conditions, happening.day)
    )


def _of_words(wanted: Iterable[str], found: Iterable[str]) -> bool:
    return not wanted or any(names_any(wanted, name) for name in found)


def _counts(conditions: Conditions, visits: int) -> bool:
    """Whether the number of the visit is one that counts."""
    if conditions.visits_at_least is not None and visits < conditions.visits_at_least:
        return False
    if not conditions.visits and conditions.every_visits is None:
        return True
    every = conditions.every_visits
    return visits in conditions.visits or bool(every and visits and visits % every == 0)


def _in_season(conditions: Conditions, day: dt.date) -> bool:
    return conditions.starts <= day.isoformat() and (not conditions.ends or day.isoformat() <= conditions.ends)


def names_any(words: Iterable[str], name: str) -> bool:
    """Tell whether a name holds one of these as whole words, singular or plural, whatever its case and accents."""
    return bool(_pattern(tuple(words)).search(_plain(name)))


@lru_cache(maxsize=500)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(re.escape(_plain(word)) for word in words)
    return re.compile(rf"\b(?:{choice})(?:s|es)?\b" if words else r"(?!)")


@lru_cache(maxsize=5000)
def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
