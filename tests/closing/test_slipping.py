"""Who is looked at tonight because they slip away, and what is set for them."""

import datetime as dt

import pytest

from desktop_app.closing.queries import review
from desktop_app.closing.slipping_actions import Gesture, set_gesture
from desktop_app.closing.slipping_queries import TONIGHT, foresight, slipping_away
from desktop_app.customers.tables import Customer, Phone
from desktop_app.foundation.database import insert_rows
from desktop_app.foundation.plain import plain
from desktop_app.preferences.tables import How, Kind, Preference
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.tables import Channel, Reminder, State
from desktop_app.rhythm.visit_model import VisitModel
from desktop_app.staff.tables import Away, Staff
from desktop_app.visits.actions import finish
from desktop_app.visits.tables import Appointment, Visit
from tests.rhythm.simulating import shop

TODAY = dt.date(2026, 11, 27)
SALON = VisitModel(2.0, 12.0, 0.8, 5.0, once=0.3, regular=0.7)
NEXT_DAY = TODAY + dt.timedelta(days=1)


@pytest.fixture
def kim(counter):
    return Staff.create(name="Kim")


@pytest.fixture
def regular(counter, clock, kim):
    def make(name, weeks=(21, 18, 15, 12)):
        customer = Customer.create(uid=name, name=name, added_at=clock.now())
        for ago in weeks:
            Visit.create(customer=customer, day=TODAY - dt.timedelta(weeks=ago), served_by=kim)
        return customer

    return make


def names(day=TODAY):
    return [row.customer for row in slipping_away(day).tonight]


def test_who_is_past_their_rhythm_is_looked_at_the_furthest_first(regular):
    regular("Teo", (16, 12, 8))
    regular("Marisol")
    regular("Lou", (9, 6, 3))
    assert names() == ["Marisol", "Teo"]
    (row, _) = slipping_away(TODAY).tonight
    assert (row.words, row.missed, len(row.visits), row.may_be_gone) == ("every 3 weeks; it is now 12", 4, 4, None)


def test_whoever_was_spoken_to_has_an_appointment_or_asked_us_to_stop_is_not(regular, perform):
    for name in ("Marisol", "Bram", "Teo", "Ann"):
        regular(name)
    perform(contact, Customer.get(name="Marisol").id, Channel.CALL, "rang her")
    Appointment.create(customer=Customer.get(name="Bram"), day=NEXT_DAY)
    Customer.update(asked_to_stop_on=TODAY).where(Customer.name == "Teo").execute()
    assert names() == ["Ann"]


def test_a_few_are_enough_for_one_evening_and_the_others_are_counted(regular):
    for number in range(TONIGHT + 2):
        regular(f"Ann {number}")
    found = slipping_away(TODAY)
    assert (len(found.tonight), found.all) == (TONIGHT, TONIGHT + 2)


def test_the_gesture_comes_from_what_that_person_said_and_from_who_knows_them(regular, kim):
    marisol = regular("Marisol")
    Phone.create(customer=marisol, written="020 7946 0000")
    said = {"customer": marisol, "how": How.SAID, "learned_on": dt.date(2026, 9, 2)}
    Preference.create(kind=Kind.GOAL, text="long hair by June", **said)
    Preference.create(kind=Kind.GOAL, text="a secret wedding", discreet=True, **said)
    (row,) = slipping_away(TODAY).tonight
    assert (row.proposal.text, row.proposal.evidence) == ("Text: ask about “long hair by June”", "said 2 Sep")
    assert row.served_by.name == "Kim"
    Away.create(staff=kim, first=TODAY, last=NEXT_DAY)
    assert slipping_away(TODAY).tonight[0].served_by is None


def test_what_is_set_stays_for_the_evening_and_is_not_asked_again_for_four_weeks(regular, perform, kim):
    marisol = regular("Marisol")
    perform(set_gesture, Gesture(marisol.id, "Card: we miss you", Channel.POST, kim.id, "every 3 weeks"))
    assert perform(set_gesture, Gesture(marisol.id, "Again", Channel.POST, None, "")) is None
    (row,) = slipping_away(TODAY).tonight
    assert (row.set.text, row.set.due, row.set.staff_name) == ("Card: we miss you", NEXT_DAY, "Kim")
    assert names(NEXT_DAY) == []
    Reminder.update(state=State.DONE, ended_day=NEXT_DAY).execute()
    assert names(NEXT_DAY + dt.timedelta(weeks=3)) == []
    assert names(NEXT_DAY + dt.timedelta(weeks=5)) == ["Marisol"]


def test_a_visit_makes_the_gesture_needless(regular, perform):
    marisol = regular("Marisol")
    perform(set_gesture, Gesture(marisol.id, "Ring: how are things", Channel.CALL, None, ""))
    perform(finish, marisol.id, services=["Cut"])
    assert Reminder.get().state is State.DROPPED


def test_a_young_shop_says_nothing_about_chances_and_an_older_one_does(regular, clock):
    regular("Marisol")
    assert foresight(TODAY) is None
    for number, days in enumerate(shop(SALON, 150, 60)):
        guest = Customer.create(uid=str(number), name=f"Guest {number}", added_at=clock.now())
        ends = 1000 + 60 * 7
        visits = ({"customer": guest.id, "day": TODAY - dt.timedelta(days=ends - day)} for day in days if day <= ends)
        insert_rows(Visit, visits)
    known = foresight(TODAY)
    rows = slipping_away(TODAY, known).tonight
    chances = [row.may_be_gone for row in rows]
    assert len(chances) == TONIGHT
    assert all(0 < chance < 1 for chance in chances)
    assert chances == sorted(chances, reverse=True)


def test_all_of_it_stands_in_the_record_of_the_day(regular):
    regular("Marisol")
    page = plain(review(TODAY))
    assert page["slipping"]["tonight"][0]["customer"] == "Marisol"
    assert page["spent"]["by"] == [{"name": "Kim", "amount": 0}]


def test_on_a_day_long_ago_it_is_known_what_was_known_then(regular):
    regular("Marisol", (21, 18, 15, 12, 1))
    assert names() == []
    assert names(TODAY - dt.timedelta(weeks=2)) == ["Marisol"]
