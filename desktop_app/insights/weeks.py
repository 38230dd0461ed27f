"""The weeks that a chart goes over, Monday to Sunday, and what each is called. Pure."""

import datetime as dt

from desktop_app.foundation.spoken_days import short_day

WEEKS = 12
WEEK = dt.timedelta(weeks=1)


def weeks(today: dt.date, began: dt.date) -> tuple[dt.date, ...]:
    """Give the Mondays of the last twelve weeks up to today's, from the week in which the shop began."""
    last = monday(today)
    mondays = (last - back * WEEK for back in reversed(range(WEEKS)))
    return tuple(each for each in mondays if each >= monday(began))


def monday(day: dt.date) -> dt.date:
    """Give the Monday of a day's week."""
    return day - dt.timedelta(days=day.weekday())


def week_words(first: dt.date, today: dt.date) -> str:
    """Call a week by its Monday: "9 Nov", the present one "this week"."""
    return "this week" if first == monday(today) else short_day(first)
