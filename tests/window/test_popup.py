"""A small sheet under a control: kept, given up, or asked again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.window.buttons import Button
from desktop_app.window.fields import Field, LineField
from desktop_app.window.popup import Popup


@pytest.fixture
def popup(qtbot, light):
    window = QWidget()
    qtbot.addWidget(window)
    control = Button("When", parent=window)
    window.resize(400, 300)
    window.show()
    window.activateWindow()
    line = LineField("How many")

    def read():
        if not line.text().isdecimal():
            raise Mistake("That is not a number.")
        return int(line.text())

    popup = Popup(control, "How many", read)
    popup.field = Field("How many", line)
    popup.content.addWidget(popup.field)
    popup.answers = []
    popup.kept.connect(popup.answers.append)
    popup.open_under()
    line.setFocus()
    yield popup
    window.hide()


def test_enter_keeps_what_was_entered(popup, qtbot):
    qtbot.keyClicks(popup.field.control, "12")
    qtbot.keyClick(popup.field.control, Qt.Key.Key_Return)
    assert popup.answers == [12] and not popup.isVisible()


def test_what_cannot_be_meant_stays_open_with_the_reason_under_the_field(popup, qtbot):
    qtbot.keyClicks(popup.field.control, "a few")
    qtbot.keyClick(popup.field.control, Qt.Key.Key_Return)
    assert popup.isVisible() and popup.field.complaint == "That is not a number."
    assert popup.answers == []


def test_escape_keeps_nothing(popup, qtbot):
    qtbot.keyClicks(popup.field.control, "12")
    qtbot.keyClick(popup.field.control, Qt.Key.Key_Escape)
    assert popup.answers == [] and not popup.isVisible()


def test_a_tap_elsewhere_keeps_what_can_be_kept_and_lets_go_the_rest(popup, qtbot):
    qtbot.keyClicks(popup.field.control, "12")
    popup.close()
    assert popup.answers == [12]


def test_closed_on_nonsense_it_keeps_nothing(popup, qtbot):
    qtbot.keyClicks(popup.field.control, "a few")
    popup.close()
    assert popup.answers == []
