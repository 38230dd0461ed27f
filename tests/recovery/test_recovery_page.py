"""The Recovery screen: found, made right, looked back at, taken back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.friction_actions import stopped
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.page.recovery_page import Part, RecoveryPage
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.stretches import STRETCH

CLEANING = Given(Remedy.CLEANING, "", 25_00)


class Desk:
    """The page of a shop in which Kim serves and Elena is known, and hands to press and type."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.elena = self.does(add, CustomerDraft("Elena Marsh"))
        background.counter.by = self.does(ensure_member, "Kim")
        self.page = RecoveryPage(background)
        qtbot.addWidget(self.page)
        self.page.resize(1270, 704)
        self.page.show()
        self.page.activateWindow()

    def does(self, action, *args, **options):
        return self.qtbot.answer(self.background.write, action, *args, **options)

    def comes(self):
        self.page.open()
        self.settles()

    def goes_to(self, part):
        self.page.tabs.buttons[part].click()
        self.settles()

    def settles(self):
        self.qtbot.settle(self.background)

    def list(self, part=None):
        shown = self.page.shown[part or self.page.part()]
        return getattr(shown, "entries", shown).list

    def panel(self):
        return self.page.shown[self.page.part()].panel

    def lines(self):
        model = self.list().model()
        return [model.index(row, 0).data(RECORD) for row in range(model.rowCount())]

    def says(self):
        return [line.words if isinstance(line, Heading) else line.sentence() for line in self.lines()]

    def presses(self, key):
        QTest.keyClick(self.list(), key)
        self.settles()


@pytest.fixture
def desk(background, qtbot):
    return Desk(background, qtbot)


def test_what_waits_stands_under_how_long_it_has_waited(desk, clock):
    desk.does(open_incident, desk.elena, "colour on the sleeve", "Damaged", True)
    clock.turn(days=9)
    desk.does(open_incident, desk.elena, "a long wait")
    desk.comes()
    assert desk.says() == [
        "For more than a week",
        "Elena Marsh: Damaged: colour on the sleeve. 9 days. we noticed first. Kim.",
        "Since today",
        "Elena Marsh: a long wait. today. Kim.",
    ]
    assert desk.page.tabs.buttons[Part.OPEN].accessibleName() == "Open: 2"
    assert desk.panel().heading.text() == "Elena Marsh"
    assert desk.panel().answered.text() == "Nobody has answered for it yet."


def test_enter_makes_right_the_one_at_hand_and_no_other(desk):
    first = desk.does(open_incident, desk.elena, "colour on the sleeve")
    desk.does(open_incident, desk.elena, "a long wait")
    desk.comes()
    desk.list().setFocus()
    with desk.qtbot.waitSignal(desk.page.make_right_wanted) as wanted:
        desk.presses(Qt.Key.Key_Return)
    assert wanted.args == [desk.elena, first]
    desk.does(make_right, first, [CLEANING])
    desk.settles()
    assert [line.words for line in desk.lines() if not isinstance(line, Heading)] == ["a long wait"]
    desk.goes_to(Part.CLOSED)
    assert [line.id for line in desk.lines()] == [first]


def test_what_came_after_stands_with_what_was_made_right(desk, clock):
    stain = desk.does(open_incident, desk.elena, "colour on the sleeve")
    points = Given(Remedy.POINTS, "", 10_00)
    offered = {"offered": [CLEANING, points], "chosen": CLEANING}
    desk.does(make_right, stain, [CLEANING], letter="Dear Elena, it was our slip.", **offered)
    desk.comes()
    desk.goes_to(Part.CLOSED)
    assert "Not here again yet" in desk.says()[0]
    desk.does(record_visit, desk.elena, clock.today() + dt.timedelta(days=3))
    desk.settles()
    assert "Came again after 3 days" in desk.says()[0]
    panel = desk.panel()
    assert panel.settled.text() == "Made right on Fri 27 Nov by Kim: Cleaning 25"
    assert panel.choice.text() == "Offered: Cleaning 25 · Points 10. They chose Cleaning"
    assert panel.letter.text() == "Dear Elena, it was our slip."
    panel.reopen.click()
    desk.settles()
    assert desk.page.shown[Part.CLOSED].none.isVisible()
    desk.goes_to(Part.OPEN)
    assert len(desk.lines()) == 2


