"""The bell of a shop's window: real reminders, a clock turned by hand."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.customers.tables import Customer
from desktop_app.reminders.actions import add, done, snooze
from desktop_app.reminders.bell import Bell
from desktop_app.reminders.rules import NewReminder
from desktop_app.staff.actions import away, ensure_member
from desktop_app.window.machine import Machine
from desktop_app.window.privacy import Privacy

TODAY = dt.date(2026, 11, 27)
HALF_PAST = dt.time(14, 30)


class Counter:
    """A counter with a bell; it is five past two on Friday."""

    def __init__(self, qtbot, background, folder) -> None:
        self.qtbot, self.background, self.clock = qtbot, background, background.counter.clock
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.privacy, self.machine = Privacy(self.window), Machine(folder)
        self.said: list[str] = []
        self.hang()

    def hang(self) -> None:
        """Hang the bell, as each start of the app does."""
        self.bell = Bell(self.background, self.machine, self.privacy, self.window)
        for says in (self.bell.rang, self.bell.greeted):
            says.connect(lambda message: self.said.append(f"{message.title}: {message.text}"))

    def do(self, action: Callable, *args):
        results = []
        self.background.write(action, *args, then=results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def remind(self, text="Ring about the shade", *, customer="Odile", due=TODAY, **more) -> int:
        whom = self.do(lambda act: act.insert(Customer(uid=text, name=customer, added_at=act.now)).id)
        return self.do(add, NewReminder(whom, text, due, **more))

    def hears(self, **later) -> list[str]:
        """What rings when the clock was turned and the bell has looked."""
        self.clock.turn(**later)
        self.said.clear()
        self.bell.look()
        for _ in range(2):  # the greeting asks once more
            answers: list[bool] = []
            self.background.read(bool, then=answers.append)
            self.qtbot.waitUntil(lambda answers=answers: bool(answers))
        return list(self.said)


@pytest.fixture
def at(qtbot, background, tmp_path):
    counter = Counter(qtbot, background, tmp_path)
    counter.hears()  # the greeting of a day without reminders is silence
    return counter


def test_a_reminder_rings_at_its_hour_and_only_then(at):
    at.remind(time=HALF_PAST)
    assert at.hears(minutes=24) == []
    assert at.hears(minutes=1) == ["14:30 · Odile: Ring about the shade"]
    assert at.hears(minutes=1) == []


def test_after_a_new_start_it_does_not_ring_again(at):
    at.remind(time=HALF_PAST)
    assert at.hears(minutes=25)
    at.hang()
    assert at.hears(minutes=1) == []


def test_after_a_long_sleep_what_was_missed_rings_as_one(at):
    at.remind("Ring back", customer="Ann", time=HALF_PAST)
    at.remind("Post the card", customer="Ben", due=TODAY + dt.timedelta(days=1), time=dt.time(10))
    assert at.hears(days=3) == [
        "2 reminders: Missed on Fri 27 Nov at 14:30 · Ann: Ring back\n"
        "Missed on Sat 28 Nov at 10:00 · Ben: Post the card",
        "Reminders: 2 overdue",
    ]


def test_what_is_done_or_put_off_does_not_ring(at):
    ended, put_off = at.remind("One", time=HALF_PAST), at.remind("Two", time=HALF_PAST)
    at.do(done, ended)
    at.do(snooze, put_off, TODAY + dt.timedelta(days=1))
    assert at.hears(minutes=25) == []
    assert at.hears(days=1) == ["14:30 · Odile: Two", "Reminders: 1 for today"]


def test_a_colleagues_reminder_is_silent_until_the_colleague_is_away(at):
    kim, ada = at.do(ensure_member, "Kim"), at.do(ensure_member, "Ada")
    at.background.counter.by = kim
    at.remind(time=HALF_PAST, assignee=ada)
    assert at.hears(minutes=25) == []
    at.do(away, ada, TODAY, TODAY, kim)
    assert at.hears(minutes=1) == ["14:30 · Odile: Ring about the shade"]


def test_what_anyone_may_do_rings_for_whoever_serves(at):
    at.background.counter.by = at.do(ensure_member, "Kim")
    at.remind(time=HALF_PAST)
    assert at.hears(minutes=25)


def test_where_nobody_said_who_serves_everybodys_reminders_ring(at):
    at.remind(time=HALF_PAST, assignee=at.do(ensure_member, "Ada"))
    assert at.hears(minutes=25)


def test_behind_the_privacy_screen_nobody_is_named(at):
    at.remind(time=HALF_PAST)
    at.privacy.turn()
    assert at.hears(minutes=25) == ["A reminder: 14:30"]


def test_a_day_begins_with_what_it_holds_once(at):
    at.remind("For tomorrow", due=TODAY + dt.timedelta(days=1))
    at.remind("From today")
    assert at.hears(hours=16) == []  # five past six
    assert at.hears(minutes=55) == ["Reminders: 1 for today, 1 overdue"]
    assert at.hears(hours=1) == []


def test_a_computer_that_is_to_stay_silent_rings_nothing_and_tells_it_later(at):
    at.remind(time=HALF_PAST)
    at.machine.keep_notifies(False)
    assert at.hears(minutes=25) == []
    at.machine.keep_notifies(True)
    assert at.hears(minutes=35) == ["Missed at 14:30 · Odile: Ring about the shade"]


def test_nobody_acts_for_somebody_in_the_trash(at):
    at.remind(time=HALF_PAST)
    at.do(lambda act: act.update(Customer.get(Customer.name == "Odile"), deleted_at=act.now))
    assert at.hears(minutes=25) == []
