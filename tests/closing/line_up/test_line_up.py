"""The line-up: who may come, what to have ready, and what everybody should hear before the shop opens."""

import datetime as dt

import pytest

from desktop_app.closing.line_up.queries import line_up, next_line_up
from desktop_app.closing.line_up.rules import next_open_day, story_to_read
from desktop_app.closing.line_up.wording import as_lines
from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.noticing.actions import note
from desktop_app.noticing.share_actions import told
from desktop_app.praise.actions import praise
from desktop_app.praise.story_actions import tell
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.reminders.actions import add, done
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.staff.actions import away, ensure_member
from desktop_app.visits.actions import arrive, finish
from desktop_app.visits.appointment_actions import book, cancel
from desktop_app.visits.tables import Visit

TODAY = dt.date(2026, 11, 27)
MONDAY = dt.date(2026, 11, 30)
DAY = dt.timedelta(days=1)


@pytest.fixture
def someone(counter, clock):
    def make(name, **columns):
        return Customer.create(uid=name, name=name, added_at=clock.now(), **columns).id

    return make


@pytest.fixture
def jo(perform, counter):
    counter.by = perform(ensure_member, "Jo")
    return counter.by


def came(customer, *days_ago):
    for days in days_ago:
        Visit.create(customer=customer, day=TODAY - days * DAY)


def promise(customer, due=TODAY, text="Post the swatch", **more):
    return NewReminder(customer=customer, text=text, due=due, kind=Purpose.PROMISE, channel=Channel.POST, **more)


def text(day=TODAY):
    return "\n".join(as_lines(line_up(day)))


def test_who_is_expected_comes_in_the_order_of_the_day_with_what_must_never_happen_first(perform, someone, jo):
    elena, wren = someone("Elena"), someone("Wren")
    perform(book, elena, TODAY, time=dt.time(11), service="Colour", staff=jo)
    perform(book, wren, TODAY, time=dt.time(9, 30), service="Cut")
    perform(book, elena, TODAY, time=dt.time(12, 30), service="Blow-dry")
    perform(prefer, elena, Kind.COMFORT, "peppermint tea", How.SAID)
    perform(prefer, elena, Kind.NEVER, "PPD hair dye", How.SAID)
    assert text().splitlines() == [
        "Line-up, Friday 27 November 2026",
        "  2 expected, 2 for the first time",
        "Expected",
        "  09:30  Wren · Cut",
        "    Their first visit",
        "  11:00  Elena · Colour with Jo; 12:30 Blow-dry",
        "    ! Keep clear of PPD hair dye",
        "    Bring peppermint tea, because on 27 Nov they told Jo",
        "    Their first visit",
    ]


def test_who_called_it_off_or_is_in_the_trash_is_not_expected(perform, someone, clock):
    perform(cancel, perform(book, someone("Elena"), TODAY))
    perform(book, someone("Wren", deleted_at=clock.now()), TODAY)
    perform(book, None, TODAY, time=dt.time(10), service="Cut")
    assert [(one.customer, one.bookings[0].service) for one in line_up(TODAY).expected] == [(None, "Cut")]


def test_the_last_time_is_told_with_its_hope_its_worry_and_what_went_home(perform, someone, clock):
    elena = someone("Elena")
    clock.turn(days=-28)
    perform(arrive, elena, hope="her interview")
    perform(finish, elena, services=["Cut"], concern="will it sit at home?")
    clock.turn(days=28)
    perform(book, elena, TODAY)
    (guest,) = line_up(TODAY).expected
    assert "Ask how it turned out: “will it sit at home?”" in [one.text for one in guest.prepare]
    assert "Came once, last 28 days ago: Cut; hoped for “her interview”" in text()


def test_who_comes_by_a_rhythm_may_come_without_an_appointment(perform, someone):
    due, booked, early, stopped = (someone(name) for name in ("Due", "Booked", "Early", "Stopped"))
    for customer in (due, booked, stopped):
        came(customer, 35, 70, 105)
    came(early, 10, 45, 80)
    Customer.update(asked_to_stop_on=TODAY).where(Customer.id == stopped).execute()
    perform(book, booked, TODAY + 7 * DAY)
    fill_rhythms()
    assert [(one.name, one.rhythm) for one in line_up(TODAY).likely] == [("Due", "every 5 weeks")]


def test_a_day_long_ago_is_seen_as_on_its_morning(someone):
    wren = someone("Wren")
    came(wren, 0, 35, 70, 105, 140)
    fill_rhythms()
    (guest,) = line_up(TODAY - 35 * DAY).likely
    assert (guest.name, guest.visits, guest.last.day) == ("Wren", 3, TODAY - 70 * DAY)
    assert line_up(TODAY - 20 * DAY).likely == ()


