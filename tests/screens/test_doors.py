"""What can be opened over the window from several places."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.exchange.import_dialog import ImportDialog
from desktop_app.foundation.database import connect, database
from desktop_app.foundation.resources import resource
from desktop_app.handover.outline_dialog import OutlineDialog
from desktop_app.messages.compose_dialog import ComposeDialog
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.decision_actions import take_up
from desktop_app.recovery.events.queries import roll
from desktop_app.recovery.events.tables import Decided
from desktop_app.recovery.make_right.make_right_dialog import MakeRightDialog
from desktop_app.reminders.actions import remind
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.staff.queries import TimeAway
from desktop_app.visits.actions import arrive
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


def test_whoever_was_touched_is_written_to_and_that_is_decided_once_it_has_gone_out(window, background, qtbot):
    event = _asked(background, qtbot, _card_machine_down)
    window.places.recovery.events.write_wanted.emit(event, 1)

    dialog = window.findChild(ComposeDialog)
    qtbot.waitUntil(lambda: "something went wrong" in dialog.form.body.toPlainText().lower())
    dialog.told.emit("Written to Odile on paper.")
    qtbot.waitUntil(lambda: window.notice.sentence == "Written to Odile on paper.")

    decided = _asked(background, qtbot, lambda _: roll(event, background.counter.clock).rows[0].decision)
    assert decided.decided is Decided.WRITE


def test_whoever_was_touched_is_made_right_as_what_was_just_kept(window, background, qtbot):
    event = _asked(background, qtbot, _card_machine_down)
    incident = _asked(background, qtbot, lambda act: take_up(act, event, 1))
    window.places.recovery.events.make_right_wanted.emit(1, incident)

    qtbot.waitUntil(lambda: window.findChild(MakeRightDialog) is not None)
    dialog = window.findChild(MakeRightDialog)
    qtbot.waitUntil(lambda: dialog.form.happened.words.text() == "card machine down")


def _asked(background, qtbot, action):
    answers = []
    background.write(action, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def _card_machine_down(act):
    odile = add(act, CustomerDraft("Odile"))
    arrive(act, odile)
    return record_event(act, "card machine down", act.now, act.now)


def test_what_hangs_on_one_head_leads_to_who_goes_away(window, qtbot):
    window.show_page("insights")
    page = window.places.insights
    assert page.figures.hand_over.isHidden()
    page.go_to("What hangs on one head")
    qtbot.waitUntil(lambda: not page.figures.hand_over.isHidden())

    page.figures.hand_over.click()

    assert window.page() == "settings"
    qtbot.waitUntil(lambda: not window.places.settings.staff.name.visibleRegion().isEmpty())


def test_what_is_handed_over_opens_over_the_window_and_its_rows_open_the_card(window, background, qtbot, clock):
    reminders, today = [], clock.today()
    background.write(_promised_to_odile, then=reminders.append)
    qtbot.waitUntil(lambda: bool(reminders))

    window.doors.hand_over(TimeAway(1, 0, "Helen", today, today, "", decides=True))

    dialog = window.findChild(OutlineDialog)
    qtbot.waitUntil(lambda: dialog.outline is not None)
    with qtbot.waitSignal(window.doors.opened):
        qtbot.keyClick(dialog.sheet_of_rows.rows, Qt.Key.Key_Return)
