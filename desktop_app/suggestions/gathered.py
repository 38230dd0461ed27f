"""What suggestions are made of: plain records, read in one go."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.tables import Pronoun
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.reminders.tables import Kind as Purpose


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open reminder; `noted` is the sentence it came from, by whom and when, and whether it was seen, not said."""

    id: int
    kind: Purpose
    text: str
    why: str
    due: dt.date
    visit: int | None
    noted: str
    noted_by: str
    noted_on: dt.date | None
    implicit: bool


@dataclass(frozen=True, slots=True)
class Worry:
    """What concerned the customer about the day after, and how it turned out, where that is known."""

    concern: int
    text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Check:
    """The last check that was made, and what was answered on which day."""

    reminder: int
    text: str
    outcome: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class LastTime:
    """The last visit that is over, with what concerned the customer then and the last check that was made."""

    visit: int
    day: dt.date
    finished_at: dt.datetime | None
    served_by: str
    mood_in: int | None
    mood_out: int | None
    worry: Worry | None
    check: Check | None


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day that matters to the customer each year."""

    label: str
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that suggestions are made of. `hope` is what today's visit is for, where the customer is here."""

    pronoun: Pronoun
    preferences: tuple[PreferenceRow, ...]
    waiting: tuple[Waiting, ...]
    last: LastTime | None
    dates: tuple[Yearly, ...]
    visit: int | None
    arrived_at: dt.datetime | None
    hope: str
