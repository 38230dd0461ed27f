"""Spreading what has piled up over the days to come."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo
from desktop_app.reminders import actions, moving_actions, queries
from desktop_app.reminders.backlog_queries import backlog, due_ahead, moved_by
from desktop_app.reminders.spreading import PRIORITY, Waiting, spread
from desktop_app.reminders.tables import Kind, Reminder

from .conftest import TODAY, in_days

waiting = st.lists(
    st.builds(lambda kind, days: (kind, TODAY - dt.timedelta(days=days)), st.sampled_from(Kind), st.integers(0, 60)),
    max_size=40,
).map(lambda found: [Waiting(number, kind, due, due) for number, (kind, due) in enumerate(found)])
open_days = st.sets(st.integers(0, 6), min_size=1)
already = st.dictionaries(st.integers(1, 20).map(in_days), st.integers(0, 9), max_size=6)


def one(number, kind=Kind.FOLLOW_UP, days=0):
    return Waiting(number, kind, in_days(days), in_days(days))


def test_what_matters_most_stays_today_and_the_rest_follows():
    found = spread([one(1), one(2, Kind.CHECK), one(3, Kind.REMARK), one(4, days=-3)], TODAY, per_day=2)
    assert found == ((4, in_days(1)), (1, in_days(1)))


def test_promises_stay_today_however_many():
    assert spread([one(number, Kind.PROMISE, -number) for number in range(9)], TODAY, per_day=2) == ()


def test_closed_days_and_full_days_are_passed_over():
    monday_to_friday = frozenset(range(5))
    found = spread([one(1), one(2), one(3)], TODAY, 1, monday_to_friday, {in_days(3): 1})
    assert found == ((2, in_days(4)), (3, in_days(5)))


@settings(max_examples=150, deadline=None)
@given(waiting=waiting, per_day=st.integers(1, 8), open_days=open_days, already=already)
def test_nothing_moves_to_the_past_to_a_closed_day_or_to_a_full_one(waiting, per_day, open_days, already):
    moves = spread(waiting, TODAY, per_day, open_days, already)
    by_id = {one.id: one for one in waiting}
    days = [day for _, day in moves]
    assert all(day > TODAY and day.weekday() in open_days for day in days)
    assert all(days.count(day) + already.get(day, 0) <= per_day for day in days)
    assert not any(by_id[move.reminder].kind is Kind.PROMISE for move in moves)
    assert len({move.reminder for move in moves}) == len(moves)
    assert days == sorted(days), "what matters more never waits for what matters less"
    ranks = [(PRIORITY.index(by_id[move.reminder].kind), by_id[move.reminder].due) for move in moves]
    assert ranks == sorted(ranks)


def test_the_backlog_is_what_waits_today_and_since_earlier(perform, remind):
    late, now = remind("late", -9, kind=Kind.PROMISE), remind("now")
    remind("soon", 2)
    remind("suggested", -1, suggested=True)
    perform(actions.done, remind("done", -2))
    assert {one.id for one in backlog(TODAY)} == {late, now}
    assert due_ahead(TODAY) == {in_days(2): 1}


def test_what_still_is_in_time_is_not_overdue(remind):
    remind("refill", -9, window_days=14)
    assert [one.due for one in backlog(TODAY)] == [TODAY]


def test_each_move_is_told_and_one_undo_takes_all_of_them_back(perform, remind):
    first, second = remind("Ring", -9), remind("Write", -3)
    act = perform(moving_actions.spread, [(first, in_days(1)), (second, in_days(2))])
    rows = queries.due()
    assert [(row.due, row.moved_from, row.snoozes) for row in rows] == [
        (in_days(1), in_days(-9), 0),
        (in_days(2), in_days(-3), 0),
    ]
    told = [entry.text for entry in JournalEntry.select().where(JournalEntry.kind == moving_actions.MOVED)]
    assert told[0] == "Ring · moved from Wed 18 Nov to Sat 28 Nov: spread over the days to come"
    assert (moved_by(first), moved_by(second)) == (act, act)
    perform(undo, act)
    assert [(row.due, row.moved_from) for row in queries.due()] == [(in_days(-9), None), (in_days(-3), None)]
    assert moved_by(first) is None


def test_who_puts_it_on_another_day_has_decided(perform, remind):
    reminder = remind("Ring", -9)
    perform(moving_actions.spread, [(reminder, in_days(1))])
    perform(actions.reschedule, reminder, in_days(4))
    assert queries.one(reminder).moved_from is None
    assert moved_by(reminder) is None


def test_nothing_moves_where_one_of_them_cannot(perform, remind):
    first, done = remind(), remind()
    perform(actions.done, done)
    with pytest.raises(Mistake, match="did that"):
        perform(moving_actions.spread, [(first, in_days(1)), (done, in_days(1))])
    with pytest.raises(Mistake, match="is over"):
        perform(moving_actions.spread, [(first, in_days(-1))])
    assert Reminder.get_by_id(first).due == TODAY
