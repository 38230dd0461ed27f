"""How preferences stand on the card, when they are asked again, and what counts as the same thing said twice."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Mapping

from desktop_app.foundation.spoken_days import month, short_day
from desktop_app.preferences.tables import How, Kind

HEADINGS: Mapping[Kind, str] = {
    Kind.NEVER: "Never",
    Kind.LIKE: "Likes",
    Kind.DISLIKE: "Dislikes",
    Kind.GOAL: "Hopes for",
    Kind.ROLE: "Roles",
    Kind.VALUE: "Values",
    Kind.COMFORT: "Comfort",
    Kind.CONTACT: "Contact",
}
HOW_WORDS: Mapping[How, str] = {
    How.SAID: "Said",
    How.NOTICED: "Noticed",
    How.ASSUMED: "Assumed",
    How.IMPORTED: "Imported",
}
MONTHS_TRUSTED: Mapping[How, int] = {How.SAID: 12, How.NOTICED: 12, How.IMPORTED: 12, How.ASSUMED: 6}
FIRMEST_FIRST = (How.SAID, How.NOTICED, How.IMPORTED, How.ASSUMED)
DAYS_A_DATE_IS_PLAIN = 365


def confirm_by(how: How, known_on: dt.date) -> dt.date:
    """Give the last day on which a fact, known so and last known to hold on `known_on`, is taken as it stands."""
    months = known_on.month - 1 + MONTHS_TRUSTED[how]
    year, month = known_on.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(known_on.day, monthrange(year, month)[1]))


def in_force(kind: Kind, until: dt.date | None, today: dt.date) -> bool:
    """Tell whether a fact is still shown; one that held up to a day ends by itself after it.

    What is about safety never ends by itself: after its day it is asked again.
    """
    return until is None or today <= until or kind is Kind.NEVER


def ask_again(how: How, known_on: dt.date, until: dt.date | None, missed_on: dt.date | None, today: dt.date) -> bool:
    """Tell whether to ask if it still holds: long unconfirmed, past its day, or found wrong since it was known."""
    over = until is not None and until < today
    found_wrong = missed_on is not None and missed_on >= known_on
    return over or found_wrong or today > confirm_by(how, known_on)


def fades_on(how: How, known_on: dt.date, until: dt.date | None, missed_on: dt.date | None) -> dt.date:
    """Give the first day on which `ask_again` says so; `missed_on` is the first time it was found wrong."""
    one_day = dt.timedelta(days=1)
    days = [confirm_by(how, known_on) + one_day]
    if until is not None:
        days.append(until + one_day)
    if missed_on is not None and missed_on >= known_on:
        days.append(missed_on)
    return min(days)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts say the same but for capitals, spaces and punctuation."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold())) or text


def opposite(kind: Kind) -> Kind | None:
    """Give the kind that cannot be true of the same thing; *never* has none, for a liking does not end an allergy."""
    return {Kind.LIKE: Kind.DISLIKE, Kind.DISLIKE: Kind.LIKE}.get(kind)


def is_firmer(how: How, than: How) -> bool:
    """Tell whether a fact known like this stands firmer: said before noticed before imported before assumed."""
    return FIRMEST_FIRST.index(how) < FIRMEST_FIRST.index(than)


def provenance(
    how: How, who: str, learned_on: dt.date, *, confirmed_on: dt.date | None, times: int, today: dt.date
) -> str:
    """Say in words how it is known: "Said · Ada · 20 Oct", or "Noticed · Kim · 6 visits" where it kept proving right.

    `times` is on how many days acting on it was right; `who` is empty where nobody is known.
    """
    if how is How.NOTICED and times > 1:
        when = f"{times} visits"
    elif confirmed_on is not None and confirmed_on > learned_on:
        when = f"still true {day_words(confirmed_on, today)}"
    else:
        when = day_words(learned_on, today)
    return " · ".join(part for part in (HOW_WORDS[how], who, when) if part)


def ending(until: dt.date | None, today: dt.date) -> str:
    """Say how long a fact holds: "today only", "until 5 Dec", or nothing where it lasts."""
    if until is None:
        return ""
    if until == today:
        return "today only"
    return f"{'until' if until > today else 'was until'} {short_day(until)}"


def day_words(day: dt.date, today: dt.date) -> str:
    """Say a past day as "20 Oct", or as "Feb 2025" once that could be mistaken."""
    return short_day(day) if (today - day).days < DAYS_A_DATE_IS_PLAIN else f"{month(day)} {day.year}"
