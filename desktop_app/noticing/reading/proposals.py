"""What reading a sentence gives: proposals to accept, edit or ignore, and quiet concerns."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a proposal would become if it is accepted."""

    LIKE = "like"
    DISLIKE = "dislike"
    NEVER = "never"
    ROLE = "role"
    GOAL = "goal"
    VALUE = "value"
    COMFORT = "comfort"
    CONTACT = "contact"
    REMINDER = "reminder"
    REMARK = "remark"
    PROMISE = "promise"
    PAINPOINT = "painpoint"


class How(StrEnum):
    """How the thing is known: the customer said it, somebody noticed it, or it is only assumed."""

    SAID = "said"
    NOTICED = "noticed"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One chip: a short text in the shop's words, and what accepting it would mean."""

    kind: Kind
    text: str
    due: datetime.date | None = None
    time: datetime.time | None = None
    act: str = ""  # what to do about it, as an imperative; empty for lasting facts
    situational: bool = False  # true of today only
    about: str = ""  # "daughter", "husband"; empty for the customer
    how: How = How.SAID

    @property
    def implicit(self) -> bool:
        """Whether it was noticed rather than said."""
        return self.how is How.NOTICED


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one sentence proposes, in the order typed, and what its writer may want to look at again."""

    proposals: tuple[Proposal, ...] = ()
    concerns: tuple[str, ...] = ()
