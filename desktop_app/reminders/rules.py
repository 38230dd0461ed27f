"""What a reminder is made of, where it stands in the list, and how a promise came out."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.reminders.branches import Branch
from desktop_app.reminders.tables import Channel, Kind, State

TOMORROW = dt.timedelta(days=1)
NEXT_DAYS = dt.timedelta(days=7)
LAST_OF_THE_DAY = dt.time.max
IN_TOUCH = "they were in touch"  # why what was to be done to keep in touch needs doing no more


@dataclass(frozen=True, slots=True)
class NewReminder:
    """A reminder about to be made.

    `customer`, `assignee` (staff), `visit` and `observation` are ids. `due` is a civil date, `time` that of the shop.
    `occasion` names the happening it is for, where a playbook plans it: the same occasion is never planned twice.
    `playbook` and `step` are the codes of what planned it, `letter` that of its draft, `branches` what its outcomes
    lead to. One that is only `suggested` is not in the list of what is due; one that holds `until_contact` is let go
    once somebody was in touch. It is in time until `window_days` after its day. No `location` is the shop's own place.
    """

    customer: int
    text: str
    due: dt.date
    time: dt.time | None = None
    kind: Kind = Kind.FOLLOW_UP
    channel: Channel = Channel.CALL
    assignee: int | None = None
    why: str = ""
    visit: int | None = None
    observation: int | None = None
    occasion: str | None = None
    steps: tuple[str, ...] = ()
    playbook: str = ""
    step: str = ""
    letter: str = ""
    branches: tuple[Branch, ...] = ()
    suggested: bool = False
    until_contact: bool = False
    window_days: int = 0
    location: str | None = None
    series: int | None = None


class Group(StrEnum):
    """Where a reminder stands in the list, by the words of its heading."""

    OVERDUE = "Overdue"
    TODAY = "Today"
    TOMORROW = "Tomorrow"
    NEXT_7_DAYS = "Next 7 days"
    LATER = "Later"


class Tab(StrEnum):
    """A part of the Follow-ups screen, by the words of its heading."""

    OVERDUE = "Overdue"
    TODAY = "Today"
    COMING = "Coming"
    DONE = "Done"


def last_day(due: dt.date, window_days: int) -> dt.date:
    """Give the last day on which something is still in time."""
    return due + dt.timedelta(days=window_days)


def window_left(due: dt.date, window_days: int, day: dt.date) -> int:
    """Give what remains of the window of something that moves to another day: its last day stays where it is."""
    return max(0, (last_day(due, window_days) - day).days)


def group_of(due: dt.date, today: dt.date, window_days: int = 0) -> Group:
    """Tell under which heading something due stands; on its last day in time it is not late before that day is over."""
    if last_day(due, window_days) < today:
        return Group.OVERDUE
    if due <= today:
        return Group.TODAY
    if due == today + TOMORROW:
        return Group.TOMORROW
    return Group.NEXT_7_DAYS if due <= today + NEXT_DAYS else Group.LATER


def place(due: dt.date, time: dt.time | None, kind: Kind, first_due: dt.date) -> tuple[object, ...]:
    """Give what reminders are sorted by: the day, the hour (no hour: last), promises first, then the oldest."""
    return due, time or LAST_OF_THE_DAY, kind is not Kind.PROMISE, first_due


class Outcome(StrEnum):
    """How a reminder ended, in one tap."""

    FINE = "fine"
    NOT_FINE = "not fine"
    NO_ANSWER = "no answer"


def read_outcome(words: str) -> tuple[Outcome | None, str]:
    """Tell which outcome these words name, if any, and the words tidied: ``"Not  Fine."`` is ``NOT_FINE``."""
    tidy = " ".join(words.split())
    bare = tidy.rstrip(" .!").lower()
    try:
        return Outcome(bare), bare
    except ValueError:
        return None, tidy


def ended_line(text: str, known: Outcome | None, outcome: str, note: str) -> str:
    """Say in a line how a reminder ended: the customer's words where there are any, else what it was about."""
    said = " ".join(f"“{words}”" for words in ("" if known else outcome, note) if words)
    if known and not said:
        return f"{text} · {known.capitalize()}"
    return f"{known.capitalize()}: {said}" if known else said or text


class Kept(StrEnum):
    """How a promise came out."""

    KEPT = "kept"
    LATE = "kept late"
    BROKEN = "not kept"


def promise_kept(state: State, promised: dt.date, ended: dt.date) -> Kept:
    """Tell how the promise of a day came out; moving it to another day does not move the day that was promised."""
    if state is State.DROPPED:
        return Kept.BROKEN
    return Kept.LATE if ended > promised else Kept.KEPT


REACHES = frozenset({Channel.CALL, Channel.MAIL, Channel.TEXT})


def was_in_touch(channel: Channel, outcome: str) -> bool:
    """Tell whether somebody spoke or wrote to the customer by doing a reminder this way: a call nobody took is none."""
    return channel in REACHES and outcome != Outcome.NO_ANSWER


FIRST_WORDS = {
    "call": Channel.CALL,
    "phone": Channel.CALL,
    "ring": Channel.CALL,
    "email": Channel.MAIL,
    "e-mail": Channel.MAIL,
    "mail": Channel.MAIL,
    "write": Channel.MAIL,
    "message": Channel.TEXT,
    "text": Channel.TEXT,
    "post": Channel.POST,
    "send": Channel.POST,
}


def channel_of(act: str) -> Channel:
    """Tell how an act reaches the customer by its first word ("Ring back"); on the next visit where it says nothing."""
    first, *_ = act.lower().split() or [""]
    return FIRST_WORDS.get(first, Channel.VISIT)
