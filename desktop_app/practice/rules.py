"""What came of an act in the sample shop: its signs in words, and whether it worked. Pure."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.foundation.spoken_days import short_day
from desktop_app.reminders.tables import Kind, State
from desktop_app.rhythm.rules import RhythmState, first_days, rhythm_words

FINE, NOT_FINE = "fine", "not fine"
TOO_SOON = 0.5  # of their usual gap: who comes again before that comes for what was not right


class Verdict(StrEnum):
    """Whether an act worked in the sample shop, as it is said."""

    WORKED = "Worked there"
    FAILED = "Did not work there"
    BOTH = "Worked, and did not"
    OPEN = "Nothing shows yet"
    UNDONE = "Nobody did that there"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that came of an act; `worked` is None where it speaks neither for it nor against it."""

    words: str
    worked: bool | None


@dataclass(frozen=True, slots=True)
class Answer:
    """How a reminder ended: `first_due` is the day it was made for."""

    kind: Kind
    state: State
    text: str
    outcome: str
    note: str
    first_due: dt.date
    ended: dt.date


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What became of somebody after a day: that day's moods, and what followed until `today`.

    `gap` is how many days they usually stay away, and `came` the day they next came, each None where there is none.
    `voices` are what they said of the shop, `troubles` what went wrong on a later day.
    """

    day: dt.date
    today: dt.date
    mood_in: int | None
    mood_out: int | None
    impression: str
    answers: tuple[Answer, ...]
    voices: tuple[str, ...]
    troubles: tuple[str, ...]
    came: dt.date | None
    gap: int | None


def signs(after: Aftermath) -> tuple[Sign, ...]:
    """Give what came of it, in the order in which it showed."""
    return (
        *_mood(after),
        *(Sign(f"Said of the shop: “{voice}”", worked=False) for voice in after.voices),
        *map(_answer, after.answers),
        *(Sign(f"Then went wrong: {trouble}", worked=False) for trouble in after.troubles),
        *_next_visit(after),
    )


def verdict(found: Sequence[Sign]) -> Verdict:
    """Say whether it worked: only what speaks for or against it counts; without any sign nobody did it."""
    spoke = {sign.worked for sign in found} - {None}
    if not spoke:
        return Verdict.OPEN if found else Verdict.UNDONE
    return Verdict.BOTH if len(spoke) > 1 else Verdict.WORKED if True in spoke else Verdict.FAILED


def _mood(after: Aftermath) -> Iterator[Sign]:
    if after.mood_in is not None and after.mood_out is not None:
        better = None if after.mood_in == after.mood_out else after.mood_out > after.mood_in
        yield Sign(f"Came with a mood of {after.mood_in}, left with {after.mood_out}", better)
    if after.impression:
        yield Sign(after.impression, None)


def _answer(answer: Answer) -> Sign:
    if answer.kind is Kind.PROMISE:
        return _promise(answer)
    asked, mark, _ = answer.text.partition("?")  # what stands behind it is for whoever asks
    note = f": “{answer.note}”" if answer.note else ""
    said = f"{short_day(answer.ended)}: {asked}{mark or '.'} {answer.outcome.capitalize()}{note}"
    return Sign(said, {FINE: True, NOT_FINE: False}.get(answer.outcome))


def _promise(answer: Answer) -> Sign:
    if answer.state is State.DROPPED:
        return Sign(f"The promise was not kept: {answer.text}. {answer.note}", worked=False)
    late = (answer.ended - answer.first_due).days
    if late > 0:
        return Sign(f"The promise was kept {late} {'day' if late == 1 else 'days'} late: {answer.text}", worked=False)
    return Sign(f"The promise was kept: {answer.text}", worked=True)


def _next_visit(after: Aftermath) -> Iterator[Sign]:
    drifting = dict(first_days(after.gap, after.day))[RhythmState.DRIFTING] if after.gap else None
    if after.came is not None:
        days = (after.came - after.day).days
        in_time = drifting is not None and after.came < drifting
        usual = after.gap is not None and days >= TOO_SOON * after.gap
        yield Sign(f"Came again after {days} {'day' if days == 1 else 'days'}", True if in_time and usual else None)
    elif after.gap and drifting and after.today >= drifting:
        usually = rhythm_words(after.gap, 0)
        yield Sign(f"Has not come again, and usually comes {usually}", worked=False)
