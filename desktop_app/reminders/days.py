"""Days as the reminders speak of them: when something is due, how late it is, and where it can be put off to."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.spoken_days import short_day, short_weekday, weekday

NEAR = {0: "today", 1: "tomorrow", -1: "yesterday"}
WITHIN_A_WEEK = 6  # days, either way: a weekday alone leaves no doubt
WITHIN_HALF_A_YEAR = 182  # days, either way: day and month leave no doubt about the year
DAYS_COUNTED_SINGLY = 13


def date_words(day: dt.date, today: dt.date) -> str:
    """Say a date in short: ``Mon 30 Nov``, with its year where that is another."""
    date = short_weekday(day)
    return date if day.year == today.year else f"{date} {day.year}"


def day_words(day: dt.date, today: dt.date) -> str:
    """Say a day in short: ``Thu`` within a week, ``Mon 30 Nov`` beyond."""
    if abs((day - today).days) <= WITHIN_A_WEEK:
        return weekday(day)
    return date_words(day, today)


def window_words(due: dt.date, window_days: int, today: dt.date) -> str:
    """Say from which day to which something is in time: ``3 to 17 Dec``, ``28 Nov to 5 Dec``."""
    last = due + dt.timedelta(days=window_days)
    first = f"{due.day}" if (due.year, due.month) == (last.year, last.month) else short_day(due)
    year = "" if last.year == today.year else f" {last.year}"
    return f"{first} to {short_day(last)}{year}"


def due_words(due: dt.date, time: dt.time | None, today: dt.date, window_days: int = 0) -> str:
    """Say when something is due where a heading says which day today and tomorrow are: ``16:30``, else the days."""
    if window_days:
        return window_words(due, window_days, today)
    if 0 <= (due - today).days <= 1:
        return f"{time:%H:%M}" if time else ""
    if WITHIN_A_WEEK < abs((due - today).days) <= WITHIN_HALF_A_YEAR:
        return short_weekday(due)  # the year would leave no room for the name
    return day_words(due, today)


def due_sentence(due: dt.date, time: dt.time | None, today: dt.date) -> str:
    """Say when something is due where nothing else does: ``tomorrow at 10:00``, ``Mon 30 Nov``."""
    day = NEAR.get((due - today).days) or day_words(due, today)
    return f"{day} at {time:%H:%M}" if time else day


def aging_words(due: dt.date, today: dt.date, window_days: int = 0) -> str:
    """Say how late something is, after its last day in time: ``1 day late``, ``3 weeks late``; else nothing."""
    late = (today - due).days - window_days
    if late <= 0:
        return ""
    if late > DAYS_COUNTED_SINGLY:
        return f"{late // 7} weeks late"
    return "1 day late" if late == 1 else f"{late} days late"


@dataclass(frozen=True, slots=True)
class PutOff:
    """A day to which something can be put off, and what the button says."""

    words: str
    day: dt.date


def put_off_choices(today: dt.date) -> tuple[PutOff, ...]:
    """Give the days offered by name, each day once."""
    next_monday = today + dt.timedelta(days=7 - today.weekday())
    offered = (
        PutOff("Tomorrow", today + dt.timedelta(days=1)),
        PutOff("In 3 days", today + dt.timedelta(days=3)),
        PutOff("Next Monday", next_monday),
        PutOff("In a week", today + dt.timedelta(days=7)),
    )
    by_day = {choice.day: choice for choice in reversed(offered)}
    return tuple(choice for choice in offered if by_day[choice.day] is choice)
