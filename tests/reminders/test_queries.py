"""What is seen of the reminders, and by whom."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database
from desktop_app.foundation.undo import undo
from desktop_app.reminders import actions, queries
from desktop_app.reminders.rules import Group, NewReminder
from desktop_app.reminders.tables import Channel, Kind, Reminder, State
from desktop_app.staff.actions import ensure_member

from .conftest import TODAY, in_days

SAME_SHOP = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def texts(rows):
    return [row.text for row in rows]


def test_a_shop_without_reminders_has_nothing_waiting(counter):
    side = queries.sidebar(TODAY)
    assert (side.groups, side.left, side.overdue, side.asked_of_today) == ((), 0, 0, 0)


def test_the_sidebar_says_what_is_left_of_today(perform, remind):
    remind("late", -1)
    remind("now", 0)
    remind("soon", 1)
    remind("this week", 7)
    remind("far", 8)
    for text in ("one", "two"):
        perform(actions.done, remind(text))
    perform(actions.drop, remind("let go"))
    side = queries.sidebar(TODAY)
    assert [(group.value, texts(rows)) for group, rows in side.groups] == [
        ("Overdue", ["late"]),
        ("Today", ["now"]),
        ("Tomorrow", ["soon"]),
        ("Next 7 days", ["this week"]),
    ]
    assert (side.done_today, side.asked_of_today, side.left, side.overdue) == (2, 4, 2, 1)


def test_a_new_day_makes_late_what_was_for_yesterday(remind):
    remind("now", 0)
    assert texts(queries.sidebar(in_days(1)).under(Group.OVERDUE)) == ["now"]


def test_a_row_holds_what_a_list_shows(perform, remind, odile):
    kim = perform(ensure_member, "Kim")
    reminder = remind(assignee=kim, channel=Channel.POST, kind=Kind.PROMISE, why="Said on 20 Nov", steps=("Wrap it",))
    (row,) = queries.due()
    assert (row.id, row.customer, row.customer_id, row.assignee) == (reminder, "Odile", odile, "Kim")
    assert (row.kind, row.channel, row.state, row.why) == (Kind.PROMISE, Channel.POST, State.OPEN, "Said on 20 Nov")
    assert [(step.text, step.ticked) for step in row.steps] == [("Wrap it", False)]


def test_reminders_are_found_by_day_state_customer_and_colleague(perform, remind, known):
    ada, idris = perform(ensure_member, "Ada"), known("Idris")
    remind("Odile, soon", 1)
    remind("Ada's", 2, assignee=ada)
    remind("his", 3, customer=idris)
    perform(actions.done, remind("over", -3))
    assert texts(queries.due()) == ["Odile, soon", "Ada's", "his"]
    assert texts(queries.due(in_days(2), in_days(2))) == ["Ada's"]
    assert texts(queries.due(state=State.DONE)) == ["over"]
    assert texts(queries.due(state=None)) == ["over", "Odile, soon", "Ada's", "his"]
    assert texts(queries.due(customer=idris)) == ["his"]
    assert texts(queries.due(staff=ada)) == ["Ada's"]


def test_what_an_act_made_is_found_by_the_act(perform, remind, odile):
    remind("before")

    def two(act):
        actions.add(act, NewReminder(odile, "first", TODAY))
        actions.add(act, NewReminder(odile, "second", in_days(1)))
        return act.performed.id

    assert texts(queries.made_by(perform(two))) == ["first", "second"]


def change(customer, **columns):
    return lambda act: act.update(Customer.get_by_id(customer), **columns)


def test_nothing_is_to_be_done_for_who_is_in_the_trash_until_they_are_back(perform, remind, odile, clock):
    remind()
    perform(change(odile, deleted_at=clock.now()))
    assert queries.due() == ()
    assert len(queries.due(customer=odile)) == 1
    perform(change(odile, deleted_at=None))
    assert len(queries.due()) == 1


def test_a_playbook_does_not_reach_out_to_who_asked_us_to_stop(perform, remind, odile):
    remind("planned call", occasion="fringe/1/7/visit 3")
    remind("planned for the visit", occasion="fringe/2/7/visit 3", channel=Channel.VISIT)
    remind("written by hand")
    perform(change(odile, asked_to_stop_on=TODAY))
    assert texts(queries.due()) == ["planned for the visit", "written by hand"]


@SAME_SHOP
@given(days=st.lists(st.integers(-800, 800), min_size=1, max_size=12), on=st.integers(-400, 400))
def test_whatever_the_day_every_open_reminder_stands_under_exactly_one_heading(perform, odile, days, on):
    perform(lambda act: [act.delete(row) for row in Reminder.select()])
    made = [perform(actions.add, NewReminder(odile, "Ring", in_days(day))) for day in days]
    side = queries.sidebar(in_days(on))
    shown = [row.id for _, rows in side.groups for row in rows]
    assert len({group for group, _ in side.groups}) == len(side.groups)
    beyond = [row.id for row in queries.due(in_days(on + 8))]
    assert sorted(shown + beyond) == sorted(made)


STEPS = st.lists(
    st.sampled_from(["next day", "back a day", "done", "drop", "undo", "put off", "put off to the past", "new"]),
    max_size=14,
)


@SAME_SHOP
@given(steps=STEPS)
def test_only_putting_off_ever_moves_a_due_date_and_what_is_late_stays_until_it_is_ended(perform, odile, clock, steps):
    reminder, expected, acts = perform(actions.add, NewReminder(odile, "Ring", TODAY)), TODAY, []
    began = clock.moment
    for step in steps:
        today = clock.today()
        row = queries.one(reminder)
        if step in ("next day", "back a day"):
            clock.turn(days=1 if step == "next day" else -1)
        elif step == "undo" and acts:
            before, act = acts.pop()
            perform(undo, act)
            expected = before
        elif row.state is State.OPEN and step in ("done", "drop"):
            acts.append((expected, perform(getattr(actions, step), reminder)))
        elif row.state is State.OPEN and step == "put off" and row.due != today + dt.timedelta(days=2):
            acts.append((expected, perform(actions.snooze, reminder, today + dt.timedelta(days=2))))
            expected = today + dt.timedelta(days=2)
        elif step == "new":
            perform(actions.add, NewReminder(odile, "Another", today))
        row, today = queries.one(reminder), clock.today()
        assert row.due == expected
        waiting = [waits.id for _, rows in queries.sidebar(today, 10_000).groups for waits in rows]
        assert (reminder in waiting) == (row.state is State.OPEN and row.due <= today + dt.timedelta(days=7))
    clock.moment = began


OF_WHO_IS_AWAY = ("SCAN json_each", "SCAN passed")


@pytest.mark.parametrize("ask", [lambda: queries.sidebar(TODAY), lambda: queries.due(customer=1)])
def test_the_queries_walk_by_index(counter, ask):
    plans = []
    database.connection().set_trace_callback(plans.append)
    ask()
    database.connection().set_trace_callback(None)
    for sql in plans:
        steps = [row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in steps if step.startswith("SCAN") and not step.startswith(OF_WHO_IS_AWAY)], steps
