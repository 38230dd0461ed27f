"""What is practised: plain records, made in a process of their own."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.practice.rules import Sign, Verdict


@dataclass(frozen=True, slots=True)
class Before:
    """One thing to do before they ask, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """What a card said at a moment: how to say the name, what must never happen, what to do and what else is known."""

    name: str
    say: str
    call: str
    line: str
    hope: str
    never: tuple[str, ...]
    before: tuple[Before, ...]
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody to whom an act was done: their name, the day, and what came of it."""

    who: str
    day: dt.date
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An act to choose, the reason for or against it, and what came of it in the sample shop."""

    text: str
    why: str
    shown: tuple[Shown, ...]
    helped: str  # what these remedies did for everybody with such a trouble; empty where too little is known
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """A moment with a customer, and the acts to choose from."""

    shop: str
    day: dt.date
    at: dt.time
    briefing: Briefing
    happens: str
    choices: tuple[Choice, ...]

    @property
    def moment(self) -> str:
        """When it is: ``Sat 14 Nov, 10:19``."""
        return f"{short_weekday(self.day)}, {self.at:%H:%M}"
