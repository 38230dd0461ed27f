"""The days of a rule, and how a rule is typed and told."""

import datetime as dt
from itertools import islice

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.recurrence import Rule, read_rule
from desktop_app.reminders.tables import CountedFrom, Every
from desktop_app.reminders.wording import rule_words


def days(rule, many=4):
    return [day.isoformat() for day in islice(rule.between(rule.anchor, dt.date.max), many)]


@pytest.mark.parametrize(
    ("number", "every", "anchor", "found"),
    [
        (2, Every.WEEK, "2026-11-27", ["2026-11-27", "2026-12-11", "2026-12-25", "2027-01-08"]),
        (10, Every.DAY, "2026-12-28", ["2026-12-28", "2027-01-07", "2027-01-17", "2027-01-27"]),
        (1, Every.MONTH, "2026-12-31", ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"]),
        (3, Every.MONTH, "2026-11-30", ["2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30"]),
        (1, Every.YEAR, "2026-11-27", ["2026-11-27", "2027-11-27", "2028-11-27", "2029-11-27"]),
    ],
)
def test_each_day_is_counted_from_the_first(number, every, anchor, found):
    assert days(Rule(number, every, dt.date.fromisoformat(anchor))) == found


def test_29_february_falls_on_the_28th_in_other_years_and_comes_back():
    leap = Rule(1, Every.YEAR, dt.date(2028, 2, 29))
    assert days(leap, 5) == ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]


def test_after_a_day_of_the_rule_comes_the_next_one_and_before_the_first_the_first():
    monday = Rule(1, Every.WEEK, dt.date(2026, 11, 30))
    assert monday.after(dt.date(2026, 11, 30)) == dt.date(2026, 12, 7)
    assert monday.after(dt.date(2020, 1, 1)) == dt.date(2026, 11, 30)


def test_at_the_end_of_the_calendar_it_ends():
    seldom = Rule(999, Every.YEAR, dt.date(9500, 1, 1))
    assert seldom.after(dt.date(9500, 1, 1)) == dt.date.max
    assert days(seldom) == ["9500-01-01", "9999-12-31"]


@pytest.mark.parametrize(
    ("typed", "number", "every"),
    [
        ("2 weeks", 2, Every.WEEK),
        ("month", 1, Every.MONTH),
        ("every 3 months", 3, Every.MONTH),
        ("Every  other day", 2, Every.DAY),
        ("a year", 1, Every.YEAR),
        ("weekly", 1, Every.WEEK),
        ("Yearly", 1, Every.YEAR),
        ("fortnightly", 2, Every.WEEK),
    ],
)
def test_a_rule_is_read_as_people_type_it(typed, number, every):
    assert read_rule(typed) == (number, every)


@pytest.mark.parametrize("typed", ["", "soon", "0 weeks", "-1 week", "1000 days", "2.5 weeks", "every", "²  weeks"])
def test_what_is_no_rule_is_refused_with_an_example(typed):
    with pytest.raises(Mistake, match="does not say how often"):
        read_rule(typed)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Rule(1, Every.WEEK, dt.date(2026, 11, 27)), "every week"),
        (Rule(2, Every.WEEK, dt.date(2026, 11, 27)), "every 2 weeks"),
        (Rule(1, Every.MONTH, dt.date(2026, 12, 31)), "every month, on the last day of shorter months"),
        (Rule(1, Every.YEAR, dt.date(2028, 2, 29)), "every year, on 28 February where there is no 29th"),
    ],
)
def test_a_rule_is_said_with_what_becomes_of_days_that_are_missing(rule, words):
    assert rule_words(rule, CountedFrom.ANCHOR) == words


def test_what_is_counted_from_a_contact_says_so():
    assert rule_words(Rule(4, Every.WEEK, dt.date(2026, 11, 27)), CountedFrom.CONTACT) == (
        "every 4 weeks after the last contact"
    )
