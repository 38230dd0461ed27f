"""Dates and times as other systems write them. The order of day and month is decided once for a whole column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desktop_app.foundation.mistakes import Mistake

_PARTS = re.compile(r"(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})(?:[T ,].{0,40})?")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEARLESS = re.compile(r"(?:--)?(\d{1,2})[-/.](\d{1,2})\.?|--(\d{2})(\d{2})")
_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)? ?([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_HOUR = re.compile(r"(\d{1,2}) ?([ap])\.?m\.?", re.IGNORECASE)
_NO_DATE = re.compile(r"[0\-/. :]*")
_MONTHS = 12
_YEAR_DIGITS = 4
_NOON = 12
_YEAR_UNKNOWN = 1604
"""Written by telephones for a birthday whose year nobody told."""
_OLDEST = 1850
_LEAP_YEAR = 2000


class DateOrder(StrEnum):
    """How the dates of a column are written, where the year does not come first."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class DateHabit:
    """The order a column is written in, and whether its values prove it rather than fit both ways."""

    order: DateOrder
    certain: bool


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of the year, with the year where it is known."""

    month: int
    day: int
    year: int | None = None


def guess_date_order(values: Iterable[str], hint: DateOrder) -> DateHabit:
    """Return the order of day and month that fits most of a column's values; the hint where nothing tells.

    03/14/2018 proves the month first; 14/03/2018 proves the day first, and points (3.4.2018) do. A column that
    never mentions a day after the 12th, or that proves both as often, is not certain: then days and months without
    a nought (3/7/1988) speak for the month first, for where the day comes first one of them has it. Years written
    first need no order and count as certain.
    """
    month_first = day_first = either = bare = 0
    for value in values:
        found = _PARTS.fullmatch(value.strip())
        if found is None or len(found[1]) == _YEAR_DIGITS:
            continue
        first, second = int(found[1]), int(found[3])
        month_first += second > _MONTHS >= first
        day_first += second <= _MONTHS and (first > _MONTHS or found[2] == ".")
        either += first <= _MONTHS and second <= _MONTHS and first != second
        bare += len(found[1]) == len(found[3]) == 1 and first != second
    if month_first == day_first:
        order = DateOrder.MONTH_FIRST if bare and not month_first else hint
        return DateHabit(order, certain=not either and not month_first)
    return DateHabit(DateOrder.MONTH_FIRST if month_first > day_first else DateOrder.DAY_FIRST, certain=True)


def read_day(text: str, order: DateOrder, latest_year: int) -> date | None:
    """Return the day in a cell; None for a cell that means no date, such as 0/0/00.

    A time after the date is left aside. Years of two digits are the latest that do not pass latest_year.
    Raises Mistake for 30 February, for what is no date and for a year beyond latest_year or before 1850.
    """
    cell = text.strip().removeprefix("'")
    if _NO_DATE.fullmatch(cell):
        return None
    year, month, day = _year_month_day(cell, order, latest_year)
    if not _OLDEST <= year <= latest_year:
        raise Mistake(f"has a year that cannot be right ({year})")
    return _real_day(year, month, day)


def read_birthday(text: str, order: DateOrder, latest_year: int) -> YearDay | None:
    """Return a birthday with or without its year; None for a cell that means none.

    Without a year (--12-25, 12-25, 03/07) the month comes first, as Google, Square and Mailchimp write it,
    unless it cannot be one. Raises Mistake as read_day does; 29 February without a year is sound.
    """
    cell = text.strip().removeprefix("'")
    if found := _YEARLESS.fullmatch(cell):
        month, day = int(found[1] or found[3]), int(found[2] or found[4])
        if month == day == 0:
            return None
        return _yearless(day, month) if month > _MONTHS else _yearless(month, day)
    if cell.startswith(str(_YEAR_UNKNOWN)):
        _, month, day = _year_month_day(cell, order, latest_year)
        return _yearless(month, day)
    whole = read_day(cell, order, latest_year)
    return YearDay(whole.month, whole.day, whole.year) if whole else None


def read_time(text: str) -> time | None:
    """Return the time of day in a cell, such as 3:50:00 PM, 15:50 or 3 pm; None when it is empty."""
    cell = text.strip()
    if not cell:
        return None
    if found := _TIME.fullmatch(cell):
        return _real_time(int(found[1]), int(found[2]), int(found[3] or 0), found[4])
    if found := _HOUR.fullmatch(cell):
        return _real_time(int(found[1]), 0, 0, found[2])
    raise Mistake("is not a time of day")


def _year_month_day(cell: str, order: DateOrder, latest_year: int) -> tuple[int, int, int]:
    if found := _DIGITS.fullmatch(cell):
        return int(found[1]), int(found[2]), int(found[3])
    found = _PARTS.fullmatch(cell)
    if found is None:
        raise Mistake("is not a date")
    first, second, third = found[1], int(found[3]), found[4]
    if len(first) == _YEAR_DIGITS:
        return int(first), second, int(third)
    year = _whole_year(third, latest_year)
    return (year, int(first), second) if order is DateOrder.MONTH_FIRST else (year, second, int(first))


def _whole_year(digits: str, latest_year: int) -> int:
    if len(digits) == _YEAR_DIGITS:
        return int(digits)
    if len(digits) != 2:  # noqa: PLR2004
        raise Mistake("is not a date")
    year = latest_year - latest_year % 100 + int(digits)
    return year if year <= latest_year else year - 100


def _real_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Mistake("is a day that does not exist") from None


def _yearless(month: int, day: int) -> YearDay:
    real = _real_day(_LEAP_YEAR, month, day)
    return YearDay(real.month, real.day)


def _real_time(hour: int, minute: int, second: int, half: str | None) -> time:
    if half:
        if not 1 <= hour <= _NOON:
            raise Mistake("is not a time of day")
        hour = hour % _NOON + (_NOON if half in "pP" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        raise Mistake("is not a time of day") from None