def test_the_owners_own_follow_ups_stand_first_the_done_ones_before_the_others(perform, counter, someone, jo):
    elena = someone("Elena")
    perform(settings.change, settings.OWNER, jo)
    kept = perform(add, promise(elena, text="Bring the book"))
    perform(done, kept)
    perform(add, promise(elena, assignee=jo, text="Ring about the colour"))
    perform(add, promise(elena, due=TODAY - 3 * DAY))
    perform(add, promise(elena, due=MONDAY, text="Not yet"))
    assert text().splitlines()[3:] == [
        "Jo goes first",
        "  Bring the book · done",
        "    Elena",
        "  Ring about the colour",
        "    Elena · Jo",
        "Promises due",
        "  Post the swatch · 3 days late",
        "    Elena",
    ]


def test_what_is_to_be_told_stays_until_it_was_told(perform, someone, jo):
    kim = perform(ensure_member, "Kim")
    perform(note, someone("Elena"), "moved to the coast", tell=[None, kim])
    first, second = line_up(TODAY).notes
    assert (first.colleague, first.name, first.text, first.who) == ("", "Elena", "moved to the coast", "Jo")
    assert second.colleague == "Kim"
    perform(told, first.share)
    assert "  Kim: “moved to the coast”" in text().splitlines()
    assert [one.share for one in line_up(TODAY).notes] == [second.share]


def test_who_is_away_is_named_with_who_does_theirs(perform, jo):
    kim = perform(ensure_member, "Kim")
    perform(away, kim, TODAY, MONDAY, jo)
    assert text().splitlines()[-2:] == ["  Kim · until Mon 30 Nov", "    Jo does theirs"]
    assert line_up(MONDAY + DAY).away == ()


def test_while_the_owner_is_away_another_goes_first_and_decides(perform, someone, jo):
    helen = perform(ensure_member, "Helen")
    perform(settings.change, settings.OWNER, helen)
    perform(away, helen, TODAY, MONDAY, jo)
    perform(add, promise(someone("Elena"), assignee=helen))
    said = text().splitlines()
    assert said[3:6] == ["Jo goes first, for Helen", "  Post the swatch", "    Elena · Jo"]
    assert said[-2:] == ["  Helen · until Mon 30 Nov", "    Jo does theirs and decides"]


def test_doors_are_for_what_a_guest_hopes_for_and_leave_out_what_is_not_to_be_said(perform, someone, jo):
    elena, wren = someone("Elena"), someone("Wren")
    for guest in (elena, wren):
        perform(book, guest, TODAY)
    perform(prefer, elena, Kind.VALUE, "nothing goes to waste", How.NOTICED)
    perform(prefer, elena, Kind.GOAL, "to run her first race", How.SAID)
    perform(prefer, wren, Kind.GOAL, "to leave his job", How.SAID, discreet=True)
    (door,) = line_up(TODAY).doors
    assert door.text == "Do one small thing towards their hope: “to run her first race”"
    assert (door.name, door.why) == ("Elena", "said to Jo on 27 Nov")


def test_one_story_is_read_out_without_the_customers_name(perform, someone, jo):
    kudos = perform(praise, [jo], "Saw it first", someone("Elena"))
    perform(tell, kudos, ("Elena’s sleeve had colour on it", "Jo had it cleaned", ""))
    assert line_up(TODAY).story.told == ("A customer’s sleeve had colour on it", "Jo had it cleaned")


def test_a_fresh_story_is_read_first_and_old_ones_take_turns():
    old = [TODAY - 20 * DAY, TODAY - 40 * DAY]
    assert story_to_read([TODAY - 7 * DAY, *old], TODAY) == 0
    assert {story_to_read(old, TODAY + ahead * DAY) for ahead in range(2)} == {0, 1}
    assert story_to_read([TODAY + DAY], TODAY) is None


def test_the_next_line_up_is_that_of_the_next_day_the_shop_is_open(perform):
    perform(settings.change, settings.OPEN_DAYS, "12345")
    assert next_line_up(TODAY).day == MONDAY
    assert next_open_day(TODAY, {4}) == TODAY + 7 * DAY


def test_an_empty_shop_has_an_honest_page(counter):
    assert text(MONDAY).splitlines() == [
        "Line-up, Monday 30 November 2026",
        "  0 expected",
        "  Nobody has an appointment, and nobody’s rhythm speaks for that day.",
    ]
