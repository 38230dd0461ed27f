"""What the week's page is made of: plain records. It hangs on a wall, so nobody is named in it who did not agree."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.closing.line_up.records import Tale


@dataclass(frozen=True, slots=True)
class Answered:
    """Something disliked, and what was changed or why it stays; how many of those who said so were told."""

    theme: str
    words: str
    stays: bool
    people: int
    told: int


@dataclass(frozen=True, slots=True)
class Promises:
    """How many promises were kept in the week, how many of them by their day, and how many wait past theirs."""

    kept: int
    in_time: int
    late: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How often something of a kind happened."""

    what: str
    times: int


@dataclass(frozen=True, slots=True)
class MadeRight:
    """What went wrong in the week, how much of it we saw first, and what was made right in it, by what was given."""

    wrong: int
    noticed: int
    kinds: tuple[Counted, ...]
    righted: int
    given: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class CameBack:
    """How many came for the first time since something was made right for them, and how many who had gone quiet.

    `longest` is how many days the one of these who was away longest was not here.
    """

    righted: int
    quiet: int
    longest: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """One thing to try in the week to come, and why that one."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Week:
    """The page of a week, up to `last`; `people` is how many customers came."""

    first: dt.date
    last: dt.date
    people: int
    stories: tuple[Tale, ...]
    answered: tuple[Answered, ...]
    promises: Promises
    right: MadeRight
    back: CameBack
    attempt: Attempt
