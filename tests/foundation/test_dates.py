"""Civil dates as a shop speaks of them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation.dates import (
    first_after,
    first_of_next_month,
    in_next_week,
    last_of_month,
    monday_of,
    next_day_of_month,
)

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
weekdays = st.integers(0, 6)


@given(weekdays, days)
def test_a_weekday_comes_within_seven_days_and_never_today(weekday, today):
    coming = first_after(weekday, today)
    assert coming.weekday() == weekday
    assert timedelta(days=1) <= coming - today <= timedelta(days=7)


@given(weekdays, days)
def test_a_day_of_next_week_is_in_the_week_that_begins_on_the_coming_monday(weekday, today):
    there = in_next_week(weekday, today)
    assert there.weekday() == weekday
    assert monday_of(there) == first_after(0, today)


@given(days)
def test_months_follow_each_other_without_a_gap(today):
    assert last_of_month(today) + timedelta(days=1) == first_of_next_month(today)


def test_the_last_of_february_knows_leap_years():
    assert last_of_month(date(2028, 2, 1)) == date(2028, 2, 29)
    assert last_of_month(date(2027, 2, 1)) == date(2027, 2, 28)


def test_the_31st_waits_for_a_month_that_has_one():
    assert next_day_of_month(31, date(2027, 2, 1)) == date(2027, 3, 31)
    assert next_day_of_month(30, date(2027, 1, 31)) == date(2027, 3, 30)


def test_the_day_of_the_month_may_be_today():
    assert next_day_of_month(27, date(2026, 11, 27)) == date(2026, 11, 27)


def test_no_month_has_a_32nd_or_a_0th():
    assert next_day_of_month(32, date(2026, 11, 27)) is None
    assert next_day_of_month(0, date(2026, 11, 27)) is None
