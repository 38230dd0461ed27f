"""What happened, read for many at once: the same as read one by one, and only what is waited for."""

import datetime as dt

import pytest

from desktop_app.customers.tables import ImportantDate
from desktop_app.foundation.database import insert_rows
from desktop_app.noticing.actions import note
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.happenings import subject_queries as subjects
from desktop_app.playbooks.happenings.happening_queries import happenings
from desktop_app.playbooks.tables import Trigger, Unit
from desktop_app.preferences.actions import confirm, forget, honour, prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.tables import Channel
from desktop_app.shipments.tables import Shipment
from desktop_app.visits.actions import arrive, buy, finish, record_visit
from desktop_app.visits.tables import Appointment
from tests.playbooks.writing import playbook, step

FRIDAY = dt.date(2026, 11, 27)
TODAY_LAST_YEAR = dt.date(2025, 11, 27)


def days(count):
    return dt.timedelta(days=count)


def happened(trigger, first=FRIDAY, last=FRIDAY, **conditions):
    return list(happenings(first, last, [playbook(trigger, step("Do it"), **conditions)]))


@pytest.fixture
def visit(perform, elena, kim):
    """A visit with all that can be told of one."""
    return perform(finish, elena, services=["Wash", "Cut & colour"], served_by=kim, concern="the fringe", mood=4)


@pytest.mark.parametrize(
    ("trigger", "one"),
    [
        (Trigger.VISIT_FINISHED, subjects.visit_finished),
        (Trigger.NTH_VISIT, subjects.nth_visit),
        (Trigger.OFFER, subjects.offer_met),
        (Trigger.CONCERN, subjects.concern_voiced),
    ],
)
def test_a_visit_is_told_as_its_reactions_tell_it(visit, trigger, one):
    (found,) = happened(trigger)
    alone = one(found.subject)
    about = ("trigger", "customer", "day", "subject", "services", "visit", "served_by")
    assert [getattr(found, name) for name in about] == [getattr(alone, name) for name in about]
    assert trigger in (Trigger.NTH_VISIT, Trigger.OFFER) or found.words == alone.words == "the fringe"


def test_a_purchase_and_a_remark_are_told_as_their_reactions_tell_them(perform, elena, kim, counter):
    counter.by = kim
    perform(load, [playbook(Trigger.BOUGHT, step("More?", 30, unit=Unit.REFILL))])
    bought = perform(buy, elena, "Tea", sold_by=kim)
    assert happened(Trigger.BOUGHT) == [subjects.purchase_made(bought)]
    perform(note, elena, "her loyalty card is worn")
    (remark,) = happened(Trigger.REMARK)
    assert remark == subjects.remark_kept(remark.subject)


def test_who_is_still_here_has_not_finished_and_is_counted_all_the_same(perform, elena):
    perform(arrive, elena)
    assert happened(Trigger.VISIT_FINISHED) == []
    assert len(happened(Trigger.NTH_VISIT)) == 1


def test_a_visit_of_which_only_the_day_is_known_is_over(perform, elena):
    perform(record_visit, elena, FRIDAY)
    assert len(happened(Trigger.VISIT_FINISHED)) == 1


def test_what_was_given_back_was_not_bought(perform, elena):
    perform(buy, elena, "Tea", quantity=-1)
    assert happened(Trigger.BOUGHT) == []


def test_all_of_a_period_comes_in_the_order_of_its_days(perform, elena):
    for ago in (0, 5, 3):
        perform(record_visit, elena, FRIDAY - days(ago))
    insert_rows(ImportantDate, [{"customer": elena, "label": "Birthday", "month": 12, "day": 1}])
    both = [playbook(Trigger.VISIT_FINISHED, step("Ask")), playbook(Trigger.DATE, step("Card"))]
    found = [(one.day, one.trigger) for one in happenings(FRIDAY - days(5), FRIDAY, both)]
    visit, date = Trigger.VISIT_FINISHED, Trigger.DATE
    assert found == [(FRIDAY - days(5), visit), (FRIDAY - days(3), date), (FRIDAY - days(3), visit), (FRIDAY, visit)]


