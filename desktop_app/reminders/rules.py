"""What a reminder is, and the decisions about it that need nothing but plain values."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a reminder is for."""

    FOLLOW_UP = "follow-up"
    PROMISE = "promise"
    REMARK = "remark"
    OCCASION = "occasion"
    REFILL = "refill"
    CHECK = "check"


class Channel(StrEnum):
    """How it reaches the customer."""

    CALL = "call"
    MAIL = "mail"
    TEXT = "text"
    VISIT = "visit"
    POST = "post"


class State(StrEnum):
    """Whether it still waits."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NewReminder:
    """A reminder about to be made.

    `customer`, `assignee` (staff), `visit` and `observation` are ids. `due` is a civil date, `time` that of the shop.
    `occasion` names the happening it is for, where a playbook plans it: the same occasion is never planned twice.
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
