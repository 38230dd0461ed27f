"""Reminders that come again: each occurrence once, each for itself."""

import datetime as dt

import pytest

from desktop_app.foundation import settings
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_latest
from desktop_app.reminders import actions, queries, series_actions
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import MOST_AT_ONCE, end_series, plan_series, remind_again
from desktop_app.reminders.tables import Every, Reminder, Series, State
from desktop_app.staff.actions import ensure_member

from .conftest import TODAY, in_days


@pytest.fixture
def again(perform, odile):
    """Makes a reminder that comes again: ``again(2, Every.WEEK)`` from today on."""

    def made(number=1, every=Every.WEEK, days=0, **more):
        new = NewReminder(odile, "Order her colour", in_days(days), **more)
        return perform(remind_again, new, Rule(number, every, in_days(days)))

    return made


@pytest.fixture
def plan(perform, clock):
    """Lets days pass and plans: ``plan(7)``; gives how many occurrences were made."""

    def planned(days=0):
        clock.turn(days=days)
        return perform(plan_series, clock.today())

    return planned


def dues(state=None):
    return [row.due for row in queries.due(state=state)]


def test_the_first_occurrence_and_the_next_one_are_there_at_once(again):
    first = again(2, Every.WEEK)
    row = queries.one(first)
    assert (row.due, row.first_due, row.rule_words) == (TODAY, TODAY, "every 2 weeks")
    assert dues() == [TODAY, in_days(14)]


def test_what_comes_often_is_there_for_a_week_ahead(again):
    again(1, Every.DAY)
    assert dues() == [in_days(day) for day in range(8)]


def test_at_the_end_of_the_calendar_it_comes_no_more(perform, again):
    again(999, Every.YEAR)
    while waiting := queries.due():
        last = waiting[-1].due
        perform(actions.done, waiting[-1].id)
    assert last == dt.date.max


def test_a_first_day_long_over_is_refused(perform, odile):
    with pytest.raises(Mistake, match="is over"):
        perform(remind_again, NewReminder(odile, "Ring", dt.date.min), Rule(1, Every.YEAR, dt.date.min))


def test_every_occurrence_says_what_the_first_one_says(perform, again):
    kim = perform(ensure_member, "Kim")
    again(time=dt.time(10), assignee=kim, why="She runs out of it", steps=("Look it up", "Order it"), location="Shop 2")
    for row in queries.due():
        assert (row.text, row.time, row.assignee, row.why) == (
            "Order her colour",
            dt.time(10),
            "Kim",
            "She runs out of it",
        )
        assert [step.text for step in row.steps] == ["Look it up", "Order it"]
        assert row.location == "Shop 2"


def test_without_a_place_it_is_for_the_shops_own(perform, again):
    perform(settings.change, settings.LOCATION, "High Street")
    assert queries.one(again()).location == "High Street"


def test_as_days_go_by_each_occurrence_is_made_once(again, plan):
    again(1, Every.WEEK)
    made = [plan(1) for _ in range(28)]
    assert sum(made) == 4
    assert plan() == 0
    assert dues() == [in_days(7 * week) for week in range(6)]


def test_a_shop_that_was_closed_for_three_months_finds_each_occurrence_once_and_overdue(again, plan):
    again(1, Every.WEEK)
    assert plan(91) > 0
    assert dues()[:14] == [in_days(7 * week) for week in range(14)]
    assert len(set(dues())) == len(dues())


def test_after_three_years_it_is_made_in_portions_with_this_week_at_hand(again, plan, clock):
    again(1, Every.DAY)
    three_years = 1096
    plan(three_years)
    found = dues()
    assert found[0] == TODAY
    assert set(found) >= {clock.today() + dt.timedelta(days=day) for day in range(8)}
    assert len(found) <= MOST_AT_ONCE + 16
    while plan():
        pass
    assert dues() == [in_days(day) for day in range(three_years + 8)]


def test_a_clock_ten_years_wrong_loses_nothing_and_makes_nothing_twice(again, plan):
    again(1, Every.DAY)
    plan(3652)
    plan(-3652)
    for _ in range(30):
        plan(1)
    near = [day for day in dues() if day <= in_days(37)]
    assert near == [in_days(day) for day in range(38)]


