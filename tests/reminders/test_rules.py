"""Where a reminder stands, how it ended, how a promise came out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reminders.rules import (
    Group,
    Kept,
    Outcome,
    channel_of,
    ended_line,
    group_of,
    place,
    promise_kept,
    read_outcome,
)
from desktop_app.reminders.tables import Channel, Kind, State

FRIDAY = dt.date(2026, 11, 27)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-400, Group.OVERDUE),
        (-1, Group.OVERDUE),
        (0, Group.TODAY),
        (1, Group.TOMORROW),
        (2, Group.NEXT_7_DAYS),
        (7, Group.NEXT_7_DAYS),
        (8, Group.LATER),
    ],
)
def test_the_heading_follows_the_civil_day(days, group):
    assert group_of(FRIDAY + dt.timedelta(days=days), FRIDAY) is group


@given(DAYS, DAYS)
def test_what_is_overdue_stays_overdue_on_every_later_day(due, today):
    if group_of(due, today) is Group.OVERDUE:
        assert group_of(due, today + dt.timedelta(days=1)) is Group.OVERDUE


@given(DAYS, st.lists(DAYS, min_size=2))
def test_headings_come_in_the_order_of_the_days(today, dues):
    order = list(Group)
    groups = [order.index(group_of(due, today)) for due in sorted(dues)]
    assert groups == sorted(groups)


def test_within_a_day_the_hour_comes_first_then_promises_then_the_oldest():
    earlier = FRIDAY - dt.timedelta(days=3)
    rows = {
        "new": (FRIDAY, None, Kind.CHECK, FRIDAY),
        "put off before": (FRIDAY, None, Kind.CHECK, earlier),
        "promise": (FRIDAY, None, Kind.PROMISE, FRIDAY),
        "promise at eleven": (FRIDAY, dt.time(11), Kind.PROMISE, FRIDAY),
        "at ten": (FRIDAY, dt.time(10), Kind.CHECK, FRIDAY),
    }
    order = sorted(rows, key=lambda name: place(*rows[name]))
    assert order == ["at ten", "promise at eleven", "promise", "put off before", "new"]


@pytest.mark.parametrize(
    ("typed", "known", "words"),
    [
        ("Fine", Outcome.FINE, "fine"),
        ("  NOT   fine", Outcome.NOT_FINE, "not fine"),
        ("no answer", Outcome.NO_ANSWER, "no answer"),
        ("Not fine.", Outcome.NOT_FINE, "not fine"),
        ("Easier  than last time", None, "Easier than last time"),
        ("", None, ""),
    ],
)
def test_an_outcome_is_read_however_it_is_typed(typed, known, words):
    assert read_outcome(typed) == (known, words)


@pytest.mark.parametrize(
    ("outcome", "note", "line"),
    [
        ("", "", "Fringe easy to style?"),
        ("fine", "", "Fringe easy to style? · Fine"),
        ("not fine", "it falls flat", "Not fine: “it falls flat”"),
        ("Easier at home than last time", "", "“Easier at home than last time”"),
        ("", "Easier at home", "“Easier at home”"),
    ],
)
def test_the_timeline_tells_the_customers_words_where_there_are_any(outcome, note, line):
    known, words = read_outcome(outcome)
    assert ended_line("Fringe easy to style?", known, words, note) == line


@pytest.mark.parametrize(
    ("state", "days", "kept"),
    [
        (State.DONE, -2, Kept.KEPT),
        (State.DONE, 0, Kept.KEPT),
        (State.DONE, 1, Kept.LATE),
        (State.DROPPED, -2, Kept.BROKEN),
    ],
)
def test_a_promise_is_kept_late_or_broken(state, days, kept):
    assert promise_kept(state, FRIDAY, FRIDAY + dt.timedelta(days=days)) is kept


@pytest.mark.parametrize(
    ("act", "channel"),
    [
        ("Ring back", Channel.CALL),
        ("Call her about the hem", Channel.CALL),
        ("Post the scarf", Channel.POST),
        ("Text him when it is in", Channel.TEXT),
        ("E-mail the list", Channel.MAIL),
        ("Ask how the recital went", Channel.VISIT),
        ("", Channel.VISIT),
    ],
)
def test_the_first_word_of_an_act_says_how_it_reaches_them(act, channel):
    assert channel_of(act) is channel