def test_a_date_is_in_sight_a_week_before_its_first_step(elena):
    insert_rows(ImportantDate, [{"customer": elena, "label": "Birthday", "month": 12, "day": 24}])
    early = playbook(Trigger.DATE, step("Card", 2, before=True, unit=Unit.WEEKS), step("How was it?", 1))
    (found,) = happenings(FRIDAY, FRIDAY + days(30), [early])
    assert (found.day, found.anchor, found.again) == (dt.date(2026, 12, 3), dt.date(2026, 12, 24), "@2026")


def test_a_shipment_is_late_on_the_day_after_the_promised_one_while_it_is_under_way(elena):
    sent = {"customer": elena, "what": "the scarf", "sent_on": FRIDAY, "promised_on": FRIDAY + days(2)}
    settled = ({"settled_on": FRIDAY + days(ago)} for ago in (2, 3, 4))
    insert_rows(Shipment, [sent, *(sent | when for when in settled)])
    late = happened(Trigger.SHIPMENT_LATE, last=FRIDAY + days(9))
    assert [(one.subject, one.day, one.anchor) for one in late] == [
        (number, FRIDAY + days(3), FRIDAY + days(2)) for number in (1, 4)
    ]
    assert len(happened(Trigger.SHIPMENT_SENT)) == 4


def fades(within):
    return [one.day for one in happened(Trigger.STALE_PREFERENCE, last=FRIDAY + days(within))]


def test_what_was_said_fades_after_a_year_and_is_asked_once(perform, elena):
    perform(prefer, elena, Kind.COMFORT, "oat milk", How.SAID)
    (faded,) = happened(Trigger.STALE_PREFERENCE, last=FRIDAY + days(4000))
    assert (faded.day, faded.anchor, faded.words) == (FRIDAY + days(366), FRIDAY, "oat milk")


def test_it_fades_anew_after_it_was_confirmed(perform, elena, clock):
    milk = perform(prefer, elena, Kind.COMFORT, "oat milk", How.ASSUMED)
    clock.turn(days=200)
    perform(confirm, milk)
    again = happened(Trigger.STALE_PREFERENCE, last=FRIDAY + days(500))
    assert [one.day for one in again] == [dt.date(2027, 5, 28), dt.date(2027, 12, 16)]
    assert len({one.again for one in again}) == 2


def test_what_proved_wrong_is_asked_at_once_and_what_proved_right_later(perform, elena, clock):
    milk = perform(prefer, elena, Kind.COMFORT, "oat milk", How.SAID)
    clock.turn(days=300)
    perform(honour, milk, True)
    assert fades(within=600) == []
    clock.turn(days=10)
    perform(honour, milk, False)
    assert fades(within=400) == [FRIDAY + days(310)]


def test_what_was_forgotten_or_held_for_a_while_only_is_not_asked_again(perform, elena):
    milk = perform(prefer, elena, Kind.COMFORT, "oat milk", How.SAID)
    perform(forget, milk)
    perform(prefer, elena, Kind.COMFORT, "a cold drink", How.SAID, until=FRIDAY)
    perform(prefer, elena, Kind.NEVER, "penicillin", How.SAID, until=FRIDAY)
    assert [one.words for one in happened(Trigger.STALE_PREFERENCE, last=FRIDAY + days(300))] == ["penicillin"]


def test_being_spoken_to_moves_the_day_on_which_somebody_is_due(perform, elena, clock):
    for ago in (74, 39, 4):
        perform(record_visit, elena, FRIDAY - days(ago))
    due = playbook(Trigger.RHYTHM, step("Ring"), rhythm=("due",))
    perform(contact, elena, Channel.CALL)
    found = [one for one in happenings(FRIDAY, FRIDAY + days(60), [due]) if one.label == "due"]
    assert [(one.day, one.words) for one in found] == [(FRIDAY + days(35), "every 5 weeks; it is now 6")]


def test_who_did_not_come_to_an_appointment_is_due_on_the_day_after_it_and_not_before(perform, elena):
    for ago in (74, 39, 4):
        perform(record_visit, elena, FRIDAY - days(ago))
    Appointment.create(customer=elena, day=FRIDAY + days(40))
    due = playbook(Trigger.RHYTHM, step("Ring"), rhythm=("due",))

    def found(last):
        return [one.day for one in happenings(FRIDAY, last, [due]) if one.label == "due"]

    assert found(FRIDAY + days(40)) == []
    assert found(FRIDAY + days(45)) == [FRIDAY + days(41)]