def test_it_can_be_right_with_nothing_more_and_asking_again_is_counted(desk):
    desk.does(open_incident, desk.elena, "a long wait")
    desk.comes()
    panel = desk.panel()
    panel.again.click()
    desk.settles()
    assert panel.answered.text() == "Nobody has answered for it yet. They had to ask again once."
    with desk.qtbot.waitSignal(desk.page.done) as told:
        panel.right.click()
    assert told.args == ["Right again: Elena Marsh, a long wait"]
    desk.settles()
    assert desk.page.shown[Part.OPEN].none.isVisible()
    assert desk.page.tabs.buttons[Part.OPEN].accessibleName() == "Open: 0"


def test_the_ledger_is_looked_through_by_person_and_month_and_taken_back_with_a_reason(desk, clock):
    stain = desk.does(open_incident, desk.elena, "colour on the sleeve")
    desk.does(make_right, stain, [CLEANING])
    clock.turn(days=5)
    kim, ada = desk.background.counter.by, desk.does(ensure_member, "Ada")
    desk.background.counter.by = ada
    wait = desk.does(open_incident, desk.elena, "a long wait")
    desk.does(make_right, wait, [Given(Remedy.POINTS, "", 10_00)])
    desk.comes()
    desk.goes_to(Part.LEDGER)
    assert [(line.end, line.below) for line in desk.lines()] == [("10", "sum 35"), ("25", "sum 25")]
    desk.page.head.whose.setCurrentIndex(desk.page.head.whose.findData(kim))
    desk.settles()
    assert [(line.end, line.below) for line in desk.lines()] == [("25", "sum 25")]
    desk.page.ledger.month.setCurrentIndex(1)
    desk.settles()
    assert desk.lines() == []
    desk.page.ledger.month.setCurrentIndex(2)
    desk.settles()
    assert desk.page.ledger.month.currentText() == "November"
    desk.list().setFocus()
    desk.presses(Qt.Key.Key_Return)
    QTest.keyClicks(desk.panel().words, "given twice")
    QTest.keyClick(desk.panel().words, Qt.Key.Key_Return)
    desk.settles()
    desk.page.ledger.month.setCurrentIndex(0)
    desk.settles()
    assert [(line.end, line.below, line.note) for line in desk.lines()] == [
        ("−25", "sum 0", "takes back entry 1 · given twice"),
        ("25", "sum 25", "taken back by entry 3"),
    ]
    assert desk.panel().step.isHidden()


def test_a_rule_that_stood_in_the_way_is_told_and_answered(desk):
    desk.comes()
    desk.goes_to(Part.STOPPED)
    assert desk.page.shown[Part.STOPPED].none.isVisible()
    desk.does(stopped, "No refund without the receipt", "Give the money back")
    desk.settles()
    assert desk.says()[0] == "Waiting"
    desk.list().setFocus()
    desk.presses(Qt.Key.Key_Return)
    panel = desk.panel()
    panel.step.click()
    desk.settles()
    assert panel.wrong.sentence.text() == "What do we do from now on?"
    QTest.keyClicks(panel.words, "We look at the till roll")
    panel.step.click()
    desk.settles()
    assert desk.says()[0] == "Answered"
    assert panel.answered.text() == "Since Fri 27 Nov: We look at the till roll"


def test_a_long_list_is_read_a_stretch_at_a_time(desk):
    def many(act):
        for number in range(STRETCH + 20):
            open_incident(act, desk.elena, f"trouble {number}")

    desk.does(many)
    desk.comes()
    assert len(desk.lines()) == STRETCH + 1
    desk.list().verticalScrollBar().setValue(desk.list().verticalScrollBar().maximum())
    desk.settles()
    assert len(desk.lines()) == STRETCH + 21


def test_the_card_is_one_key_away(desk):
    desk.does(open_incident, desk.elena, "a long wait")
    desk.comes()
    desk.list().setFocus()
    with desk.qtbot.waitSignal(desk.page.opened) as opened:
        desk.presses("o")
    assert opened.args == [desk.elena]
