"""Writing a reminder down by hand."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.reminders import queries
from desktop_app.reminders.add_dialog import AddReminder, OpenCustomer
from desktop_app.reminders.tables import Channel, CountedFrom, Every, Kind, Series
from desktop_app.staff.actions import ensure_member
from desktop_app.window.sheet import Sheet

from .conftest import TODAY, in_days
from .shop_window import customer


@pytest.fixture
def elena(shop):
    return OpenCustomer(shop.do(customer, "Elena Marsh"), "Elena Marsh")


def open_dialog(shop, open_customer=None):
    shop.panel.set_customer(open_customer)
    shop.click(shop.panel.plus)
    dialog = shop.panel.findChild(AddReminder)
    shop.qtbot.waitExposed(dialog)
    return dialog


def fill(shop, dialog, words="Post her the scarf swatch", day="next Friday", hour=""):
    for field, typed in ((dialog.words, words), (dialog.day.line, day), (dialog.hour, hour)):
        field.setFocus()
        shop.qtbot.keyClicks(field, typed)
    dialog.add.setFocus()


def waiting(shop):
    return shop.ask(queries.due)


def test_a_reminder_for_the_open_customer_takes_words_and_a_day(shop, elena):
    dialog = open_dialog(shop, elena)
    assert not dialog.for_whom.isVisible()
    fill(shop, dialog)
    shop.click(dialog.add)
    (row,) = waiting(shop)
    assert (row.customer, row.text, row.due, row.time) == ("Elena Marsh", "Post her the scarf swatch", in_days(7), None)
    assert (row.kind, row.channel, row.assignee) == (Kind.FOLLOW_UP, Channel.CALL, "")
    assert shop.panel.findChild(AddReminder) is None


def test_hour_channel_colleague_and_promise_are_kept(shop, elena):
    kim = shop.do(ensure_member, "Kim")
    dialog = open_dialog(shop, elena)
    fill(shop, dialog, day="tomorrow", hour="4.30pm")
    dialog.channel.choose(Channel.POST)
    dialog.colleague.choose(kim)
    dialog.promise.click()
    shop.click(dialog.add)
    (row,) = waiting(shop)
    assert (row.due, row.time, row.kind) == (in_days(1), dt.time(16, 30), Kind.PROMISE)
    assert (row.channel, row.assignee) == (Channel.POST, "Kim")


def test_enter_in_a_field_adds_it(shop, elena):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog, day="today")
    shop.press(Qt.Key.Key_Return, dialog.words)
    shop.settle()
    assert [row.due for row in waiting(shop)] == [TODAY]


def test_without_an_open_customer_the_name_is_asked_for(shop, elena):
    dialog = open_dialog(shop)
    fill(shop, dialog)
    shop.qtbot.keyClicks(dialog.whom, "Nobody At All")
    shop.click(dialog.add)
    assert "Nobody is found" in dialog.for_whom.complaint
    dialog.whom.setText("Elena Marsh")
    shop.click(dialog.add)
    assert [row.customer_id for row in waiting(shop)] == [elena.id]


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"words": " "}, "what", "few words"),
        ({"day": ""}, "on", "On which day"),
        ({"day": "31 Feb"}, "on", "does not name a day"),
        ({"hour": "teatime"}, "at", "16:30"),
    ],
)
def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(shop, elena, typed, field, says):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog, **typed)
    shop.click(dialog.add)
    assert says in getattr(dialog, field).complaint
    assert dialog.hour.text() == typed.get("hour", "")
    assert waiting(shop) == ()


def test_the_dialog_grows_with_what_it_has_to_say(shop, elena):
    dialog = open_dialog(shop, elena)
    before = dialog.height()
    fill(shop, dialog, day="31 Feb")
    shop.click(dialog.add)
    shop.qtbot.waitUntil(lambda: dialog.height() > before)


def test_a_day_that_is_over_is_refused(shop, elena):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog)
    dialog.day.show_day(in_days(-1))
    shop.click(dialog.add)
    assert "is over" in dialog.what.complaint
    assert dialog.words.text() == "Post her the scarf swatch"


def test_cancel_adds_nothing(shop, elena):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog)
    shop.press(Qt.Key.Key_Escape, dialog)
    shop.settle()
    assert waiting(shop) == ()


def test_it_comes_again_by_the_rule_that_is_shown_with_its_next_days(shop, elena):
    dialog = open_dialog(shop, elena)
    assert not dialog.again.every.isVisible()
    fill(shop, dialog, day="31 Dec")
    dialog.again.unit.choose(Every.MONTH)
    assert dialog.again.every.isVisible()
    assert dialog.again.says.text() == (
        "Every month, on the last day of shorter months: Thu 31 Dec, Sun 31 Jan 2027, Sun 28 Feb 2027"
    )
    shop.qtbot.keyClicks(dialog.again.number, "2")
    assert dialog.again.says.text().startswith("Every 2 months")
    shop.click(dialog.add)
    assert [row.due.isoformat() for row in waiting(shop)] == ["2026-12-31"]
    assert waiting(shop)[0].rule_words == "every 2 months"


def test_counted_from_the_last_contact_it_says_so_and_does(shop, elena):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog)
    dialog.again.unit.choose(Every.WEEK)
    dialog.again.from_contact.click()
    assert dialog.again.says.text().startswith("Every week after the last contact")
    shop.click(dialog.add)
    (row,) = waiting(shop)
    assert shop.ask(lambda: Series.get_by_id(row.series).counted_from) is CountedFrom.CONTACT


@pytest.mark.parametrize("typed", ["0", "1000", "two", "-1"])
def test_a_number_that_is_none_is_said_beside_it(shop, elena, typed):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog)
    dialog.again.unit.choose(Every.WEEK)
    shop.qtbot.keyClicks(dialog.again.number, typed)
    shop.click(dialog.add)
    assert "A number from 1 to 999" in dialog.again.every.complaint
    assert waiting(shop) == ()


def test_what_was_chosen_and_left_again_never_comes_again(shop, elena):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog)
    dialog.again.unit.choose(Every.WEEK)
    dialog.again.unit.choose(None)
    shop.click(dialog.add)
    assert [row.series for row in waiting(shop)] == [None]


def test_its_steps_are_kept_a_line_each(shop, elena):
    dialog = open_dialog(shop, elena)
    fill(shop, dialog)
    dialog.steps.setPlainText("Ask about the fringe\n\n Offer a trim ")
    shop.click(dialog.add)
    (row,) = waiting(shop)
    assert [step.text for step in row.steps] == ["Ask about the fringe", "Offer a trim"]


def test_with_all_it_asks_it_fits_a_small_window(shop, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    dialog = AddReminder(window, shop.background, None)
    dialog.open()
    dialog.again.unit.choose(Every.MONTH)
    shop.settle()
    qtbot.waitUntil(lambda: dialog.height() >= dialog.minimumSizeHint().height())
    assert dialog.sheet().height() <= 640
    assert dialog.sheet().contains(dialog.add.geometry())
    assert dialog.findChild(Sheet).geometry() == dialog.rect()
