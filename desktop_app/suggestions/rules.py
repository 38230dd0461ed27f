"""Which suggestions are made, and in what order."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.suggestions.tables import Answer, Kind, Reason, Return

MOST = 5
OFTEN = 3  # times marked not right, before a kind steps back
STEP_BACK = 1.5  # places: behind the next kind, before the one after that
ORDER = tuple(Kind)
NEVER_STEP_BACK = frozenset({Kind.SAFETY, Kind.PROMISE})
OCCASION_AHEAD, OCCASION_PAST = dt.timedelta(days=7), dt.timedelta(days=3)


class Origin(StrEnum):
    """How it is known what to do."""

    SAID = "said"
    NOTICED = "noticed"
    ASSUMED = "assumed"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be suggested. `key` says what it is about, `evidence` what it rests on."""

    key: str
    kind: Kind
    text: str
    why: str
    origin: Origin
    evidence: str


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """The last answer to a suggestion of some key."""

    evidence: str
    returns: Return
    until: dt.date | None
    day: dt.date
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """When suggestions are asked for: the shop's day, since when the customer is here, when the last visit ended."""

    today: dt.date
    arrived_at: dt.datetime | None = None
    finished_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a kind of suggestion was done for a customer, and how often it was dismissed."""

    done: int = 0
    dismissed: int = 0


def rank(
    candidates: Iterable[Candidate],
    answers: Mapping[str, PastAnswer],
    tallies: Mapping[Kind, Tally],
    moment: Moment,
) -> tuple[Candidate, ...]:
    """Give at most five, the best first; `answers` are the last ones by key. Of one kind, the given order stays."""
    open_now = [one for one in candidates if one.key not in answers or not rests(one, answers[one.key], moment)]
    return tuple(sorted(open_now, key=lambda one: _place(one.kind, tallies))[:MOST])


def rests(candidate: Candidate, answer: PastAnswer, moment: Moment) -> bool:
    """Tell whether a suggestion stays away because of its last answer.

    Pay time is when the visit is finished. The next visit may be any later day: the card is also opened to prepare
    for it.
    """
    if candidate.evidence != answer.evidence:
        return False
    came_again = moment.arrived_at is not None and moment.arrived_at > answer.at
    next_visit = came_again or moment.today > answer.day
    paid = moment.finished_at is not None and moment.finished_at > answer.at
    back = {
        Return.PAY_TIME: paid or next_visit,
        Return.NEXT_VISIT: next_visit,
        Return.DAY: answer.until is not None and moment.today >= answer.until,
        Return.NEW_EVIDENCE: False,
    }
    return not back[answer.returns]


def _place(kind: Kind, tallies: Mapping[Kind, Tally]) -> float:
    """Give where a kind stands: behind its neighbour if it was dismissed three times and more often than done."""
    tally = tallies.get(kind, Tally())
    tiresome = tally.dismissed >= OFTEN and tally.dismissed > tally.done and kind not in NEVER_STEP_BACK
    return ORDER.index(kind) + (STEP_BACK if tiresome else 0)


def returning(kind: Kind, answer: Answer, reason: Reason, until: dt.date | None, *, pay_time: bool) -> Return:
    """Tell what has to come before a suggestion that is answered so is made again."""
    if answer is Answer.LATER:
        return Return.DAY if until else Return.PAY_TIME if pay_time else Return.NEXT_VISIT
    of_every_visit = answer is Answer.DONE and kind in (Kind.SAFETY, Kind.COMFORT)
    return Return.NEXT_VISIT if of_every_visit or reason is Reason.NOT_NOW else Return.NEW_EVIDENCE


def near_occasion(month: int, day: int, today: dt.date) -> dt.date | None:
    """Give the day this yearly date falls on if it is at most a week ahead or three days past, else None.

    29 February is kept on the 28th in years that have none.
    """
    for year in (today.year - 1, today.year, today.year + 1):
        falls = _in_year(month, day, year)
        if today - OCCASION_PAST <= falls <= today + OCCASION_AHEAD:
            return falls
    return None


def _in_year(month: int, day: int, year: int) -> dt.date:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return dt.date(year, 2, 28) if (month, day) == (2, 29) and not leap else dt.date(year, month, day)
