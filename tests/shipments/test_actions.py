"""Sending things, and what becomes of them."""

import datetime as dt

import pytest

from desktop_app.customers.queries import timeline
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.shipments.actions import send, send_again, settle
from desktop_app.shipments.queries import on_the_way, one, shipments
from desktop_app.shipments.tables import Shipment, ShipmentState

FRIDAY = dt.date(2026, 11, 27)
MONDAY = dt.date(2026, 11, 30)


def test_what_is_sent_is_known_with_all_that_was_said_of_it(perform, elena, kim):
    sent = perform(send, elena, "gift box", MONDAY, carrier="Swift Post", reference="SP 204")
    row = one(sent)
    assert (row.what, row.promised_on, row.carrier, row.reference) == ("gift box", MONDAY, "Swift Post", "SP 204")
    assert (row.sent_on, row.sent_by, row.state, row.settled_on) == (FRIDAY, "Kim", ShipmentState.UNDER_WAY, None)


def test_it_can_be_promised_for_today(perform, elena):
    assert one(perform(send, elena, "gift box", FRIDAY)).promised_on == FRIDAY


@pytest.mark.parametrize(
    ("what", "day", "said"),
    [
        ("gift box", dt.date(2026, 11, 26), "Thu is over. Choose today or a later day."),
        ("  ", MONDAY, "What is on its way?"),
        ("\u200b", MONDAY, "What is on its way?"),
        ("x" * 301, MONDAY, "at most 300 letters"),
        ("4111 1111 1111 1111", MONDAY, "payment card"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(perform, elena, what, day, said):
    with pytest.raises(Mistake, match=said):
        perform(send, elena, what, day)
    assert Shipment.select().count() == 0


def test_what_arrived_is_settled_that_day(perform, elena, clock):
    sent = perform(send, elena, "gift box", MONDAY)
    clock.turn(days=2)
    perform(settle, sent, ShipmentState.ARRIVED)
    assert (one(sent).state, one(sent).settled_on) == (ShipmentState.ARRIVED, dt.date(2026, 11, 29))


def test_what_is_late_is_still_awaited_and_may_arrive_after_all(perform, elena):
    sent = perform(send, elena, "gift box", MONDAY)
    perform(settle, sent, ShipmentState.LATE)
    assert (one(sent).settled_on, len(on_the_way(elena))) == (None, 1)
    perform(settle, sent, ShipmentState.ARRIVED)
    assert on_the_way(elena) == ()


def test_what_arrived_cannot_get_lost(perform, elena):
    sent = perform(send, elena, "gift box", MONDAY)
    perform(settle, sent, ShipmentState.ARRIVED)
    with pytest.raises(Mistake, match="it has arrived, so it cannot be lost any more"):
        perform(settle, sent, ShipmentState.LOST)
    assert one(sent).state is ShipmentState.ARRIVED


def test_what_was_said_by_mistake_is_taken_back(perform, elena):
    sent = perform(send, elena, "gift box", MONDAY)
    perform(settle, sent, ShipmentState.LOST)
    perform(undo_latest)
    assert (one(sent).state, one(sent).settled_on) == (ShipmentState.UNDER_WAY, None)
    perform(undo_latest)
    assert shipments(elena) == ()


def test_what_was_never_sent_cannot_arrive(perform, elena):
    with pytest.raises(Mistake, match="no such shipment"):
        perform(settle, 7, ShipmentState.ARRIVED)
    with pytest.raises(Mistake, match="no such shipment"):
        one(7)


def test_another_one_takes_the_place_of_what_is_lost(perform, elena, clock):
    first = perform(send, elena, "gift box", MONDAY, carrier="Swift Post", reference="SP 204")
    clock.turn(days=5)
    second = one(perform(send_again, first))
    assert (one(first).state, second.replaces) == (ShipmentState.LOST, first)
    assert (second.what, second.carrier, second.reference) == ("gift box", "Swift Post", "")
    assert second.promised_on - second.sent_on == MONDAY - FRIDAY


def test_what_was_lost_already_is_sent_again_all_the_same(perform, elena):
    first = perform(send, elena, "gift box", MONDAY)
    perform(settle, first, ShipmentState.LOST)
    assert one(perform(send_again, first)).replaces == first


def test_what_was_promised_first_is_seen_first_and_history_begins_with_the_latest(perform, elena, clock):
    late = perform(send, elena, "tea", MONDAY)
    clock.turn(days=1)
    soon = perform(send, elena, "scarf", dt.date(2026, 11, 28))
    assert [row.id for row in on_the_way(elena)] == [soon, late]
    assert [row.id for row in shipments(elena)] == [soon, late]
    perform(settle, soon, ShipmentState.ARRIVED)
    assert [row.id for row in on_the_way(elena)] == [late]
    assert [row.id for row in shipments(elena)] == [soon, late]


def test_the_timeline_tells_it(perform, elena, kim):
    sent = perform(send, elena, "gift box", MONDAY)
    perform(settle, sent, ShipmentState.LATE)
    perform(settle, sent, ShipmentState.ARRIVED)
    told = [(row.kind, row.text, row.by) for row in timeline(elena, 10)]
    assert told == [
        ("shipment.arrived", "gift box", "Kim"),
        ("shipment.late", "gift box", "Kim"),
        ("shipment.sent", "gift box · promised for Mon 30 Nov", "Kim"),
    ]
