"""For each of those it touched it is decided by itself, by a person."""

import inspect

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_latest
from desktop_app.recovery.actions import settle
from desktop_app.recovery.events import decision_actions as decide
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.queries import events, roll
from desktop_app.recovery.events.tables import Decided, EventKind
from desktop_app.recovery.queries import incident
from desktop_app.recovery.tables import Incident
from desktop_app.reminders.tables import Reminder, State
from tests.recovery.events.conftest import at


@pytest.fixture
def touched(card_machine, was_here, elena, kim):
    """Elena, who was here while the card machine was down; her visit's id."""
    return was_here(elena, at(14), at(15))


def decision(event, clock):
    (row,) = roll(event, clock).rows
    return row.decision


def test_who_was_touched_waits_until_it_is_decided(card_machine, touched, clock):
    shown = roll(card_machine, clock)
    assert (shown.total, shown.waiting, shown.rows[0].decision) == (1, 1, None)


def test_a_call_is_a_reminder_of_today_for_whoever_decided_it(card_machine, touched, perform, elena, kim, clock):
    reminder = Reminder.get_by_id(perform(decide.ring, card_machine, elena))
    assert (reminder.customer_id, reminder.due, reminder.assignee_id) == (elena, clock.today(), kim)
    assert reminder.text == "Ring about what happened: card machine down"
    assert decision(card_machine, clock).decided is Decided.RING
    assert roll(card_machine, clock).waiting == 0


def test_making_it_right_begins_with_an_incident_we_noticed_first(card_machine, touched, perform, elena, clock):
    number = perform(decide.take_up, card_machine, elena, touched)
    row = incident(number).row
    assert (row.text, row.noticed, row.visit, row.settled_at) == ("card machine down", True, touched, None)
    assert Incident.get_by_id(number).event_id == card_machine
    assert not decision(card_machine, clock).settled
    perform(settle, number)
    assert decision(card_machine, clock).settled


def test_nothing_needs_doing_only_with_a_reason(card_machine, touched, perform, elena, clock):
    with pytest.raises(Mistake, match="Why does nothing need doing"):
        perform(decide.leave, card_machine, elena, " ")
    perform(decide.leave, card_machine, elena, "she paid cash and laughed")
    assert decision(card_machine, clock).why == "she paid cash and laughed"


def test_two_counters_do_not_decide_twice(card_machine, touched, perform, elena):
    perform(decide.wrote, card_machine, elena)
    with pytest.raises(Mistake, match="Kim decided this on 27 Nov already"):
        perform(decide.ring, card_machine, elena)
    assert Reminder.select().count() == 0


def test_it_can_be_decided_anew_and_a_call_not_made_is_let_go(card_machine, touched, perform, elena, clock):
    reminder = perform(decide.ring, card_machine, elena)
    perform(decide.reconsider, card_machine, elena)
    assert Reminder.get_by_id(reminder).state is State.DROPPED
    assert decision(card_machine, clock) is None
    perform(decide.wrote, card_machine, elena)


def test_a_decision_is_undone_with_all_that_came_of_it(card_machine, touched, perform, elena, clock):
    perform(decide.take_up, card_machine, elena, touched)
    perform(undo_latest)
    assert decision(card_machine, clock) is None
    assert Incident.select().count() == 0


def test_an_event_is_not_undone_once_something_was_decided_about_it(perform, counter, elena, kim):
    made = counter.perform(record_event, "card machine down", at(14), at(15, 30))
    perform(decide.wrote, made.result, elena)
    with pytest.raises(Mistake, match="Undo that first"):
        perform(undo, 2)


def test_who_was_decided_on_stays_listed_after_who_waits(
    card_machine, touched, perform, was_here, somebody, elena, clock
):
    was_here(somebody("Ben"), at(15), at(16))
    gone = somebody("Cat")
    perform(decide.wrote, card_machine, gone)  # whose appointment was called off since
    perform(decide.wrote, card_machine, elena)
    shown = roll(card_machine, clock)
    assert [(row.name, row.decision is None) for row in shown.rows] == [
        ("Ben", True), ("Elena Marsh", False), ("Cat", False)
    ]  # fmt: skip
    assert (shown.total, shown.waiting, len(roll(card_machine, clock, limit=1).rows)) == (3, 1, 1)


def test_no_action_decides_for_more_than_one_customer():
    actions = [
        action for _, action in inspect.getmembers(decide, inspect.isfunction) if action.__module__ == decide.__name__
    ]
    for action in actions:
        takes = inspect.signature(action).parameters
        if "customer" in takes:
            assert takes["customer"].annotation is int, action.__name__
        assert "customers" not in takes


def test_what_happened_is_listed_the_latest_first_with_how_many_were_decided(card_machine, perform, elena):
    perform(decide.wrote, card_machine, elena)
    perform(record_event, "power cut", at(9), at(9, 5))
    assert [(row.text, row.decided) for row in events()] == [("card machine down", 1), ("power cut", 0)]
    assert [row.text for row in events(limit=1, offset=1)] == ["power cut"]


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        ({"text": " "}, "What happened to the shop"),
        ({"last": at(13)}, "ended before it began"),
        ({"kind": EventKind.PRODUCT}, "Which product"),
        ({"kind": EventKind.PRODUCT, "product": "Serun"}, "Nobody bought “Serun”"),
        ({"kind": EventKind.ILL}, "Who was ill"),
    ],
)
def test_what_cannot_have_happened_is_refused(perform, told, complaint):
    with pytest.raises(Mistake, match=complaint):
        perform(record_event, **{"text": "card machine down", "first": at(14), "last": at(15), **told})
    assert events() == ()
