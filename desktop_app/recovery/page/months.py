"""Months, as the ledger is looked through by them."""

import datetime as dt

from desktop_app.foundation.spoken_days import MONTHS


def months(began: dt.date, today: dt.date) -> list[dt.date]:
    """Give the first day of each month from today's back to the one in which it began."""
    first, found = today.replace(day=1), []
    while first >= began.replace(day=1):
        found.append(first)
        first = (first - dt.timedelta(days=1)).replace(day=1)
    return found


def month_words(first: dt.date, today: dt.date) -> str:
    """Say a month: "November", in another year "November 2025"."""
    name = MONTHS[first.month - 1]
    return name if first.year == today.year else f"{name} {first.year}"


def last_of(first: dt.date) -> dt.date:
    """Give the last day of the month that begins so."""
    return (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
