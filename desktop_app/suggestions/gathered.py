"""What suggestions are made of: plain records, read in one go."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.tables import Pronoun
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.recovery.queries import IncidentRow
from desktop_app.recovery.signals.signal_rules import Signal
from desktop_app.reminders.tables import Kind as Purpose


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open reminder; `noted` is the sentence it came from, by whom and when, and whether it was seen, not said.

    `shipment` is the one that it asks about, if any.
    """

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
    shipment: int | None


@dataclass(frozen=True, slots=True)
class Here:
    """The visit the customer is here for, and what it is for."""

    visit: int
    arrived_at: dt.datetime
    hope: str


@dataclass(frozen=True, slots=True)
class Worry:
    """What concerned the customer about the day after, what was done about it at once, and how it turned out."""

    concern: int
    text: str
    act: str
    outcome: str


@dataclass(frozen=True, slots=True)
class LastTime:
    """The last visit that is over."""

    visit: int
    day: dt.date
    finished_at: dt.datetime | None
    worry: Worry | None


@dataclass(frozen=True, slots=True)
class Check:
    """The last check that was made, and what was answered on which day."""

    reminder: int
    text: str
    outcome: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day that matters to the customer each year."""

    label: str
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that suggestions for one customer are made of; `incidents` are those since their last visit began."""

    pronoun: Pronoun
    preferences: tuple[PreferenceRow, ...]
    waiting: tuple[Waiting, ...]
    here: Here | None
    last: LastTime | None
    check: Check | None
    incidents: tuple[IncidentRow, ...]
    signals: tuple[Signal, ...]
    dates: tuple[Yearly, ...]
