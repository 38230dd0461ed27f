"""A word of a sentence that can be chosen, and the switch beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.window import paint, theme
from desktop_app.window.measures import TOUCH
from desktop_app.window.switch import SWITCH, Switch
from desktop_app.window.token import Token
from desktop_app.window.typeface import Size, Weight


@pytest.fixture
def token(qtbot, light):
    token = Token("1 day", "When", size=Size.HEAD, after=",")
    qtbot.addWidget(token)
    token.show()
    return token


def test_a_token_says_what_is_chosen_and_what_stands_there(token):
    assert token.accessibleName() == "When: 1 day" and token.words == "1 day"


def test_a_token_is_as_high_as_a_finger_needs_and_never_cuts_its_words(token):
    assert token.height() >= TOUCH
    assert token.width() > paint.text_width("1 day", Size.HEAD, Weight.STRONG)


def test_what_is_written_behind_a_token_lies_off_its_ground(token):
    assert token.shape().width() < token.width()
    image = token.grab().toImage()
    assert image.pixelColor(4, token.height() // 2) == theme.current().accent_soft
    assert image.pixelColor(token.width() - 1, 2) != theme.current().accent_soft


def test_enter_presses_a_token(token, qtbot):
    with qtbot.waitSignal(token.clicked):
        qtbot.keyClick(token, Qt.Key.Key_Return)


def test_a_switch_is_turned_by_space_and_shows_it_without_colour_alone(qtbot, light):
    switch = Switch("Day-after call")
    qtbot.addWidget(switch)
    switch.show()
    off = switch.grab().toImage()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    QApplication.processEvents()
    on = switch.grab().toImage()
    left, right, middle = 12, SWITCH.width() - 12, switch.height() // 2
    assert switch.isChecked() and switch.accessibleName() == "Day-after call"
    assert off.pixelColor(left, middle) == theme.current().edge  # the knob
    assert on.pixelColor(right, middle) == theme.current().panel
