"""Whom something that happened to the shop touched: exactly those, and nobody twice."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.customers.actions import trash
from desktop_app.customers.tables import Customer
from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.database import database
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.day_spans import day_span
from desktop_app.recovery.events.queries import affected, roll
from desktop_app.recovery.events.rules import Span, Touch
from desktop_app.recovery.events.tables import EventKind
from desktop_app.recovery.events.touch_queries import Asked, affected_by
from desktop_app.shipments.actions import send, settle
from desktop_app.shipments.tables import ShipmentState
from desktop_app.staff.actions import ensure_member
from desktop_app.visits import actions as visits
from desktop_app.visits import appointment_actions as appointments
from desktop_app.visits.tables import Visit
from tests.recovery.events.conftest import FRIDAY, LONDON, at

DAY = dt.timedelta(days=1)
THURSDAY = FRIDAY - DAY


def names(event, clock):
    return [one.name for one in affected(event, clock)]


@pytest.mark.parametrize(
    ("came", "left", "touched"),
    [
        (at(13), at(13, 59), False),
        (at(13), at(14), True),  # left in the minute it began
        (at(13), at(16), True),
        (at(14, 20), at(14, 50), True),
        (at(15, 30), at(16), True),  # came in the minute it ended
        (at(15, 31), at(16), False),
        (at(13), None, True),  # still here, or nobody said goodbye
        (at(15, 31), None, False),
        (None, at(16), True),  # nobody saw when they came
        (None, at(13, 59), False),
        (at(13), at(13), True),  # a visit that nobody ended is ended in its first moment when they come again
        (at(13, day=THURSDAY), at(18), False),  # nobody stays for longer than a day: they left on Thursday, unseen
    ],
)
def test_who_was_here_is_who_was_not_gone_yet_and_not_still_to_come(
    card_machine, was_here, elena, clock, came, left, touched
):
    visit = was_here(elena, came, left)
    found = affected(card_machine, clock)
    assert [(one.customer, one.visit, one.touches) for one in found] == (
        [(elena, visit, (Touch.HERE,))] if touched else []
    )


def test_an_imported_visit_counts_by_its_day(card_machine, perform, somebody, clock):
    for name, day in (("Ann", THURSDAY), ("Ben", FRIDAY), ("Cat", FRIDAY + DAY)):
        perform(visits.record_visit, somebody(name), day)
    (ben,) = affected(card_machine, clock)
    assert (ben.name, ben.why) == ("Ben", "Fri 27 Nov, here, at a time nobody noted")


def test_a_bars_night_belongs_to_the_evening_before_until_the_rollover(perform, was_here, somebody, clock):
    night = perform(record_event, "power cut", at(1, day=FRIDAY + DAY), at(2, day=FRIDAY + DAY))
    early = perform(record_event, "water off", at(4, day=FRIDAY + DAY), at(5, day=FRIDAY + DAY))
    was_here(somebody("Ann"), day=FRIDAY)
    was_here(somebody("Ben"), at(23), at(1, 30, FRIDAY + DAY))
    was_here(somebody("Cat"), at(23, 30), at(4, 10, FRIDAY + DAY))  # stayed beyond the rollover
    was_here(somebody("Dan"), at(23, 45))
    was_here(somebody("Eve"), day=FRIDAY + DAY)
    assert names(night, clock) == ["Ann", "Ben", "Cat", "Dan"]
    assert names(early, clock) == ["Cat", "Eve"]


def test_a_customer_is_listed_once_with_every_way_it_touched_them(card_machine, perform, was_here, elena, kim, clock):
    first = was_here(elena, at(13), at(14, 10))
    was_here(elena, at(15), at(15, 20))
    perform(appointments.book, elena, FRIDAY, time=dt.time(15))
    (row,) = affected(card_machine, clock)
    assert (row.visit, row.touches) == (first, (Touch.HERE, Touch.EXPECTED))
    assert row.why == (
        "Fri 27 Nov, here 13:00 to 14:10; Fri 27 Nov, here 15:00 to 15:20; Fri 27 Nov, expected at 15:00"
    )


def test_whose_appointment_it_touches_is_who_is_expected_then_and_has_not_called_it_off(perform, somebody, clock):
    closed = perform(record_event, "water off", at(9, day=FRIDAY + DAY), at(11, day=FRIDAY + DAY))
    booked = {
        name: perform(appointments.book, somebody(name), FRIDAY + DAY, time=time)
        for name, time in (
            ("Ann", dt.time(8, 59)), ("Ben", dt.time(9)), ("Cat", dt.time(10)), ("Dan", dt.time(10, 30)), ("Eve", None),
            ("Fay", dt.time(11, 1)),
        )
    }  # fmt: skip
    perform(appointments.cancel, booked["Cat"])
    perform(appointments.miss, booked["Dan"])
    assert names(closed, clock) == ["Eve", "Ben", "Dan"]


def test_who_did_not_come_to_an_appointment_was_not_here(perform, was_here, somebody, card_machine, clock):
    was_here(somebody("Ann"), at(14, 20), at(15))
    for name in ("Ben", "Cat"):
        perform(appointments.book, somebody(name), FRIDAY, time=dt.time(14, 30))
    assert names(card_machine, clock) == ["Ann", "Ben", "Cat"]  # at five past two they were still to come
    clock.turn(hours=4)
    later = perform(record_event, "card machine down", at(14), at(15, 30))
    assert names(later, clock) == ["Ann"]


def test_somebody_ill_touches_those_they_served_or_were_to_serve(perform, was_here, somebody, kim, clock):
    lee = perform(ensure_member, "Lee")
    was_here(somebody("Ann"), at(10), at(11), served_by=kim)
    was_here(somebody("Ben"), at(10), at(11), served_by=lee)
    perform(appointments.book, somebody("Cat"), FRIDAY, time=dt.time(15), staff=kim)
    perform(appointments.book, somebody("Dan"), FRIDAY, time=dt.time(15), staff=lee)
    ill = perform(record_event, "Kim went home", at(9), at(18), kind=EventKind.ILL, staff=kim)
    assert names(ill, clock) == ["Ann", "Cat"]


def test_a_bad_batch_touches_those_who_bought_it_then(perform, was_here, somebody, clock):
    def bought(name, day, what="Curl serum", quantity=1):
        clock.moment = at(12, day=day)
        perform(visits.buy, somebody(name), what, quantity=quantity)

    bought("Ann", FRIDAY - 8 * DAY)
    bought("Ben", FRIDAY - 7 * DAY)
    bought("Cat", FRIDAY, what="curl SERUM")
    bought("Dan", FRIDAY, what="Curl serum, large")
    bought("Eve", FRIDAY, quantity=-1)
    clock.moment = at(14, 5)
    span = Span(day_span(clock, FRIDAY - 7 * DAY).first, day_span(clock, FRIDAY).last)
    batch = perform(
        record_event, "serum separates", span.first, span.last, kind=EventKind.PRODUCT, product="CURL SERUM"
    )
    assert names(batch, clock) == ["Ben", "Cat"]


def test_what_was_bought_on_a_visit_was_bought_while_they_were_here(perform, somebody, clock):
    for name, came, left in (("Ann", at(9), at(10)), ("Ben", at(11), at(12))):
        customer = somebody(name)
        clock.moment = came
        perform(visits.arrive, customer)
        perform(visits.buy, customer, "Lemon tart")
        clock.moment = left
        perform(visits.finish, customer)
    tray = perform(
        record_event, "tarts from the second tray", at(10, 30), at(13), kind=EventKind.PRODUCT, product="Lemon tart"
    )
    (ben,) = affected(tray, clock)
    assert (ben.name, ben.why) == ("Ben", "bought Lemon tart on Fri 27 Nov")
    assert ben.visit == Visit.get(Visit.customer == ben.customer).id


def test_a_late_delivery_touches_those_to_whom_it_was_promised_and_did_not_come(perform, somebody, clock):
    clock.moment = at(9, day=THURSDAY)
    sent = {
        name: perform(send, somebody(name), "gift box", day)
        for name, day in (("Ann", THURSDAY), ("Ben", FRIDAY), ("Cat", FRIDAY), ("Dan", FRIDAY), ("Eve", FRIDAY))
    }
    clock.moment = at(12)
    perform(settle, sent["Ben"], ShipmentState.LATE)
    perform(settle, sent["Cat"], ShipmentState.ARRIVED)
    clock.moment = at(12, day=FRIDAY + DAY)
    perform(settle, sent["Dan"], ShipmentState.ARRIVED)
    span = day_span(clock, FRIDAY)
    van = perform(record_event, "the van broke down", span.first, span.last, kind=EventKind.DELIVERY)
    assert names(van, clock) == ["Ben", "Dan", "Eve"]


def test_who_is_in_the_trash_is_not_listed(card_machine, perform, was_here, elena, clock):
    was_here(elena, at(14), at(15))
    perform(trash, elena)
    assert affected(card_machine, clock) == ()
    assert roll(card_machine, clock).total == 0


QUARTER = dt.timedelta(minutes=15)
BEGINS = at(0, day=THURSDAY)
moments = st.integers(0, 3 * 96).map(lambda quarter: BEGINS + quarter * QUARTER)
stretches = st.tuples(moments, st.integers(1, 60)).map(lambda both: (both[0], both[0] + both[1] * QUARTER))
what_was_seen = st.sampled_from(["both", "came", "left", "neither"])


def quarters(first, last):
    return {first + step * QUARTER for step in range((last - first) // QUARTER + 1)}


def can_have_been_here(came, left, day, clock):
    """Every quarter of an hour at which somebody may have been here, counted one by one."""
    its_day = {BEGINS + step * QUARTER for step in range(-96, 5 * 96) if clock.day_of(BEGINS + step * QUARTER) == day}
    if came and left:
        return quarters(came, left)
    return {moment for moment in its_day if (not came or moment >= came) and (not left or moment <= left)}


@given(stays=st.lists(st.tuples(stretches, what_was_seen), max_size=6), event=stretches, rollover=st.integers(0, 6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_exactly_those_are_listed_who_can_have_been_here_at_any_time_of_it(counter, stays, event, rollover):
    clock = SetClock(at(14), LONDON, rollover)
    wanted = set()
    with database.atomic() as everything:
        for number, ((came, left), seen) in enumerate(stays):
            who = Customer.create(uid=str(number), name=f"Customer {number}", added_at=came)
            day = clock.day_of(left if seen == "left" else came)
            known = (came if seen in ("both", "came") else None, left if seen in ("both", "left") else None)
            Visit.create(customer=who, day=day, arrived_at=known[0], finished_at=known[1])
            if can_have_been_here(*known, day, clock) & quarters(*event):
                wanted.add(who.id)
        found = affected_by(EventKind.SHOP, Asked(Span(*event), "", None, clock.now(), clock))
        assert {one.customer for one in found} == wanted
        assert len(found) == len(wanted)
        everything.rollback()
