"""Which week is told of, who came back after going quiet, and what to try next. Pure."""

import datetime as dt
from collections.abc import Collection, Sequence

from desktop_app.closing.week.records import Attempt, CameBack, MadeRight, Promises
from desktop_app.rhythm.rules import RhythmState, state, usual_gap

WEEK = dt.timedelta(weeks=1)
SUNDAY = dt.timedelta(days=6)
ENOUGH = 2  # things that went wrong: of one alone, who saw it first says nothing


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Give the Monday and the Sunday of a day's week."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + SUNDAY


def week_to_tell(today: dt.date, open_days: Collection[int]) -> dt.date:
    """Give a day of the week to tell of: before a week has had a day behind it, the one that is just over."""
    return today - WEEK if today.weekday() <= min(open_days) else today


def days_quiet(came_before: Sequence[dt.date], came: dt.date) -> int | None:
    """Give after how many days somebody came who had gone quiet by their own rhythm; None where they had not."""
    gap = usual_gap([*came_before])
    if gap is None:
        return None
    away = (came - came_before[-1]).days
    return away if state(gap, away) is RhythmState.QUIET else None


def one_to_try(chosen: str, promises: Promises, right: MadeRight, back: CameBack, stories: int) -> Attempt:
    """Give the one thing to try: the first of these that the week speaks for.

    `chosen` is what somebody has decided to change longest ago, empty for nothing; `stories` how many there are.
    """
    if promises.late:
        why = "One promise is past its day." if promises.late == 1 else f"{promises.late} promises are past their day."
        return Attempt("Ring each whose promise is late, if only to say when.", why)
    if right.wrong >= ENOUGH and 2 * right.noticed < right.wrong:
        seen = right.noticed or "none"
        why = f"Of {right.wrong} things that went wrong, we saw {seen} before anybody spoke."
        return Attempt("Ask at goodbye what could have been better, before they have to say it.", why)
    if chosen:
        return Attempt(f"Do one small thing against “{chosen}”.", "We chose to change it, and they wait for it.")
    if not stories:
        return Attempt("Write down one thing a colleague caught, in three lines.", "This week has no story yet.")
    if back.quiet:
        return Attempt("Tell who comes back after long what is new here.", "Some did this week; more will.")
    return Attempt("Ask one guest a day what could trouble them tomorrow.", "Every answer says what to do today.")
