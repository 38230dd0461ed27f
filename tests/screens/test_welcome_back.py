"""Who is back after a time away is told what happened meanwhile."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.screens.welcome_back import WelcomeBack
from desktop_app.staff.actions import away, ensure_member
from desktop_app.staff.picker import StaffPicker
from desktop_app.window.notice import Notice

DAY = dt.timedelta(days=1)


def kim_leaves(act):
    kim = ensure_member(act, "Kim")
    away(act, kim, act.day, act.day + 2 * DAY)
    return kim


class Counter:
    """A counter in a window, and who begins to serve there."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.staff, self.notice = StaffPicker(background, self.window), Notice(self.window)
        self.welcome = WelcomeBack(background, self.staff, self.notice)

    def serves(self, member):
        """Let a member serve; gives what is said then."""
        answers = []
        self.staff.serve(member)
        self.background.read(bool, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return self.notice.sentence


@pytest.fixture
def at_the_counter(background, qtbot):
    return Counter(qtbot, background)


def test_on_the_first_day_back_it_is_offered_once(at_the_counter, background, qtbot, clock):
    kims, wanted = [], []
    at_the_counter.welcome.wanted.connect(wanted.append)
    background.write(kim_leaves, then=kims.append)
    qtbot.waitUntil(lambda: bool(kims))
    clock.turn(days=2)
    assert at_the_counter.serves(kims[0]) == ""  # still away
    clock.turn(days=1)
    assert at_the_counter.serves(kims[0]) == "Welcome back, Kim."
    at_the_counter.notice.button.click()
    assert [time.name for time in wanted] == ["Kim"]
    at_the_counter.notice.clear()
    assert at_the_counter.serves(kims[0]) == ""
