"""What the line-up is made of: plain records. Of people only, never of sales."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.diary.queries import Entry
from desktop_app.noticing.share_queries import ToTell


@dataclass(frozen=True, slots=True)
class Booking:
    """What an appointment is for; the time is None where none was said, the texts are empty where nothing was."""

    time: dt.time | None
    service: str
    staff: str


@dataclass(frozen=True, slots=True)
class Preparation:
    """What to have ready for a guest, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class LastTime:
    """A guest's last visit: its day, what for and by whom, what it was hoped for, and what was taken home."""

    day: dt.date
    services: tuple[str, ...]
    staff: str
    hope: str
    bought: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who may come. `customer` is None, and `name` empty, for who is not known yet.

    `never` is what must not happen to them, put as acts; `visits` counts the days they came before, `rhythm` says how
    often they come.
    """

    customer: int | None
    name: str
    bookings: tuple[Booking, ...]
    never: tuple[str, ...]
    visits: int
    last: LastTime | None
    rhythm: str
    prepare: tuple[Preparation, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A follow-up as it is read out; `due` says when in words, `done` that it is done."""

    reminder: int
    customer: int
    name: str
    text: str
    who: str
    due: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """A chance for a kindness that nobody asked for, and how it is known."""

    customer: int
    name: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Absent:
    """A colleague who is away, until when (included), and who does theirs (empty: anyone), an owner's decisions too."""

    name: str
    until: dt.date
    passes_to: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Tale:
    """A story to read out, in its lines, and whom it thanks."""

    told: tuple[str, ...]
    colleagues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineUp:
    """The page of one day. `owner` is empty while nobody is known as the owner, and who decides where they are away.

    `expected` have an appointment, `likely` come about now by their own rhythm; `likely_more` and `promises_more` count
    those that were left out; `to_build` is what a colleague sees to since somebody was served elsewhere. `begins_week`
    where the shop opens for the first time in a week; `instead_of` is the owner where another decides that day.
    """

    day: dt.date
    owner: str
    owners: tuple[Task, ...]
    expected: tuple[Guest, ...]
    likely: tuple[Guest, ...]
    likely_more: int
    promises: tuple[Task, ...]
    promises_more: int
    notes: tuple[ToTell, ...]
    doors: tuple[Door, ...]
    away: tuple[Absent, ...]
    story: Tale | None
    to_build: tuple[Entry, ...]
    begins_week: bool
    instead_of: str
