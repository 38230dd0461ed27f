from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.date_cells import (
    DateHabit,
    DateOrder,
    YearDay,
    guess_date_order,
    read_birthday,
    read_day,
    read_time,
)
from desktop_app.foundation.mistakes import Mistake

DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("values", "hint", "habit"),
    [
        (["03/04/2018", "03/14/2018"], DAY_FIRST, DateHabit(MONTH_FIRST, True)),
        (["03/04/2018", "14/03/2018"], MONTH_FIRST, DateHabit(DAY_FIRST, True)),
        (["3/7/1988", "0/0/00"], DAY_FIRST, DateHabit(MONTH_FIRST, False)),
        (["3/7/1988", "25/07/1988"], MONTH_FIRST, DateHabit(DAY_FIRST, True)),
        (["03/04/2018", "05/06/2018"], MONTH_FIRST, DateHabit(MONTH_FIRST, False)),
        (["3.4.2018"], MONTH_FIRST, DateHabit(DAY_FIRST, True)),
        (["2018-03-04", ""], DAY_FIRST, DateHabit(DAY_FIRST, True)),
        (["03/14/2018", "14/03/2018"], DAY_FIRST, DateHabit(DAY_FIRST, False)),
        (["0/0/00", "05/05/2018"], DAY_FIRST, DateHabit(DAY_FIRST, True)),
    ],
)
def test_one_telling_date_decides_for_its_whole_column(values, hint, habit):
    assert guess_date_order(values, hint) == habit


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("3/7/1988", MONTH_FIRST, date(1988, 3, 7)),
        ("3/7/1988", DAY_FIRST, date(1988, 7, 3)),
        ("7.3.88", DAY_FIRST, date(1988, 3, 7)),
        ("1988-03-07", DAY_FIRST, date(1988, 3, 7)),
        ("2023-02-14 10:00:00", DAY_FIRST, date(2023, 2, 14)),
        ("2023-02-14T10:00:00Z", MONTH_FIRST, date(2023, 2, 14)),
        ("20140102", MONTH_FIRST, date(2014, 1, 2)),
        ("1/2/26", DAY_FIRST, date(2026, 2, 1)),
        ("1/2/27", DAY_FIRST, date(1927, 2, 1)),
        ("0/0/00", MONTH_FIRST, None),
        ("0000-00-00", MONTH_FIRST, None),
    ],
)
def test_days_are_read_in_the_order_of_their_column(written, order, day):
    assert read_day(written, order, latest_year=2026) == day


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("30/02/2018", "does not exist"),
        ("29/02/2019", "does not exist"),
        ("14/14/2018", "does not exist"),
        ("1/1/2031", "a year that cannot be right"),
        ("1/1/1066", "a year that cannot be right"),
        ("soon", "not a date"),
        ("1/2/345", "not a date"),
        ("1/2-2018", "not a date"),
    ],
)
def test_a_day_that_cannot_be_is_refused(written, why):
    with pytest.raises(Mistake, match=why):
        read_day(written, DAY_FIRST, latest_year=2026)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("--12-25", YearDay(12, 25)),
        ("--1225", YearDay(12, 25)),
        ("12-25", YearDay(12, 25)),
        ("03/07", YearDay(3, 7)),
        ("25/12", YearDay(12, 25)),
        ("02/29", YearDay(2, 29)),
        ("1604-05-06", YearDay(5, 6)),
        ("1988-03-07", YearDay(3, 7, 1988)),
        ("0/0/00", None),
        ("00/00", None),
    ],
)
def test_a_birthday_needs_no_year(written, day):
    assert read_birthday(written, DAY_FIRST, latest_year=2026) == day


def test_30_february_is_no_birthday():
    with pytest.raises(Mistake, match="does not exist"):
        read_birthday("02/30", DAY_FIRST, latest_year=2026)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("3:50:00 PM", time(15, 50)),
        ("12:00:00 AM", time(0, 0)),
        ("12:10 pm", time(12, 10)),
        ("15:50", time(15, 50)),
        ("3 p.m.", time(15, 0)),
        ("9h15", time(9, 15)),
        ("", None),
    ],
)
def test_times_are_read_with_twelve_or_twenty_four_hours(written, at):
    assert read_time(written) == at


@pytest.mark.parametrize("written", ["25:00", "13:00 PM", "0:30 am", "9:61", "noon"])
def test_a_time_that_cannot_be_is_refused(written):
    with pytest.raises(Mistake, match="not a time of day"):
        read_time(written)


@given(st.dates(date(1850, 1, 1), date(2026, 12, 31)), st.sampled_from(DateOrder), st.sampled_from("/-. "))
def test_a_day_written_out_is_read_back(day, order, sign):
    parts = (day.month, day.day) if order is MONTH_FIRST else (day.day, day.month)
    assert read_day(f"{parts[0]}{sign}{parts[1]}{sign}{day.year}", order, latest_year=2026) == day
    assert read_day(day.isoformat(), order, latest_year=2026) == day


@given(st.text() | st.text("0123456789-/. :apmT٣", max_size=12), st.sampled_from(DateOrder))
def test_any_text_is_a_date_or_unreadable(text, order):
    guess_date_order([text], order)
    for read in (
        lambda: read_day(text, order, 2026),
        lambda: read_birthday(text, order, 2026),
        lambda: read_time(text),
    ):
        try:
            read()
        except Mistake as unreadable:
            assert str(unreadable)
