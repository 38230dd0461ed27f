"""Which suggestions are made, and in what order."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.suggestions.rules import (
    Candidate,
    Moment,
    Origin,
    PastAnswer,
    Tally,
    near_occasion,
    rank,
    rests,
    returning,
)
from desktop_app.suggestions.tables import Answer, Kind, Reason, Return

TODAY = dt.date(2026, 11, 27)
NOON = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)
LATER_TODAY = Moment(TODAY, arrived_at=NOON - dt.timedelta(hours=1))


def about(kind, key=None, evidence="e1"):
    return Candidate(key or kind.value, kind, kind.value, "because", Origin.SAID, evidence)


def answered(returns, **other):
    return replace(PastAnswer("e1", returns, None, TODAY, NOON), **other)


def order(*kinds, tallies=None):
    return [one.kind for one in rank(map(about, kinds), {}, tallies or {}, Moment(TODAY))]


def test_safety_comes_first_and_comfort_late():
    assert order(Kind.COMFORT, Kind.REMARK, Kind.SAFETY, Kind.PROMISE, Kind.CONCERN) == [
        Kind.SAFETY,
        Kind.PROMISE,
        Kind.CONCERN,
        Kind.REMARK,
        Kind.COMFORT,
    ]


def test_there_are_never_more_than_five():
    assert order(*reversed(Kind)) == list(Kind)[:5]


def test_of_one_kind_the_given_order_stays():
    first, second = about(Kind.COMFORT, "tea"), about(Kind.COMFORT, "chair")
    assert rank([first, second], {}, {}, Moment(TODAY)) == (first, second)


def test_a_kind_that_is_often_dismissed_steps_behind_its_neighbour_only():
    kinds = (Kind.REMARK, Kind.FOLLOW_UP, Kind.OCCASION)
    assert order(*kinds, tallies={Kind.REMARK: Tally(done=1, dismissed=3)}) == [
        Kind.FOLLOW_UP,
        Kind.REMARK,
        Kind.OCCASION,
    ]
    assert order(*kinds, tallies={Kind.REMARK: Tally(done=3, dismissed=3)}) == list(kinds)
    assert order(*kinds, tallies={Kind.REMARK: Tally(dismissed=2)}) == list(kinds)


@pytest.mark.parametrize("kind", [Kind.SAFETY, Kind.PROMISE])
def test_safety_and_promises_never_step_back(kind):
    assert order(*Kind, tallies={kind: Tally(dismissed=99)}) == list(Kind)[:5]


@pytest.mark.parametrize("returns", Return)
def test_an_answer_keeps_a_suggestion_away_for_now(returns):
    answer = answered(returns, until=TODAY + dt.timedelta(days=3))
    assert rests(about(Kind.REMARK), answer, LATER_TODAY)


@pytest.mark.parametrize("returns", Return)
def test_new_evidence_always_brings_it_back(returns):
    assert not rests(about(Kind.REMARK, evidence="e2"), answered(returns), LATER_TODAY)


@pytest.mark.parametrize(
    ("returns", "moment", "away"),
    [
        (Return.PAY_TIME, Moment(TODAY, finished_at=NOON + dt.timedelta(hours=1)), False),
        (Return.PAY_TIME, Moment(TODAY, finished_at=NOON - dt.timedelta(days=38)), True),
        (Return.PAY_TIME, Moment(TODAY + dt.timedelta(days=1)), False),
        (Return.NEXT_VISIT, Moment(TODAY, finished_at=NOON + dt.timedelta(hours=1)), True),
        (Return.NEXT_VISIT, Moment(TODAY, arrived_at=NOON + dt.timedelta(hours=3)), False),
        (Return.NEXT_VISIT, Moment(TODAY + dt.timedelta(days=40)), False),
        (Return.DAY, Moment(TODAY + dt.timedelta(days=2)), True),
        (Return.DAY, Moment(TODAY + dt.timedelta(days=3)), False),
        (Return.NEW_EVIDENCE, Moment(TODAY + dt.timedelta(days=999), NOON + dt.timedelta(days=999)), True),
    ],
)
def test_when_a_suggestion_comes_back(returns, moment, away):
    answer = answered(returns, until=TODAY + dt.timedelta(days=3))
    assert rests(about(Kind.REMARK), answer, moment) is away


@pytest.mark.parametrize(
    ("kind", "answer", "reason", "until", "pay_time", "returns"),
    [
        (Kind.COMFORT, Answer.DONE, Reason.NONE, None, False, Return.NEXT_VISIT),
        (Kind.SAFETY, Answer.DONE, Reason.NONE, None, False, Return.NEXT_VISIT),
        (Kind.OCCASION, Answer.DONE, Reason.NONE, None, False, Return.NEW_EVIDENCE),
        (Kind.COMFORT, Answer.LATER, Reason.NONE, None, True, Return.PAY_TIME),
        (Kind.COMFORT, Answer.LATER, Reason.NONE, None, False, Return.NEXT_VISIT),
        (Kind.COMFORT, Answer.LATER, Reason.NONE, TODAY, False, Return.DAY),
        (Kind.COMFORT, Answer.NOT_RIGHT, Reason.NOT_NOW, None, False, Return.NEXT_VISIT),
        (Kind.COMFORT, Answer.NOT_RIGHT, Reason.NEVER_ASK, None, False, Return.NEW_EVIDENCE),
        (Kind.COMFORT, Answer.NOT_RIGHT, Reason.WRONG_FACT, None, False, Return.NEW_EVIDENCE),
    ],
)
def test_what_has_to_come_before_it_is_suggested_again(kind, answer, reason, until, pay_time, returns):
    assert returning(kind, answer, reason, until, pay_time=pay_time) is returns


@pytest.mark.parametrize(
    ("month", "day", "today", "falls"),
    [
        (11, 27, TODAY, TODAY),
        (12, 4, TODAY, dt.date(2026, 12, 4)),
        (12, 5, TODAY, None),
        (11, 24, TODAY, dt.date(2026, 11, 24)),
        (11, 23, TODAY, None),
        (1, 2, dt.date(2026, 12, 29), dt.date(2027, 1, 2)),
        (12, 31, dt.date(2027, 1, 2), dt.date(2026, 12, 31)),
        (2, 29, dt.date(2027, 2, 25), dt.date(2027, 2, 28)),
        (2, 29, dt.date(2028, 2, 25), dt.date(2028, 2, 29)),
        (2, 29, dt.date(2100, 2, 28), dt.date(2100, 2, 28)),
        (2, 29, dt.date(2000, 3, 1), dt.date(2000, 2, 29)),
    ],
)
def test_a_date_is_near_from_a_week_ahead_to_three_days_past(month, day, today, falls):
    assert near_occasion(month, day, today) == falls


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31)))
def test_every_date_comes_near_once_a_year(start, born):
    days = [start + dt.timedelta(days=n) for n in range(366)]
    seen = {near_occasion(born.month, born.day, day) for day in days} - {None}
    assert 1 <= len(seen) <= 2
