"""Days in words, the same wherever they are shown and whatever language the computer itself is set to."""

import datetime as dt

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def weekday(day: dt.date) -> str:
    """Say the weekday in short: ``Fri``."""
    return WEEKDAYS[day.weekday()][:3]


def month(day: dt.date) -> str:
    """Say the month in short: ``Nov``."""
    return MONTHS[day.month - 1][:3]


def short_day(day: dt.date) -> str:
    """Say a day in short: ``27 Nov``."""
    return f"{day.day} {month(day)}"


def short_weekday(day: dt.date) -> str:
    """Say a day in short with its weekday: ``Fri 27 Nov``."""
    return f"{weekday(day)} {short_day(day)}"


def long_day(day: dt.date) -> str:
    """Say a day in full: ``Friday 27 November``."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
