"""The Insights screen, gone through by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.insights.page.insights_page import InsightsPage
from desktop_app.noticing.actions import note


class Desk:
    """The page of a shop in which Elena is known and something of hers was noted."""

    def __init__(self, background, long_work, qtbot):
        self.qtbot = qtbot
        self.background, self.long_work = background, long_work
        self.elena = self.does(add, CustomerDraft("Elena Marsh"))
        self.does(note, self.elena, "Sat by the window")
        self.page = InsightsPage(background, long_work)
        qtbot.addWidget(self.page)
        self.page.resize(1270, 704)
        self.page.show()
        self.page.activateWindow()
        self.page.open()
        self.page.go_to("Noted and used")
        self.settles()

    def does(self, action, *args):
        return self.qtbot.answer(self.background.write, action, *args)

    def settles(self):
        self.qtbot.settle(self.background, self.long_work)

    def doors(self):
        layout = self.page.figures.doors
        return [layout.itemAt(place).widget() for place in range(layout.count())]


@pytest.fixture
def desk(background, long_work, qtbot):
    return Desk(background, long_work, qtbot)


def test_the_people_behind_a_figure_open_their_cards_and_escape_goes_back(desk, qtbot):
    (door,) = desk.doors()
    assert door.words == "Open the 1 person whose notes wait to be used"
    door.click()
    desk.settles()
    people = desk.page.people
    assert people.heading.text() == "The 1 person whose notes wait to be used"
    assert people.list.hasFocus()
    with qtbot.waitSignal(desk.page.opened) as opened:
        QTest.keyClick(people.list, Qt.Key.Key_Return)
    assert opened.args == [desk.elena]
    QTest.keyClick(people.list, Qt.Key.Key_Escape)
    desk.settles()
    assert desk.page.figures.isVisible()
    assert desk.page.list.hasFocus()


def test_a_figure_follows_what_is_kept_and_its_door_keeps_the_keys(desk):
    (door,) = desk.doors()
    door.setFocus()
    desk.does(note, desk.elena, "Loves oat milk")
    desk.settles()
    assert desk.doors() == [door]
    assert door.hasFocus()
    assert "2 noted" in desk.page.figures.lines.itemAt(0).widget().text()


def test_the_next_page_is_a_key_away(desk):
    desk.page.list.setFocus()
    QTest.keyClick(desk.page.list, Qt.Key.Key_Down)
    desk.settles()
    assert desk.page.figures.heading.text() == "How they leave"


def test_the_shop_looks_back_on_those_who_went_from_their_list(desk, qtbot):
    desk.does(ask_to_stop, desk.elena)
    desk.page.go_to("Those who went")
    desk.settles()
    (door,) = desk.doors()
    door.click()
    desk.settles()
    with qtbot.waitSignal(desk.page.look_back_wanted) as wanted:
        QTest.keyClick(desk.page.people.list, Qt.Key.Key_L)
    assert wanted.args == [desk.elena]
    desk.page.go_to("Noted and used")
    desk.settles()
    desk.doors()[0].click()
    assert not desk.page.people.look_back.isVisible()
