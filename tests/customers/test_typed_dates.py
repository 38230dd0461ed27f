"""Dates as people write them into a card."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.typed_dates import read_date, read_day, written_date
from desktop_app.foundation.mistakes import Mistake


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("14 March 1985", (3, 14, 1985)),
        ("14th mar 1985", (3, 14, 1985)),
        ("March 14, 1985", (3, 14, 1985)),
        ("14 March", (3, 14, None)),
        ("14. sept", (9, 14, None)),
        ("14/3", (3, 14, None)),
        ("14.3.", (3, 14, None)),
        ("14.3.1985", (3, 14, 1985)),
        ("1985-03-14", (3, 14, 1985)),
        (" 29  feb ", (2, 29, None)),
    ],
)
def test_a_date_is_read_with_or_without_its_year(typed, date):
    assert read_date(typed) == date


@pytest.mark.parametrize("typed", ["", "soon", "14", "ma 14", "14 Smarch", "3/14/85", "14 March 85"])
def test_what_is_no_date_is_refused_with_an_example(typed):
    with pytest.raises(Mistake, match=r"is not a date\. Try “14 March”"):
        read_date(typed)


def test_a_day_the_calendar_does_not_have_is_refused_with_the_nearest():
    with pytest.raises(Mistake, match=r"There is no 31 April\. Try 30 April\."):
        read_date("31 Apr")


def test_a_whole_day_needs_its_year():
    assert read_day("3 Nov 2021") == dt.date(2021, 11, 3)
    with pytest.raises(Mistake, match="Write the year too"):
        read_day("3 Nov")


@given(st.dates(dt.date(1850, 1, 1), dt.date(2200, 12, 31)), st.booleans())
def test_what_is_written_is_read_again(day, with_year):
    date = (day.month, day.day, day.year if with_year else None)
    assert read_date(written_date(*date)) == date


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_is_not(text):
    try:
        read_date(text)
    except Mistake:
        return
