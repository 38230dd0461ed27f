"""A parcel from the day it is sent to the day it is there: one thing is asked about it at a time."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks.actions import load_pack, turn
from desktop_app.playbooks.planning import plan_day
from desktop_app.playbooks.shipment_happenings import shipment_of
from desktop_app.reminders.actions import done, drop
from desktop_app.reminders.queries import due
from desktop_app.reminders.tables import Kind, Reminder, State
from desktop_app.shipments.actions import send, settle
from desktop_app.shipments.queries import on_the_way, one, shipments
from desktop_app.shipments.rules import can_become
from desktop_app.shipments.tables import Shipment, ShipmentState
from desktop_app.visits.rules import Trade

MONDAY = dt.date(2026, 11, 30)
TUESDAY = dt.date(2026, 12, 1)
UNDER_WAY, LATE, ARRIVED, LOST = ShipmentState


@pytest.fixture
def shop(perform):
    """A shop that keeps the playbooks of every trade."""
    perform(load_pack, Trade.BLANK)


@pytest.fixture
def parcel(perform, shop, counter, elena, kim):
    """A gift box that Kim sent on Friday, promised for Monday."""
    counter.by = kim
    return perform(send, elena, "gift box", MONDAY)


@pytest.fixture
def waiting(elena):
    """Gives what waits for Elena: text, day and whose it is."""
    return lambda: [(row.text, row.due, row.assignee) for row in due(customer=elena)]


@pytest.fixture
def answer(perform, clock, elena):
    """Comes to the day of the one reminder there is and ends it with an outcome; gives the day."""

    def answers(outcome):
        (row,) = due(customer=elena)
        clock.turn(days=max(0, (row.due - clock.today()).days))
        perform(done, row.id, outcome)
        return clock.today()

    return answers


def state(parcel):
    return one(parcel).state


def test_the_day_after_the_promised_day_who_sent_it_asks_whether_it_came(parcel, waiting, elena):
    assert waiting() == [("Has the gift box arrived?", TUESDAY, "Kim")]
    (check,) = due(customer=elena)
    assert (check.kind, check.why) == (Kind.CHECK, "gift box was promised for Mon 30 Nov")


def test_it_came(parcel, answer, waiting):
    assert answer("fine") == TUESDAY
    assert (state(parcel), one(parcel).settled_on, waiting()) == (ARRIVED, TUESDAY, [])


def test_it_did_not_come_and_is_traced_at_once(parcel, answer, waiting):
    answer("not fine")
    assert (state(parcel), waiting()) == (LATE, [("Trace the gift box with the carrier", TUESDAY, "Kim")])


def test_found_it_is_asked_about_two_days_later(parcel, answer, waiting):
    answer("not fine")
    answer("fine")
    assert waiting() == [("Has the gift box arrived now?", TUESDAY + dt.timedelta(days=2), "Kim")]
    answer("fine")
    assert (state(parcel), waiting()) == (ARRIVED, [])


def test_lost_another_is_sent_which_is_one_parcel_with_one_check(parcel, answer, waiting, elena):
    answer("not fine")
    answer("not fine")
    assert waiting() == [("Send El another gift box", TUESDAY, "Kim")]
    answer("fine")
    assert state(parcel) is LOST
    (other,) = on_the_way(elena)
    assert (other.replaces, other.promised_on) == (parcel, dt.date(2026, 12, 4))
    assert waiting() == [("Has the gift box arrived?", dt.date(2026, 12, 5), "Kim")]
    answer("fine")
    assert (state(other.id), waiting()) == (ARRIVED, [])


def test_the_other_one_can_get_lost_just_as_well(parcel, answer, waiting, elena):
    for _ in range(2):
        for outcome in ("not fine", "not fine", "fine"):
            answer(outcome)
    assert [row.state for row in shipments(elena)] == [UNDER_WAY, LOST, LOST]
    assert len(waiting()) == 1


def test_who_cannot_be_reached_is_asked_once_more_and_then_let_be(parcel, answer, waiting):
    answer("no answer")
    assert waiting() == [("Has the gift box arrived? Nobody answered yesterday", TUESDAY + dt.timedelta(days=1), "Kim")]
    answer("no answer")
    assert (state(parcel), waiting()) == (UNDER_WAY, [])


def test_where_there_is_no_other_they_are_asked_what_they_would_like_instead(parcel, answer, waiting, elena):
    for outcome in ("not fine", "not fine", "not fine"):
        answer(outcome)
    assert waiting() == [("Ask El what she would like in place of the gift box", TUESDAY, "Kim")]
    assert len(shipments(elena)) == 1


def test_what_arrived_is_asked_about_no_more_and_undo_asks_again(parcel, perform, waiting):
    perform(settle, parcel, ARRIVED)
    assert waiting() == []
    dropped = Reminder.get()
    assert (dropped.state, dropped.outcome_note) == (State.DROPPED, "It has arrived")
    perform(undo_latest)
    assert (state(parcel), len(waiting())) == (UNDER_WAY, 1)


def test_the_answer_and_all_that_followed_are_undone_at_once(parcel, answer, perform, waiting, elena):
    for outcome in ("not fine", "not fine", "fine"):
        answer(outcome)
    perform(undo_latest)
    assert (state(parcel), len(shipments(elena))) == (LATE, 1)
    assert waiting() == [("Send El another gift box", TUESDAY, "Kim")]


def test_marked_as_late_they_are_told_today_in_place_of_the_check(parcel, perform, waiting, clock, elena):
    perform(settle, parcel, LATE)
    assert waiting() == [("Be first to tell El: the gift box is late", clock.today(), "Kim")]
    assert due(customer=elena)[0].why == "gift box was promised for Mon 30 Nov and is late"


def test_what_was_promised_long_ago_is_told_today_as_well(parcel, perform, waiting, clock):
    clock.turn(days=20)
    perform(settle, parcel, LATE)
    assert waiting() == [("Be first to tell El: the gift box is late", clock.today(), "Kim")]


def test_the_day_after_brings_one_question_however_often_it_is_planned(parcel, perform, waiting, clock):
    for _ in range(4):
        clock.turn(days=1)
        perform(plan_day)
        perform(plan_day)
    assert waiting() == [("Has the gift box arrived?", TUESDAY, "Kim")]


def test_where_no_check_asks_the_day_after_tells_that_it_is_late(shop, perform, waiting, clock, elena, kim):
    perform(turn, "order-not-arrived", on=False)
    perform(send, elena, "gift box", MONDAY, by=kim)
    clock.turn(days=3)
    perform(plan_day)
    assert waiting() == []
    clock.turn(days=1)
    perform(plan_day)
    assert waiting() == [("Be first to tell El: the gift box is late", TUESDAY, "Kim")]


def test_who_will_wait_is_asked_two_days_later(parcel, perform, answer, waiting):
    perform(settle, parcel, LATE)
    day = answer("fine")
    assert waiting() == [("Has the gift box arrived now?", day + dt.timedelta(days=2), "Kim")]
    answer("not fine")
    assert waiting()[0][0] == "Send El another gift box"


def test_who_told_us_themselves_is_not_told(parcel, answer, waiting):
    answer("not fine")
    assert [text for text, *_ in waiting()] == ["Trace the gift box with the carrier"]


@pytest.mark.parametrize("before", [(), ("not fine",), ("no answer", "no answer")])
def test_marked_as_lost_another_is_due_today_whatever_was_asked_before(
    parcel, perform, answer, waiting, clock, elena, before
):
    for outcome in before:
        answer(outcome)
    perform(settle, parcel, LOST)
    assert waiting() == [("Send El another gift box", clock.today(), "Kim")]
    assert not due(customer=elena)[0].why.endswith(" · ")
    answer("fine")
    assert [row.replaces for row in on_the_way(elena)] == [parcel]


def test_marked_as_lost_while_another_is_being_packed_changes_nothing(parcel, perform, answer, waiting):
    answer("not fine")
    answer("not fine")
    packing = waiting()
    perform(settle, parcel, LOST)
    assert waiting() == packing


def test_a_shop_without_that_playbook_asks_nothing(parcel, perform, answer, waiting, elena):
    perform(turn, "order-not-arrived", on=False)
    perform(send, elena, "scarf", MONDAY)
    assert [text for text, *_ in waiting()] == ["Has the gift box arrived?"]


def test_two_parcels_are_two_questions_and_one_arriving_leaves_the_other(parcel, perform, waiting, elena):
    perform(send, elena, "scarf", MONDAY)
    perform(settle, parcel, ARRIVED)
    assert [text for text, *_ in waiting()] == ["Has the scarf arrived?"]


@pytest.mark.parametrize(
    ("occasion", "shipment"),
    [
        ("order-not-arrived/check/7/shipment sent/12", 12),
        ("order-not-arrived/check/7/shipment sent/12/trace/reship", 12),
        ("late-told-first/tell/7/shipment late/3", 3),
        ("concern-next-day/1/7/concern/12", None),
        ("series/4/2026-11-30", None),
        ("proposal/12", None),
        (None, None),
    ],
)
def test_a_reminder_is_about_a_shipment_by_its_occasion(occasion, shipment):
    assert shipment_of(occasion) == shipment


SAID = st.lists(st.sampled_from(["fine", "not fine", "no answer", "came by", "", LATE, LOST, ARRIVED]), max_size=9)


@given(said=SAID)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_answered_and_marked_each_parcel_is_asked_about_once_at_a_time(shop, elena, perform, clock, said):
    perform(send, elena, "gift box", clock.today() + dt.timedelta(days=2))
    for one_thing in said:
        (latest, *_) = shipments(elena)
        open_ones = due(customer=elena)
        if isinstance(one_thing, ShipmentState):
            if can_become(latest.state, one_thing):
                perform(settle, latest.id, one_thing)
        elif open_ones:
            clock.turn(days=max(0, (open_ones[0].due - clock.today()).days))
            perform(done, open_ones[0].id, one_thing)
        about = [shipment_of(row.occasion) for row in Reminder.select().where(Reminder.state == State.OPEN)]
        assert len(about) == len(set(about)) <= 1
        arrived = Shipment.select(Shipment.id).where(Shipment.state == ARRIVED)
        assert not set(about) & {row.id for row in arrived}
    for row in Reminder.select().where(Reminder.state == State.OPEN):  # so that the next example begins anew
        perform(drop, row.id)
