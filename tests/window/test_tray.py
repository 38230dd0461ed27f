"""Notifications beside the computer's clock, and what happens where there is no place for them."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from desktop_app.window.machine import HEARD, Machine
from desktop_app.window.tray import NO_TRAY, Tray


class Desktop(QSystemTrayIcon):
    """What the computer shows beside its clock; the tests' own screen has no such place."""

    def __init__(self) -> None:
        super().__init__()
        self.there = False
        self.shown: list[tuple[str, str]] = []

    def show(self) -> None:
        self.there = True

    def hide(self) -> None:
        self.there = False

    def supportsMessages(self) -> bool:
        return True

    def showMessage(self, title, text, *_) -> None:
        self.shown.append((title, text))


@pytest.fixture
def window(qtbot, light):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desktop():
    return Desktop()


@pytest.fixture
def tray(window, desktop):
    return Tray(window, desktop, lambda: True)


def test_a_notification_is_shown_beside_the_clock(tray, desktop, qtbot):
    with qtbot.assertNotEmitted(tray.unseen):
        tray.tell("14:30 · Odile", "Ring back")
    assert desktop.shown == [("14:30 · Odile", "Ring back")]
    assert desktop.there
    assert tray.why_not() == ""


def test_what_a_customer_is_called_is_never_read_as_markup(tray, desktop):
    tray.tell("<b>Odile</b>", "Tom & <img src=x>")
    assert desktop.shown == [("‹b›Odile‹/b›", "Tom ＆ ‹img src=x›")]


def test_the_sign_goes_when_the_window_does(tray, desktop):
    assert desktop.there
    tray.leave()
    assert not desktop.there


def test_a_click_brings_the_window_forward(tray, desktop, window):
    window.showMinimized()
    desktop.messageClicked.emit()
    assert window.isVisible()
    assert not window.isMinimized()


def test_a_click_on_the_sign_does_too(tray, desktop, window):
    assert not window.isVisible()
    desktop.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()


def test_where_there_is_no_place_for_it_the_window_is_told(window, desktop, qtbot):
    tray = Tray(window, desktop, lambda: False)
    with qtbot.waitSignal(tray.unseen) as told:
        tray.tell("14:30 · Odile", "Ring back")
    assert told.args == ["14:30 · Odile", "Ring back"]
    assert desktop.shown == []
    assert not desktop.there
    assert tray.why_not() == NO_TRAY


def test_what_the_window_shows_anyhow_is_mentioned_only_where_there_is_a_place(window, desktop, qtbot):
    tray = Tray(window, desktop, lambda: False)
    with qtbot.assertNotEmitted(tray.unseen):
        tray.mention("Reminders", "4 for today")
    Tray(window, desktop, lambda: True).mention("Reminders", "4 for today")
    assert desktop.shown == [("Reminders", "4 for today")]


def test_the_computer_itself_is_asked_whether_it_has_a_place(window):
    assert bool(Tray(window).why_not()) is not QSystemTrayIcon.isSystemTrayAvailable()


def test_a_computer_speaks_until_it_is_told_not_to(tmp_path):
    machine = Machine(tmp_path)
    assert machine.notifies()
    machine.keep_notifies(False)
    machine.save()
    assert not Machine(tmp_path).notifies()


def test_what_rang_is_remembered_and_in_the_end_forgotten(tmp_path):
    machine = Machine(tmp_path)
    assert machine.heard() == ()
    machine.hear(f"{number}/2026-11-27/14:30" for number in range(HEARD))
    machine.hear(["day/2026-11-28"])
    machine.save()
    heard = Machine(tmp_path).heard()
    assert len(heard) == HEARD
    assert heard[0].startswith("1/")
    assert heard[-1] == "day/2026-11-28"
