"""Civil dates as a shop speaks of them: weekdays, weeks that begin on Monday, days of the month."""

from calendar import monthrange
from datetime import date, timedelta

WEEK = timedelta(days=7)


def first_after(weekday: int, today: date) -> date:
    """The first such weekday after today (Monday is 0); never today itself."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def monday_of(day: date) -> date:
    """The Monday on which the week of this day begins."""
    return day - timedelta(days=day.weekday())


def in_next_week(weekday: int, today: date) -> date:
    """That weekday (Monday is 0) of the week after the present one."""
    return monday_of(today) + WEEK + timedelta(days=weekday)


def first_of_next_month(today: date) -> date:
    """The first day of the month after this one."""
    return (today.replace(day=1) + timedelta(days=31)).replace(day=1)


def last_of_month(day: date) -> date:
    """The last day of the month this day is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def next_day_of_month(number: int, today: date) -> date | None:
    """The first day from today on that bears this number, or None where no month has it."""
    month = today
    for _ in range(12):
        if 1 <= number <= last_of_month(month).day and month.replace(day=number) >= today:
            return month.replace(day=number)
        month = first_of_next_month(month)
    return None
