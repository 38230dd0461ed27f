"""The five lines, at the window."""

import datetime as dt

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.closing.loss.loss_dialog import LossDialog
from desktop_app.closing.loss.queries import looking_back
from desktop_app.closing.loss.rules import FiveLines
from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.customers.tables import Customer
from desktop_app.staff.actions import ensure_member

FRIDAY = dt.date(2026, 11, 27)


def hester_stops(act):
    ensure_member(act, "Kim")
    hester = act.insert(Customer(uid="h", name="Hester Quill", added_at=act.now))
    ask_to_stop(act, hester.id)
    return hester.id


class Sheet:
    """The dialog, and what a person types and reads."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.hester = qtbot.answer(background.write, hester_stops)
        window = QWidget()
        window.resize(1024, 640)
        qtbot.addWidget(window)
        window.show()
        self.window = window
        self.dialog = self.opened()

    def opened(self):
        dialog = LossDialog(self.window, self.background, self.hester)
        dialog.open()
        self.qtbot.waitUntil(lambda: dialog.heading.text() == "Look back on Hester Quill")
        return dialog

    def types(self, **lines):
        for name, words in lines.items():
            QTest.keyClicks(self.dialog.form.lines[name], words)

    def says_by(self, words):
        line = self.dialog.form.by.line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)
        self.dialog.form.lines["still"].setFocus()

    def keeps(self):
        with self.qtbot.waitSignal(self.dialog.told) as told:
            self.dialog.keep.click()
        return told.args[0]


@pytest.fixture
def sheet(background, qtbot):
    return Sheet(background, qtbot)


def test_what_is_typed_is_kept_and_somebody_sees_to_it(sheet):
    form = sheet.dialog.form
    assert form.lines["knew"].hasFocus()
    sheet.types(missed="Nobody rang", change="Ring the day after")
    form.who.setCurrentText("Kim")
    sheet.says_by("next Friday")
    assert sheet.keeps() == "Kept: what we learn from Hester Quill."
    known = sheet.qtbot.answer(sheet.background.read, looking_back, sheet.hester, FRIDAY)
    assert known.lines == FiveLines(missed="Nobody rang", change="Ring the day after")
    assert known.seen_to == "Kim sees to it by Fri 4 Dec"
    again = sheet.opened().form
    assert again.lines["missed"].text() == "Nobody rang"
    assert again.seen_to.isVisible()
    assert not again.who.isVisible()


def test_what_cannot_be_kept_is_said_at_its_field_and_stays_as_typed(sheet, qtbot):
    form = sheet.dialog.form
    sheet.dialog.keep.click()
    qtbot.waitUntil(lambda: form.fields["missed"].complaint.startswith("One line is enough"))
    sheet.types(change="Ring the day after")
    form.who.setCurrentText("Kim")
    sheet.dialog.keep.click()
    assert form.when.complaint.startswith("Write a day")
    for typed, complaint in (("someday", "Write a day"), ("yesterday", "Write a day")):
        sheet.says_by(typed)
        sheet.dialog.keep.click()
        qtbot.waitUntil(lambda complaint=complaint: form.when.complaint.startswith(complaint))
    assert form.lines["change"].text() == "Ring the day after"
    assert sheet.dialog.isVisible()
