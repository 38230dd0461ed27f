"""What can be opened over the window from several places."""

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.exchange.import_dialog import ImportDialog
from desktop_app.foundation.database import connect, database
from desktop_app.foundation.resources import resource
from desktop_app.messages.compose_dialog import ComposeDialog
from desktop_app.reminders.actions import remind
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine


@pytest.fixture
def window(background, qtbot, tmp_path):
    """The window of a shop that nobody has touched yet."""
    long_work = LongWork(connect, database.close)
    window = RegularsWindow(background, long_work, Machine(tmp_path))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.doors.first_start is not None)
    yield window
    long_work.close()


def test_a_file_chosen_at_the_first_start_begins_the_shop_and_is_looked_at(window, qtbot):
    window.doors.first_start.file_chosen.emit(resource("sample/customers.csv"))

    qtbot.waitUntil(lambda: window.doors.first_start is None)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: "customers.csv · 8 rows" in {label.text() for label in dialog.findChildren(PlainLabel)})


def test_the_customers_page_offers_to_read_in_a_list(window, qtbot):
    window.places.customers.import_wanted.emit()

    assert window.findChild(ImportDialog).isVisible()


def test_the_message_a_reminder_asks_for_is_written_to_its_customer(window, background, qtbot):
    reminders = []
    background.write(_promised_to_odile, then=reminders.append)
    qtbot.waitUntil(lambda: bool(reminders))

    window.doors.compose_for(reminders[0])

    qtbot.waitUntil(lambda: window.findChild(ComposeDialog) is not None)
    dialog = window.findChild(ComposeDialog)
    qtbot.waitUntil(lambda: "We had promised: post the swatch." in dialog.form.body.toPlainText())
    assert dialog.heading.text() == "Write to Odile"


def _promised_to_odile(act):
    odile = add(act, CustomerDraft("Odile"))
    return remind(act, NewReminder(odile, "post the swatch", act.day, kind=Kind.PROMISE))
