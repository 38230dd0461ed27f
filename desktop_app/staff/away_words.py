"""Time away, in words."""

import datetime as dt
from collections.abc import Iterable

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.staff.queries import TimeAway


def until_words(times: Iterable[TimeAway], member: int | None, today: dt.date) -> str:
    """Say until when a member is away: "away until Fri 4 Dec"; nothing where they are here."""
    days = [time.last for time in times if time.staff == member and time.first <= today <= time.last]
    return f"away until {short_weekday(max(days))}" if days else ""


def time_words(time: TimeAway, today: dt.date) -> str:
    """Say when somebody is away, and who does theirs: "Away Mon 30 Nov to Fri 4 Dec. Kim does theirs."."""
    if time.last < today:
        return f"Was away {days_words(time)}."
    return f"Away {days_words(time)}. {theirs_words(time.passes_to or 'Anyone', decides=time.decides)}."


def days_words(time: TimeAway) -> str:
    """Say the days of a time away: "Mon 30 Nov to Fri 4 Dec"."""
    when = short_weekday(time.first)
    if time.last != time.first:
        when += f" to {short_weekday(time.last)}"
    return when


def decides_words(time: TimeAway) -> str:
    """Say who decides while the owner is away: "Helen is away until Fri 4 Dec. Kim decides."."""
    return f"{time.name} is away until {short_weekday(time.last)}. {time.passes_to or 'Anyone'} decides."


def theirs_words(who: str, *, decides: bool) -> str:
    """Say who does what is somebody's while they are away: "Kim does theirs"; an owner's decisions are theirs too."""
    return f"{who} does theirs and decides" if decides else f"{who} does theirs"
