"""Everybody who works here, as the settings show them."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.staff.actions import away, ensure_member
from desktop_app.staff.away_dialog import WHAT_DAY, AwayDialog
from desktop_app.staff.away_words import until_words
from desktop_app.staff.queries import TimeAway, times_away
from desktop_app.staff.staff_list import NOBODY, StaffList
from desktop_app.window.buttons import Button
from desktop_app.window.label import PlainLabel

TODAY = dt.date(2026, 11, 27)
FRIDAY = dt.date(2026, 12, 4)


def read_day(words):
    return FRIDAY if words == "next Friday" else None


class People:
    """The list on the screen, and what somebody does with it."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.window = QWidget()
        self.window.resize(700, 600)
        qtbot.addWidget(self.window)
        self.list = StaffList(background, read_day)
        QVBoxLayout(self.window).addWidget(self.list)
        self.window.show()
        self.looks()

    def looks(self):
        for _ in range(2):
            answers = []
            self.background.read(bool, then=answers.append)
            self.qtbot.waitUntil(lambda answers=answers: bool(answers))

    def do(self, action, *args):
        results = []
        self.background.write(action, *args, then=results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        self.looks()
        return results[0]

    def read(self):
        answers = []
        self.background.read(times_away, TODAY, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return [(time.name, time.first, time.last, time.passes_to) for time in answers[0]]

    def says(self):
        return [label.text() for label in self.list.findChildren(PlainLabel) if label.isVisible()]

    def presses(self, name):
        button = next(one for one in self.list.findChildren(Button) if one.isVisible() and one.accessibleName() == name)
        button.click()
        self.looks()

    def asks_when(self, name):
        self.presses(f"{name} is away")
        return self.list.findChild(AwayDialog)


@pytest.fixture
def people(qtbot, background, light):
    return People(qtbot, background)


@pytest.fixture
def kim_and_ada(people):
    people.kim, people.ada = people.do(ensure_member, "Kim"), people.do(ensure_member, "Ada")
    return people


def test_a_shop_without_anybody_says_so(people):
    assert NOBODY in people.says()


def test_a_colleague_is_taken_on_by_name(people):
    people.qtbot.keyClicks(people.list.name, "Jo")
    people.qtbot.keyClick(people.list.name, Qt.Key.Key_Return)
    people.qtbot.waitUntil(lambda: "Jo" in people.says())
    assert people.list.name.text() == ""


def test_a_name_of_nothing_is_told_beside_the_field(people):
    people.list.name.setText("   ")
    people.list.take_on.click()
    people.qtbot.waitUntil(lambda: bool(people.list.field.complaint))
    assert people.list.field.complaint == "A colleague needs a name."


def test_who_is_away_and_who_does_theirs_is_asked_and_shown(kim_and_ada):
    people = kim_and_ada
    sheet = people.asks_when("Ada")
    assert sheet.first.day() == TODAY
    sheet.last.line.selectAll()
    people.qtbot.keyClicks(sheet.last.line, "next Friday")
    sheet.passes_to.choose(people.kim)
    people.qtbot.keyClick(sheet.last.line, Qt.Key.Key_Return)
    people.qtbot.waitUntil(lambda: "Away Fri 27 Nov to Fri 4 Dec. Kim does theirs." in people.says())
    assert people.read() == [("Ada", TODAY, FRIDAY, "Kim")]


def test_nobody_does_their_own_work_while_away(kim_and_ada):
    sheet = kim_and_ada.asks_when("Ada")
    offered = [sheet.passes_to.itemText(row) for row in range(sheet.passes_to.count())]
    assert offered == ["Anyone does theirs", "Kim does theirs"]


def test_a_day_that_cannot_be_read_is_asked_for_again(kim_and_ada):
    people = kim_and_ada
    sheet = people.asks_when("Ada")
    sheet.last.line.selectAll()
    people.qtbot.keyClicks(sheet.last.line, "when pigs fly")
    people.qtbot.keyClick(sheet.last.line, Qt.Key.Key_Return)
    assert sheet.to_field.complaint == WHAT_DAY
    assert people.read() == []


def test_what_makes_no_sense_is_told_beside_the_days(kim_and_ada):
    people = kim_and_ada
    sheet = people.asks_when("Ada")
    sheet.first.show_day(FRIDAY)
    sheet.step.click()
    people.qtbot.waitUntil(lambda: bool(sheet.to_field.complaint))
    assert "Which are the first and last days?" in sheet.to_field.complaint
    assert sheet.isVisible()


def test_who_is_back_early_is_back_by_one_press(kim_and_ada):
    people = kim_and_ada
    people.do(away, people.ada, TODAY, FRIDAY, people.kim)
    people.presses("Ada is back: Away Fri 27 Nov to Fri 4 Dec. Kim does theirs.")
    people.qtbot.waitUntil(lambda: not any("Away" in line for line in people.says()))
    assert people.read() == []


def test_before_a_time_away_there_is_handing_over_and_after_it_what_happened_meanwhile(kim_and_ada, clock):
    people, wanted = kim_and_ada, []
    people.list.hand_over_wanted.connect(lambda time: wanted.append(("hand over", time.name)))
    people.list.meanwhile_wanted.connect(lambda time: wanted.append(("meanwhile", time.name)))
    people.do(settings.change, settings.OWNER, people.ada)
    people.do(away, people.ada, TODAY, FRIDAY, people.kim)
    people.presses("Ada hands over: Away Fri 27 Nov to Fri 4 Dec. Kim does theirs and decides.")
    clock.turn(days=8)
    people.list.read()
    people.looks()
    people.presses("What happened while Ada was away")
    assert wanted == [("hand over", "Ada"), ("meanwhile", "Ada")]
    assert "Was away Fri 27 Nov to Fri 4 Dec." in people.says()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (TODAY, FRIDAY, "away until Fri 4 Dec"),
        (TODAY, TODAY, "away until Fri 27 Nov"),
        (FRIDAY, FRIDAY, ""),
        (dt.date(2026, 11, 1), dt.date(2026, 11, 26), ""),
    ],
)
def test_until_when_somebody_is_away_is_said_while_it_lasts(first, last, words):
    assert until_words([TimeAway(1, 7, "Ada", first, last, "")], 7, TODAY) == words
    assert until_words([TimeAway(1, 7, "Ada", first, last, "")], 8, TODAY) == ""


def test_the_owner_is_one_of_those_who_work_here_or_nobody(people):
    jo = people.do(ensure_member, "Jo")
    owner = people.list.owner
    assert [owner.itemText(row) for row in range(owner.count())] == ["Nobody in particular", "Jo"]
    assert owner.value() == 0
    people.do(settings.change, settings.OWNER, jo)
    assert owner.value() == jo
    owner.choose(0)
    owner.activated.emit(0)
    people.looks()
    assert people.do(lambda act: settings.read(settings.OWNER)) == 0
