"""A door to open: suggested gestures are taken up or let go; and how we keep up, in a line."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.reminders import actions
from desktop_app.reminders.add_dialog import AddReminder
from desktop_app.reminders.follow_ups.doors_panel import TAKE
from desktop_app.reminders.follow_ups.follow_ups_head import covered_words, promise_words
from desktop_app.reminders.follow_ups.follow_ups_queries import Covered, covered, doors
from desktop_app.reminders.kept_queries import Promises
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind, State
from desktop_app.visits.actions import finish
from desktop_app.window.buttons import Button

from .conftest import TODAY, in_days


def names(desk):
    return [row.customer for row in desk.page.doors.shown]


def buttons(desk):
    return {button.accessibleName() or button.words: button for button in desk.page.doors.findChildren(Button)}


def suggest(desk, name="Odile", text="Send her the picture", days=0, **more):
    return desk.remind(name, text, days, suggested=True, channel=more.pop("channel", Channel.MAIL), **more)


def test_three_suggestions_at_most_stand_there_the_soonest_first_and_none_for_a_visit(desk):
    for name, days in (("Last", 3), ("First", 0), ("Third", 2), ("Second", 1)):
        suggest(desk, name, days=days)
    suggest(desk, "On her visit", channel=Channel.VISIT)
    suggest(desk, "In a month", days=30)
    desk.open()
    assert names(desk) == ["First", "Second", "Third"]
    assert desk.lines() == []
    assert desk.page.queue.head.doors.words == "Doors · 3"


def test_the_reason_stands_beside_it_and_never_as_markup(desk):
    suggest(desk, why="<b>On 20 Nov</b> she said so", days=1)
    desk.open()
    labels = [label.text() for label in desk.page.doors.findChildren(type(desk.page.doors.none))]
    assert "<b>On 20 Nov</b> she said so · tomorrow" in labels


def test_taking_one_makes_it_a_follow_up(desk):
    reminder = suggest(desk)
    desk.open()
    desk.click(buttons(desk)[f"{TAKE}: Odile, Send her the picture"])
    assert not desk.row(reminder).suggested
    assert names(desk) == []
    assert desk.lines() == ["Odile"]


def test_the_keys_go_on_with_the_next_suggestion(desk):
    suggest(desk, "Odile")
    suggest(desk, "Vera", days=1)
    desk.open()
    desk.page.show_doors()
    desk.press(Qt.Key.Key_Space, on=buttons(desk)[f"{TAKE}: Odile, Send her the picture"])
    assert QApplication.focusWidget() is buttons(desk)[f"{TAKE}: Vera, Send her the picture"]
    desk.press(Qt.Key.Key_Space, on=QApplication.focusWidget())
    assert QApplication.focusWidget() is desk.page.doors.own


def test_not_this_lets_it_go(desk):
    reminder = suggest(desk)
    desk.open()
    desk.click(buttons(desk)["Not this: Odile, Send her the picture"])
    assert desk.row(reminder).state is State.DROPPED
    assert names(desk) == []
    assert desk.page.doors.none.isVisible()


def test_a_door_to_open_comes_before_the_first_follow_up_on_arriving(desk):
    desk.remind("Vera")
    suggest(desk)
    desk.open()
    assert desk.page.at_hand.currentWidget() is desk.page.doors
    assert desk.list.current().customer == "Vera"
    desk.press(Qt.Key.Key_Return)
    assert desk.page.at_hand.currentWidget() is desk.call


def test_ones_own_is_written_down_by_hand(desk):
    desk.open()
    desk.click(desk.page.doors.own)
    assert desk.page.findChild(AddReminder) or desk.page.window().findChild(AddReminder)


def test_the_line_says_how_promises_and_visits_stand():
    assert promise_words(Promises(14, 1, 0)) == "Promises kept this month 14 of 15; 1 late"
    assert promise_words(Promises(1, 0, 2)) == "Promises kept this month 1 of 3; 2 not kept"
    assert promise_words(Promises(0, 0, 0)) == ""
    assert covered_words(Covered(12, 14)) == "In the last 7 days 12 of 14 visits have a follow-up decided"
    assert covered_words(Covered(1, 1)) == "In the last 7 days 1 of 1 visit has a follow-up decided"
    assert covered_words(Covered(0, 0)) == ""


def test_promises_of_this_month_are_counted_in_the_line(desk):
    kept = desk.remind("Odile", kind=Kind.PROMISE)
    desk.do(actions.done, kept, "fine")
    desk.open()
    assert desk.page.queue.head.line.text() == "Promises kept this month 1 of 1"


def test_a_visit_is_covered_by_what_came_of_it_or_by_what_comes_after(perform, known, clock):
    odile, vera, idris, long_ago = (known(name) for name in ("Odile", "Vera", "Idris", "Ann"))
    clock.turn(days=-8)
    perform(finish, long_ago)
    clock.turn(days=8)
    for customer in (odile, vera):
        perform(finish, customer)
    visit = perform(finish, idris)
    assert covered(TODAY) == Covered(0, 3)
    perform(actions.add, NewReminder(odile, "Ring", in_days(1)))
    perform(actions.add, NewReminder(idris, "Ring", TODAY, visit=visit))
    perform(actions.add, NewReminder(vera, "Ring", TODAY))
    assert covered(TODAY) == Covered(2, 3)


def test_nobody_in_the_trash_is_a_door_to_open(perform, remind, known):
    remind("Write", channel=Channel.MAIL, suggested=True)
    gone = known("Gone", deleted_at=dt.datetime(2026, 11, 1, tzinfo=dt.UTC))
    remind("Write", customer=gone, channel=Channel.MAIL, suggested=True)
    assert [row.customer for row in doors(TODAY)] == ["Odile"]
