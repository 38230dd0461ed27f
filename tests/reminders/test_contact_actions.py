"""Being in touch, and what it makes unnecessary."""

import datetime as dt

import pytest

from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_latest
from desktop_app.reminders import actions, moving_actions, queries
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.kept_queries import last_contact
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import plan_series, remind_again
from desktop_app.reminders.tables import Channel, Contact, CountedFrom, Every, State
from desktop_app.staff.actions import ensure_member
from desktop_app.visits import actions as visits

from .conftest import TODAY, in_days


@pytest.fixture
def keep_in_touch(perform, odile):
    """Makes a reminder counted from the last contact, every 4 weeks, first due in so many days."""

    def made(days=0):
        rule = Rule(4, Every.WEEK, in_days(days))
        return perform(remind_again, NewReminder(odile, "See how she is", in_days(days)), rule, CountedFrom.CONTACT)

    return made


def waiting():
    return [(row.due, row.moved_from) for row in queries.due()]


TOUCHES = {
    "a call": lambda perform, odile: perform(contact, odile, Channel.CALL, "Rang about her hair"),
    "arriving": lambda perform, odile: perform(visits.arrive, odile),
    "a visit": lambda perform, odile: perform(visits.finish, odile),
    "a message": lambda perform, odile: perform(lambda act: act.record("message.sent", customer=odile)),
}


@pytest.mark.parametrize("touch", TOUCHES)
def test_any_contact_moves_what_is_counted_from_it_overdue_or_not(perform, keep_in_touch, odile, clock, touch):
    keep_in_touch()
    clock.turn(days=5)
    TOUCHES[touch](perform, odile)
    assert waiting() == [(in_days(5 + 28), TODAY)]


@pytest.mark.parametrize("touch", TOUCHES)
def test_undo_of_the_contact_takes_the_move_back_too(perform, keep_in_touch, odile, touch):
    keep_in_touch(3)
    TOUCHES[touch](perform, odile)
    perform(undo_latest)
    assert waiting() == [(in_days(3), None)]
    TOUCHES[touch](perform, odile)
    assert waiting() == [(in_days(28), in_days(3))]


def test_the_move_alone_goes_back_and_says_so(perform, keep_in_touch, odile):
    reminder = keep_in_touch(3)
    perform(contact, odile, Channel.CALL)
    said = JournalEntry.get(JournalEntry.kind == moving_actions.MOVED)
    assert said.text == "See how she is · moved from Mon 30 Nov to Fri 25 Dec: they were in touch"
    perform(moving_actions.move_back, reminder)
    assert waiting() == [(in_days(3), None)]
    assert Contact.select().count() == 1
    with pytest.raises(Mistake, match="did not move"):
        perform(moving_actions.move_back, reminder)


def test_a_visit_the_till_tells_of_counts_from_its_own_day(perform, keep_in_touch, odile):
    keep_in_touch()
    perform(visits.record_visit, odile, in_days(-40))
    assert waiting() == [(TODAY, None)]
    perform(visits.record_visit, odile, in_days(-2))
    assert waiting() == [(in_days(26), TODAY)]


def test_a_contact_never_brings_it_nearer(perform, keep_in_touch, odile):
    keep_in_touch(60)
    perform(contact, odile, Channel.CALL)
    assert waiting() == [(in_days(60), None)]


def test_only_one_waits_however_long_nobody_is_in_touch(perform, keep_in_touch, clock):
    keep_in_touch()
    clock.turn(days=200)
    perform(plan_series, clock.today())
    assert waiting() == [(TODAY, None)]


def test_done_by_a_call_the_next_one_counts_from_the_call(perform, keep_in_touch, clock):
    reminder = keep_in_touch()
    clock.turn(days=3)
    perform(actions.done, reminder, "fine")
    assert waiting() == [(in_days(3 + 28), None)]


def test_when_nobody_answers_the_next_one_is_where_the_rule_says(perform, keep_in_touch, clock):
    reminder = keep_in_touch()
    clock.turn(days=3)
    perform(actions.done, reminder, "no answer")
    assert waiting() == [(in_days(28), None)]


def test_a_series_by_the_calendar_does_not_mind_who_was_in_touch(perform, odile):
    perform(remind_again, NewReminder(odile, "Order her colour", TODAY), Rule(2, Every.WEEK, TODAY))
    perform(contact, odile, Channel.CALL)
    assert waiting() == [(TODAY, None), (in_days(14), None)]


def test_what_waits_until_a_contact_is_let_go_by_it(perform, remind, odile, known):
    ours, theirs = remind("We miss you", 3, until_contact=True), remind(customer=known("Idris"), until_contact=True)
    promised = remind("Order the blue one")
    act = perform(actions.done, remind("Fringe easy?", channel=Channel.TEXT), "fine")
    row = queries.one(ours)
    assert row.state is State.DROPPED
    assert {row.id for row in queries.due()} == {theirs, promised}
    perform(undo, act)
    assert queries.one(ours).state is State.OPEN


@pytest.mark.parametrize(
    ("channel", "outcome", "reached"),
    [
        (Channel.CALL, "fine", True),
        (Channel.MAIL, "", True),
        (Channel.TEXT, "she laughed", True),
        (Channel.CALL, "no answer", False),
        (Channel.POST, "fine", False),
        (Channel.VISIT, "fine", False),
    ],
)
def test_a_reminder_is_a_contact_where_it_reached_them(perform, remind, channel, outcome, reached):
    perform(actions.done, remind(channel=channel), outcome)
    assert Contact.select().exists() is reached


def test_a_contact_keeps_who_when_how_and_what(perform, odile, clock):
    kim = perform(ensure_member, "Kim")
    made = perform(contact, odile, Channel.TEXT, "Sent her the address", by=kim)
    row = Contact.get_by_id(made)
    assert (row.customer_id, row.day, row.at, row.channel, row.by_id) == (odile, TODAY, clock.now(), Channel.TEXT, kim)
    assert JournalEntry.get(JournalEntry.kind == "contact.made").text == "Sent her the address"


def test_the_last_contact_is_a_visit_a_call_or_a_message_that_stands(perform, odile, clock):
    assert last_contact(odile) is None
    perform(visits.record_visit, odile, dt.date(2026, 3, 1))
    assert last_contact(odile) == dt.date(2026, 3, 1)
    perform(contact, odile, Channel.CALL)
    assert last_contact(odile) == TODAY
    clock.turn(days=1)
    TOUCHES["a message"](perform, odile)
    assert last_contact(odile) == in_days(1)
    perform(undo_latest)
    assert last_contact(odile) == TODAY


def test_a_visit_that_is_yet_to_come_is_no_contact(perform, keep_in_touch, odile, counter):
    keep_in_touch(days=3)

    def told_ahead(act):
        act.record(visits.FINISHED, customer=odile, day=in_days(20))

    perform(told_ahead)
    assert waiting() == [(in_days(3), None)]
