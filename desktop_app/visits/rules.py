"""How a visit is put into words, and what to think of while it lasts."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.spoken_days import short_weekday

HOUR = 60
DAYS_OF_A_MONTH = 30.4375
DAYS_OF_A_YEAR = 365.25
DAYS_COUNTED_TO = 60
MONTHS_COUNTED_TO = 24
NUDGES_SHOWN = 2
SOON = dt.timedelta(hours=1)


class Trade(StrEnum):
    """The trades that have rituals of their own to begin with."""

    SALON = "salon"
    BOUTIQUE = "boutique"
    RESTAURANT = "restaurant"
    REPAIR = "repair"
    BOOKS_AND_WINE = "books_and_wine"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class NudgeRow:
    """Something to think of `after_minutes` into a visit."""

    id: int
    after_minutes: int
    text: str


@dataclass(frozen=True, slots=True)
class RitualRow:
    """A courtesy, and the service it belongs to; `service` is empty where it belongs to every visit."""

    id: int
    text: str
    service: str = ""


def minutes_between(arrived: dt.datetime, now: dt.datetime) -> int:
    """Give the whole minutes since an arrival; none where the clock was set back."""
    return max(0, int((now - arrived).total_seconds()) // 60)


def since_words(arrived: dt.datetime, now: dt.datetime) -> str:
    """Say since when someone is here: "since 14:05", or "since Thu 26 Nov"; both moments in the shop's zone."""
    if arrived.date() == now.date():
        return f"since {arrived:%H:%M}"
    return f"since {short_weekday(arrived)}"


def elapsed_words(minutes: int) -> str:
    """Say how long: "12 min", "1 h", "1 h 5"."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest}" if rest else f"{hours} h"


def nudges_due(nudges: Iterable[NudgeRow], minutes: int) -> tuple[NudgeRow, ...]:
    """Give what to think of so many minutes into a visit: the latest two, so that nobody is nagged."""
    due = sorted((nudge for nudge in nudges if nudge.after_minutes <= minutes), key=lambda nudge: nudge.after_minutes)
    return tuple(due[-NUDGES_SHOWN:])


def rituals_for(rituals: Iterable[RitualRow], services: Collection[str]) -> tuple[RitualRow, ...]:
    """Give the courtesies that belong to these services, and those that belong to every visit."""
    named = {service.casefold() for service in services}
    return tuple(ritual for ritual in rituals if not ritual.service or ritual.service.casefold() in named)


def visit_words(services: Sequence[str], server: str) -> str:
    """Say what a visit was for and who served: "Cut & colour with Kim", "With Kim", or nothing."""
    done = ", ".join(services)
    if not server:
        return done
    return f"{done} with {server}" if done else f"With {server}"


def concern_question(pronoun: Pronoun) -> str:
    """Ask the day-after question with the customer's pronoun."""
    return f"24 hours from now, what will most concern {pronoun.them}?"


def appointment_words(service: str, day: dt.date, time: dt.time | None) -> str:
    """Say what somebody comes for and when: "Cut, Fri 4 Dec at 10:00"."""
    when = short_weekday(day) + (f" at {time:%H:%M}" if time else "")
    return f"{service}, {when}" if service else when


def last_here_words(last: dt.date | None, today: dt.date) -> str:
    """Say when someone was here last: "last here yesterday", "last here 38 days ago", "never here yet"."""
    if last is None:
        return "never here yet"
    return f"last here {ago_words(max(0, (today - last).days))}"


def ago_words(days: int) -> str:
    """Say how long ago something was: "today", "38 days ago", "5 months ago"."""
    near = {0: "today", 1: "yesterday"}
    if days in near:
        return near[days]
    if days < DAYS_COUNTED_TO:
        return f"{days} days ago"
    months = round(days / DAYS_OF_A_MONTH)
    return f"{months} months ago" if months < MONTHS_COUNTED_TO else f"{round(days / DAYS_OF_A_YEAR)} years ago"


def tenure_words(since: dt.date | None, today: dt.date) -> str:
    """Say for how long someone has been coming: "Regular for 5 years"; nothing where that is not known."""
    if since is None:
        return ""
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    if months < 1:
        return "New this month"
    count, unit = (months // 12, "year") if months >= 12 else (months, "month")  # noqa: PLR2004
    return f"Regular for {count} {unit}{'s' if count > 1 else ''}"


def is_soon(expected_at: dt.datetime | None, now: dt.datetime) -> bool:
    """Tell whether somebody expected then comes within the hour or is late; where no time was said, at any time."""
    return expected_at is None or expected_at <= now + SOON