def test_a_clock_set_back_makes_nothing_twice(again, plan):
    again(1, Every.WEEK)
    plan(20)
    before = dues()
    assert plan(-20) == 0
    assert [plan(1) for _ in range(20)] == [0] * 20
    assert dues() == before


def test_putting_off_one_occurrence_leaves_the_others_where_they_are(perform, again, plan):
    first = again(1, Every.WEEK)
    perform(actions.snooze, first, in_days(3))
    plan(7)
    row = queries.one(first)
    assert (row.due, row.first_due, row.snoozes) == (in_days(3), TODAY, 1)
    assert [row.due for row in queries.due() if row.id != first] == [in_days(7), in_days(14)]


@pytest.mark.parametrize("late", [0, 3])
@pytest.mark.parametrize("end", [actions.done, actions.drop])
def test_ended_early_late_or_dropped_the_next_one_is_where_the_rule_says(perform, again, plan, end, late):
    first = again(2, Every.WEEK)
    plan(late)
    perform(end, first)
    assert dues(State.OPEN) == [in_days(14)]


def test_done_before_its_day_the_one_after_it_is_at_hand(perform, again):
    again(2, Every.WEEK)
    ahead = queries.due()[1]
    perform(actions.done, ahead.id)
    assert dues(State.OPEN) == [in_days(28)]


def test_ending_the_latest_settles_those_before_it_and_one_undo_brings_all_back(perform, again, plan, clock):
    again(1, Every.WEEK)
    plan(91)
    late = list(queries.due(end=clock.today()))
    perform(actions.done, late[-1].id)
    assert dues(State.OPEN) == [clock.today() + dt.timedelta(days=7)]
    settled = queries.due(state=State.DROPPED)
    assert len(settled) == len(late) - 1
    said = JournalEntry.select().where(JournalEntry.kind == series_actions.SETTLED)
    assert {entry.subject for entry in said} == {row.id for row in settled}
    assert {entry.text for entry in said} == {"Order her colour · covered by the later one"}
    perform(undo_latest)
    assert [row.id for row in queries.due(end=clock.today())] == [row.id for row in late]


def test_what_somebody_put_off_to_later_is_not_settled(perform, again, plan):
    first = again(1, Every.WEEK)
    perform(actions.snooze, first, in_days(9))
    plan(7)
    second = next(row for row in queries.due() if row.first_due == in_days(7))
    perform(actions.done, second.id)
    assert dues(State.OPEN) == [in_days(9), in_days(14)]


def test_ending_an_early_one_leaves_the_later_ones(perform, again, plan):
    first = again(1, Every.WEEK)
    plan(14)
    perform(actions.done, first)
    assert dues(State.OPEN) == [in_days(7), in_days(14), in_days(21)]


def test_stopped_it_leaves_what_is_due_and_makes_no_more(perform, again, plan):
    first = again(1, Every.WEEK)
    act = perform(end_series, queries.one(first).series)
    plan(30)
    (row,) = queries.due()
    assert (row.id, row.rule_words) == (first, "")
    perform(actions.done, first)
    assert dues(State.OPEN) == []
    with pytest.raises(Mistake, match="does not come again any more"):
        perform(end_series, row.series)
    perform(undo_latest)
    perform(undo, act)
    assert dues(State.OPEN) == [TODAY, in_days(7)]


def test_undo_of_making_it_takes_all_of_it_back(perform, again):
    again(1, Every.DAY)
    perform(undo_latest)
    assert (Reminder.select().count(), Series.select().count()) == (0, 0)


def test_monthly_on_the_31st_is_due_on_the_last_day_of_shorter_months(perform, odile, plan):
    perform(remind_again, NewReminder(odile, "Pay", dt.date(2026, 12, 31)), Rule(1, Every.MONTH, dt.date(2026, 12, 31)))
    for _ in range(6):
        plan(30)
    assert [day.isoformat() for day in dues()[:5]] == [
        "2026-12-31",
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
        "2027-04-30",
    ]


@pytest.mark.parametrize(("text", "days", "says"), [("Ring", -1, "Thu is over"), ("\u200b", 0, "needs a few words")])
def test_what_cannot_be_is_refused_and_nothing_is_kept(perform, odile, text, days, says):
    with pytest.raises(Mistake, match=says):
        perform(remind_again, NewReminder(odile, text, in_days(days)), Rule(1, Every.WEEK, in_days(days)))
    assert Series.select().count() == 0
