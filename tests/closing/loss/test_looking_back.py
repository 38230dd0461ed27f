"""Looking back on who went: whom it is asked about, what is kept, and what comes of it."""

import datetime as dt

import pytest

from desktop_app.closing.loss.actions import look_back
from desktop_app.closing.loss.gone_queries import gone_lately, not_looked_back_on
from desktop_app.closing.loss.queries import looking_back
from desktop_app.closing.loss.rules import FiveLines, SeenTo
from desktop_app.closing.loss.tables import LossReview
from desktop_app.closing.queries import review
from desktop_app.closing.wording import as_lines
from desktop_app.customers.queries import timeline
from desktop_app.customers.stop_actions import glad_again
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.recovery.actions import open_incident
from desktop_app.reminders.actions import done
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.queries import due
from desktop_app.reminders.tables import Channel, Reminder
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit

MISSED = FiveLines(missed="Nobody rang after the colour", change="Ring the day after every colour")


def names(today):
    return [one.customer for one in gone_lately(today)]


def test_who_asked_us_to_stop_or_is_quiet_is_offered_until_somebody_looked_back(marisol, hester, perform, clock):
    today = clock.today()
    assert [(one.customer, one.words) for one in gone_lately(today)] == [
        ("Hester Quill", "asked us to stop on 27 Nov"),
        ("Marisol Ibarra", "every 10 weeks; it is now 25"),
    ]
    perform(look_back, hester, MISSED)
    assert names(today) == ["Marisol Ibarra"]
    perform(contact, marisol, Channel.CALL, "rang her")
    assert names(today) == []


def test_what_is_long_past_waits_elsewhere(marisol, clock):
    clock.turn(days=40)
    assert names(clock.today()) == []
    assert [one.customer for one in not_looked_back_on(dt.date(2026, 1, 1), clock.today(), 9, 0)] == ["Marisol Ibarra"]


def test_who_comes_again_and_goes_again_is_looked_back_on_anew(marisol, perform, clock):
    perform(look_back, marisol, MISSED)
    clock.turn(days=1)
    perform(record_visit, marisol, clock.today())
    assert looking_back(marisol, clock.today()).lines == FiveLines()
    clock.turn(days=300)
    fill_rhythms()
    assert [one.customer for one in not_looked_back_on(dt.date(2026, 1, 1), clock.today(), 9, 0)] == ["Marisol Ibarra"]


def test_the_card_tells_what_can_be_learned_from_and_nobody_is_named(marisol, perform, clock):
    kim = perform(ensure_member, "Kim")
    perform(prefer, marisol, Kind.LIKE, "oat milk", How.SAID)
    perform(open_incident, marisol, "colour on the sleeve")
    told = looking_back(marisol, clock.today()).told
    assert told == (
        "Regular for 3 years · every 10 weeks; it is now 25",
        "Last here 3 Jun: Cut",
        "On the card: oat milk",
        "Went wrong on 27 Nov: colour on the sleeve (not made right)",
    )
    assert kim


def test_one_line_is_enough_and_is_written_over_not_twice(hester, perform, clock):
    with pytest.raises(Mistake, match="One line is enough"):
        perform(look_back, hester, FiveLines(knew="   "))
    first = perform(look_back, hester, FiveLines(knew="Comes before concerts"))
    assert perform(look_back, hester, MISSED) == first
    assert looking_back(hester, clock.today()).lines == MISSED
    assert LossReview.select().count() == 1
    assert timeline(hester, 1)[0].text == "Ring the day after every colour"
    perform(undo_latest)
    assert looking_back(hester, clock.today()).lines == FiveLines(knew="Comes before concerts")


def test_somebody_sees_to_what_changes(hester, perform, clock):
    kim, by = perform(ensure_member, "Kim"), clock.today() + dt.timedelta(days=7)
    with pytest.raises(Mistake, match="What is to change by then"):
        perform(look_back, hester, FiveLines(missed="Nobody rang"), SeenTo(by))
    perform(look_back, hester, MISSED, SeenTo(by, kim))
    perform(look_back, hester, MISSED, SeenTo(by, kim))
    (row,) = due(today=clock.today())
    assert (row.text, row.assignee, row.due, row.why) == (MISSED.change, "Kim", by, f"We missed: {MISSED.missed}")
    assert looking_back(hester, clock.today()).seen_to == "Kim sees to it by Fri 4 Dec"
    perform(done, row.id)
    assert looking_back(hester, clock.today()).seen_to == "Done on Fri 27 Nov"


def test_the_close_of_the_day_and_its_record_tell_who_went_and_what_was_learned(marisol, hester, perform, clock):
    perform(look_back, hester, MISSED)
    words = "\n".join(as_lines(review(clock.today())))
    assert "Marisol Ibarra: every 10 weeks; it is now 25 · not looked back on yet" in words
    assert "Looked back on Hester Quill: Ring the day after every colour" in words


def test_taking_it_back_takes_the_reminder_back(hester, perform, clock):
    perform(look_back, hester, MISSED, SeenTo(clock.today()))
    perform(undo_latest)
    assert (LossReview.select().count(), Reminder.select().count()) == (0, 0)


def test_who_is_glad_to_hear_from_us_again_has_not_gone(hester, perform, clock):
    perform(glad_again, hester)
    assert names(clock.today()) == []
