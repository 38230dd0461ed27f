"""Days and hours as they are typed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.typed import read_day, read_due, read_hour

FRIDAY = dt.date(2026, 11, 27)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-11-27"),
        ("tomorrow", "2026-11-28"),
        ("Monday", "2026-11-30"),
        ("mon", "2026-11-30"),
        ("next Friday", "2026-12-04"),
        ("Friday week", "2026-12-11"),
        ("in two weeks", "2026-12-11"),
        ("3 Dec", "2026-12-03"),
        ("the 3rd", "2026-12-03"),
        ("Fri 4 Dec 2026", "2026-12-04"),
        ("2026-12-24", "2026-12-24"),
    ],
)
def test_a_day_is_read_in_words(words, day):
    assert read_day(words, FRIDAY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("words", ["", "soon", "31 Feb", "yesterday", "at 3pm", "Monday about the hem"])
def test_what_is_no_day_to_come_is_not_guessed(words):
    assert read_day(words, FRIDAY) is None


@pytest.mark.parametrize(
    ("words", "hour"), [("16:30", "16:30"), ("3pm", "15:00"), ("at 9.30", "09:30"), ("noon", "12:00")]
)
def test_an_hour_is_read_in_words(words, hour):
    assert read_hour(words) == dt.time.fromisoformat(hour)


@pytest.mark.parametrize("words", ["", "soon", "25:00", "Monday"])
def test_what_is_no_hour_is_not_guessed(words):
    assert read_hour(words) is None


@given(st.dates(dt.date(1, 1, 1)), st.times())
def test_a_written_day_reads_back(day, time):
    time = time.replace(second=0, microsecond=0)
    assert read_due(f"{day.isoformat()}") == (day, None)
    assert read_due(f"{day.isoformat()}T{time:%H:%M}") == (day, time)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("2026-02-31", "There is no 31 Feb 2026. Try 2026-02-28."),
        ("2027-02-29", "There is no 29 Feb 2027. Try 2027-02-28."),
        ("2026-11-31T10:00", "There is no 31 Nov 2026. Try 2026-11-30."),
        ("2026-13-01", "no such day or hour"),
        ("2026-11-00", "no such day or hour"),
        ("0000-02-31", "no such day or hour"),
        ("2026-11-27T25:00", "no such day or hour"),
        ("tomorrow", "not a day such as"),
        ("٢٠٢٦-11-27", "not a day such as"),
        ("", "not a day such as"),
    ],
)
def test_an_impossible_day_says_which_one_would_do(written, says):
    with pytest.raises(Mistake, match=says):
        read_due(written)


def test_a_leap_day_is_a_day():
    assert read_due("2028-02-29") == (dt.date(2028, 2, 29), None)
