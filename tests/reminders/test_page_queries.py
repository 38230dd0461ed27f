"""What the Follow-ups screen shows, and how the promises came out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.foundation.database import database
from desktop_app.reminders import actions, queries
from desktop_app.reminders.kept_queries import promises_kept
from desktop_app.reminders.page_queries import Filters, page
from desktop_app.reminders.row_queries import ANYONE
from desktop_app.reminders.rules import Group, NewReminder, Tab, group_of
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.staff.actions import away, ensure_member

from .conftest import TODAY, in_days

SAME_SHOP = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
EVERYTHING = Filters()


def texts(tab, filters=EVERYTHING, today=TODAY, **more):
    return [row.text for row in page(filters, tab, today, **more).rows]


def test_each_part_holds_its_own(perform, remind, clock):
    remind("late", -1)
    remind("now")
    remind("in time", -5, window_days=10)
    remind("next week", 7)
    remind("next year", 400)
    remind("only suggested", suggested=True)
    perform(actions.done, remind("done first"))
    clock.turn(minutes=1)
    perform(actions.done, remind("done last"))
    perform(actions.drop, remind("let go"))
    assert texts(Tab.OVERDUE) == ["late"]
    assert texts(Tab.TODAY) == ["in time", "now"]
    assert texts(Tab.COMING) == ["next week", "next year"]
    assert texts(Tab.DONE) == ["done last", "done first"]
    assert texts(Tab.DONE, today=in_days(31)) == []


def test_a_page_tells_how_many_there_are_in_all(remind):
    for number in range(7):
        remind(f"reminder {number}", number + 1)
    found = page(EVERYTHING, Tab.COMING, TODAY, limit=3, offset=3)
    assert [row.text for row in found.rows] == ["reminder 3", "reminder 4", "reminder 5"]
    assert found.total == 7


def test_filters_find_by_person_kind_channel_place_and_customer(perform, remind, known):
    kim, idris = perform(ensure_member, "Kim"), known("Idris")
    remind("hers", assignee=kim)
    remind("a check", kind=Kind.CHECK)
    remind("a letter", channel=Channel.POST)
    remind("elsewhere", location="Shop 2")
    remind("his", customer=idris)
    assert texts(Tab.TODAY, Filters(person=kim)) == ["hers"]
    assert texts(Tab.TODAY, Filters(person=ANYONE)) == ["a check", "a letter", "elsewhere", "his"]
    assert texts(Tab.TODAY, Filters(kind=Kind.CHECK)) == ["a check"]
    assert texts(Tab.TODAY, Filters(channel=Channel.POST)) == ["a letter"]
    assert texts(Tab.TODAY, Filters(location="Shop 2")) == ["elsewhere"]
    assert texts(Tab.TODAY, Filters(customer=idris)) == ["his"]
    assert texts(Tab.TODAY, Filters(person=kim, kind=Kind.CHECK)) == []


@SAME_SHOP
@given(due=st.integers(-60, 60), window=st.integers(0, 40), on=st.integers(-30, 30))
def test_every_open_reminder_is_in_exactly_one_part(perform, odile, due, window, on):
    made = perform(actions.add, NewReminder(odile, "Ring", in_days(due), window_days=window))
    group = group_of(in_days(due), in_days(on), window)
    part = {Group.OVERDUE: Tab.OVERDUE, Group.TODAY: Tab.TODAY}.get(group, Tab.COMING)
    found = [tab for tab in Tab if made in {row.id for row in page(EVERYTHING, tab, in_days(on), limit=1000).rows}]
    assert found == [part]


def test_while_somebody_is_away_theirs_pass_on_visibly_and_come_back(perform, remind):
    kim, ada = perform(ensure_member, "Kim"), perform(ensure_member, "Ada")
    remind("hers", assignee=kim)
    remind("hers, late", -20, assignee=kim)
    remind("hers, next week", 7, assignee=kim)
    perform(away, kim, TODAY, in_days(3), ada)
    rows = queries.due(today=TODAY)
    assert [(row.text, row.assignee, row.instead_of) for row in rows] == [
        ("hers, late", "Ada", "Kim"),
        ("hers", "Ada", "Kim"),
        ("hers, next week", "Kim", ""),
    ]
    assert [row.text for row in queries.due(staff=ada, today=TODAY)] == ["hers, late", "hers"]
    assert [row.text for row in queries.due(staff=kim, today=TODAY)] == ["hers, next week"]
    assert texts(Tab.TODAY, Filters(person=ada)) == ["hers"]
    assert [row.text for row in queries.due(staff=kim, today=in_days(4))] == ["hers, late", "hers", "hers, next week"]


def test_where_nobody_stands_in_it_is_anyones(perform, remind):
    kim = perform(ensure_member, "Kim")
    reminder = remind("hers", assignee=kim)
    perform(away, kim, TODAY, in_days(3))
    row = queries.one(reminder, TODAY)
    assert (row.assignee, row.instead_of) == ("", "Kim")
    assert texts(Tab.TODAY, Filters(person=ANYONE)) == ["hers"]


def test_what_is_done_stays_with_whose_it_was(perform, remind):
    kim = perform(ensure_member, "Kim")
    reminder = remind("hers", assignee=kim)
    perform(away, kim, TODAY, in_days(3))
    perform(actions.done, reminder)
    row = queries.one(reminder, TODAY)
    assert (row.assignee, row.instead_of) == ("Kim", "")


def test_promises_are_counted_by_how_they_came_out(perform, remind, clock):
    kim = perform(ensure_member, "Kim")
    kept, late, broken, passed_on = (remind(kind=Kind.PROMISE) for _ in range(4))
    remind("still open", kind=Kind.PROMISE)
    perform(actions.assign, passed_on, kim)
    for reminder in (kept, passed_on):
        perform(actions.done, reminder)
    perform(actions.snooze, late, in_days(2))
    perform(actions.done, remind("no promise"))
    clock.turn(days=2)
    perform(actions.done, late)
    perform(actions.drop, broken)
    assert promises_kept(TODAY, in_days(2)) == (2, 1, 1)
    assert promises_kept(TODAY, TODAY) == (2, 0, 0)
    assert queries.one(passed_on).kind is Kind.PROMISE


def test_the_sidebar_lays_out_the_first_and_counts_the_rest(remind):
    for number in range(5):
        remind(f"late {number}", -9 + number)
    side = queries.sidebar(TODAY, 3)
    assert [row.text for row in side.under(Group.OVERDUE)] == ["late 0", "late 1", "late 2"]
    assert (side.count(Group.OVERDUE), side.overdue, side.left) == (5, 5, 5)


def test_within_its_window_it_is_not_late(remind):
    remind("in time", -3, window_days=3)
    remind("late", -3, window_days=2)
    side = queries.sidebar(TODAY)
    assert [row.text for row in side.under(Group.TODAY)] == ["in time"]
    assert [row.text for row in side.under(Group.OVERDUE)] == ["late"]


def test_moved_within_its_window_its_last_day_stays(perform, remind):
    reminder = remind("Refill", 3, window_days=14)
    perform(actions.reschedule, reminder, in_days(10))
    row = queries.one(reminder)
    assert (row.due, row.window_days) == (in_days(10), 7)
    perform(actions.snooze, reminder, in_days(30))
    assert queries.one(reminder).window_days == 0


def test_a_suggestion_that_is_taken_up_is_due_and_not_before(perform, remind):
    reminder = remind("Offer the mask", -3, suggested=True)
    assert queries.due() == ()
    assert [row.id for row in queries.due(suggested=True)] == [reminder]
    perform(actions.schedule_suggested, reminder)
    assert [(row.id, row.due) for row in queries.due()] == [(reminder, TODAY)]


def test_rescheduled_it_was_not_put_off(perform, remind):
    reminder = remind(days=5)
    perform(actions.reschedule, reminder, in_days(2))
    row = queries.one(reminder)
    assert (row.due, row.first_due, row.snoozes) == (in_days(2), in_days(5), 0)


@pytest.mark.parametrize("tab", Tab)
def test_no_page_reads_the_reminders_from_end_to_end(counter, tab):
    asked = []
    database.connection().set_trace_callback(asked.append)
    page(EVERYTHING, tab, TODAY)
    database.connection().set_trace_callback(None)
    plans = [str(row[3]) for sql in asked for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}")]
    assert any(step.startswith("SEARCH reminder USING INDEX") for step in plans)
    assert not any(step.startswith(("SCAN reminder", "SCAN customer", "SCAN series")) for step in plans)
