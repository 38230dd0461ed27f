"""The words for days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reminders.days import aging_words, day_words, due_sentence, due_words, put_off_choices

FRIDAY = dt.date(2026, 11, 27)
HALF_PAST_FOUR = dt.time(16, 30)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 26), "Thu"),
        (dt.date(2026, 11, 21), "Sat"),
        (dt.date(2026, 11, 20), "Fri 20 Nov"),
        (dt.date(2026, 12, 3), "Thu"),
        (dt.date(2026, 12, 4), "Fri 4 Dec"),
        (dt.date(2027, 1, 8), "Fri 8 Jan 2027"),
    ],
)
def test_a_weekday_alone_where_it_leaves_no_doubt(day, words):
    assert day_words(day, FRIDAY) == words


@pytest.mark.parametrize(
    ("days", "time", "words", "sentence"),
    [
        (-1, None, "Thu", "yesterday"),
        (0, HALF_PAST_FOUR, "16:30", "today at 16:30"),
        (0, None, "", "today"),
        (1, dt.time(9, 5), "09:05", "tomorrow at 09:05"),
        (3, HALF_PAST_FOUR, "Mon", "Mon at 16:30"),
        (10, None, "Mon 7 Dec", "Mon 7 Dec"),
        (60, None, "Tue 26 Jan", "Tue 26 Jan 2027"),
        (300, None, "Thu 23 Sep 2027", "Thu 23 Sep 2027"),
    ],
)
def test_a_row_says_the_hour_under_its_day_and_a_sentence_says_both(days, time, words, sentence):
    due = FRIDAY + dt.timedelta(days=days)
    assert due_words(due, time, FRIDAY) == words
    assert due_sentence(due, time, FRIDAY) == sentence


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, ""),
        (-5, ""),
        (1, "1 day late"),
        (3, "3 days late"),
        (13, "13 days late"),
        (14, "2 weeks late"),
        (40, "5 weeks late"),
    ],
)
def test_what_waits_says_how_late_it_is(days, words):
    assert aging_words(FRIDAY - dt.timedelta(days=days), FRIDAY) == words


def test_on_a_friday_in_three_days_is_next_monday_and_offered_once():
    choices = [(choice.words, choice.day.isoformat()) for choice in put_off_choices(FRIDAY)]
    assert choices == [("Tomorrow", "2026-11-28"), ("In 3 days", "2026-11-30"), ("In a week", "2026-12-04")]


def test_on_a_wednesday_all_four_days_are_offered():
    words = [choice.words for choice in put_off_choices(dt.date(2026, 11, 25))]
    assert words == ["Tomorrow", "In 3 days", "Next Monday", "In a week"]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_every_choice_is_another_day_after_today(today):
    days = [choice.day for choice in put_off_choices(today)]
    assert len(set(days)) == len(days)
    assert min(days) > today
    assert any(day.weekday() == 0 for day in days)
