"""Trying out whether this computer rings: a minute counted by hand."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.screens.ring_test import MINUTE, START, RingTest
from desktop_app.window.tray import NO_TRAY, Tray
from tests.window.test_tray import Desktop


class Trial:
    """A window with the test in it."""

    def __init__(self, qtbot, background, *, there_is_one=True, wanted=True):
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.desktop, self.told = Desktop(), []
        tray = Tray(self.window, self.desktop, lambda: there_is_one)
        tray.unseen.connect(lambda title, text: self.told.append(text))
        self.test = RingTest(background, tray, lambda: wanted)
        self.clock = background.counter.clock
        qtbot.addWidget(self.test)
        self.test.show()

    def passes(self, seconds):
        for _ in range(seconds):
            self.clock.turn(seconds=1)
            self.test.timer.timeout.emit()

    @property
    def says(self):
        return self.test.says.text()


@pytest.fixture
def trial(qtbot, background):
    return Trial(qtbot, background)


def test_it_counts_down_and_rings_after_a_minute(trial):
    trial.test.button.click()
    assert trial.says.startswith("Rings in 60 seconds.")
    trial.passes(MINUTE - 1)
    assert trial.says.startswith("Rings in 1 second.")
    assert trial.desktop.shown == []
    trial.passes(1)
    assert trial.desktop.shown == [("Regulars", "This is how a reminder rings.")]
    assert trial.says == "Rang at 14:06. Was it seen?"
    assert not trial.test.timer.isActive()
    assert trial.test.button.words == START


@pytest.mark.parametrize(
    ("answer", "said"), [("seen", "Rang at 14:06, and was seen."), ("not_seen", "Rang at 14:06, but was not seen.")]
)
def test_it_is_asked_whether_it_was_seen_and_says_what_to_do(trial, answer, said):
    assert not trial.test.seen.isVisible()
    trial.test.button.click()
    trial.passes(MINUTE)
    getattr(trial.test, answer).click()
    assert trial.says.startswith(said)
    assert not trial.test.seen.isVisible()


def test_it_can_be_stopped_and_begun_anew(trial):
    trial.test.button.click()
    trial.passes(30)
    trial.test.button.click()
    assert trial.says == ""
    trial.test.button.click()
    trial.passes(MINUTE - 1)
    assert trial.desktop.shown == []
    trial.passes(1)
    assert len(trial.desktop.shown) == 1


def test_a_computer_without_a_place_for_it_says_so_and_rings_in_the_window(qtbot, background):
    trial = Trial(qtbot, background, there_is_one=False)
    trial.test.button.click()
    trial.passes(MINUTE)
    assert trial.told == ["This is how a reminder rings."]
    assert trial.says == f"Rang at 14:06, in this window only. {NO_TRAY}"
    assert not trial.test.seen.isVisible()


def test_where_notifications_are_off_it_says_so_at_once(qtbot, background):
    trial = Trial(qtbot, background, wanted=False)
    trial.test.button.click()
    assert trial.says == "It would not ring: notifications are turned off on this computer."
    assert not trial.test.timer.isActive()
