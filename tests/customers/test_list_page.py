"""The Customers screen, at the window."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop_app.customers import actions
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.list_page import CustomersPage
from desktop_app.customers.list_queries import Order
from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.window import theme


class Screen:
    """The page, and what a person does and sees."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.page = CustomersPage(background)
        self.page.resize(982, 704)
        self.opened = []
        self.page.opened.connect(self.opened.append)
        qtbot.addWidget(self.page)
        self.page.show()

    def names(self):
        model = self.page.model
        return [model.record(row).name for row in range(model.rowCount())]

    def whys(self):
        model = self.page.model
        return {model.record(row).name: model.record(row).why for row in range(model.rowCount())}

    def shows(self, *names):
        self.qtbot.waitUntil(lambda: self.names() == list(names))


@pytest.fixture
def screen(background, qtbot, qapp):
    theme.apply(qapp, theme.Appearance.LIGHT)
    return Screen(background, qtbot)


@pytest.fixture
def three(write):
    people = {
        "Ann Lee": CustomerDraft("Ann Lee", since=dt.date(2020, 1, 1), tags=("VIP",)),
        "Bea Poe": CustomerDraft("Bea Poe", since=dt.date(2024, 1, 1)),
        "cleo Fox": CustomerDraft("cleo Fox", since=dt.date(2022, 1, 1), tags=("VIP", "vegan")),
    }
    ids = {name: write(actions.add, draft) for name, draft in people.items()}
    write(seen_and_told, ids["Bea Poe"], dt.date(2026, 11, 20))
    return ids


def seen_and_told(act, customer, day):
    actions.seen(act, customer, day)
    act.record("visit.imported", customer=customer)


def test_everybody_is_listed_by_name(three, screen):
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")
    assert screen.whys()["Bea Poe"] == "last here 20 Nov"


def test_the_list_can_be_sorted_and_held_to_a_tag(three, screen):
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")
    screen.page.order.choose(Order.SINCE)
    screen.shows("Bea Poe", "cleo Fox", "Ann Lee")
    assert screen.whys()["Ann Lee"] == "since 1 Jan 2020"
    screen.qtbot.waitUntil(lambda: screen.page.tag.count() == 3)
    screen.page.tag.choose("VIP")
    screen.shows("cleo Fox", "Ann Lee")


def test_the_list_can_be_held_to_those_who_asked_us_to_stop(three, write, screen):
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")
    screen.page.standing.setCurrentText("Asked us to stop")
    screen.shows()
    assert screen.page.nobody.text() == "Nobody is to be found here today."
    write(ask_to_stop, three["Bea Poe"])
    screen.shows("Bea Poe")
    screen.page.standing.setCurrentText("Everybody")
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")


def test_a_search_finds_as_the_search_box_does(three, screen):
    screen.page.search.setText("lee an")
    screen.shows("Ann Lee")
    screen.page.search.setText("nobody at all")
    screen.shows()
    assert screen.page.nobody.isVisible()
    screen.page.search.clear()
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")


def test_a_long_list_is_read_as_it_is_scrolled(write, screen):
    write(actions.add_many, [CustomerDraft(f"Name {number:03}") for number in range(180)])
    screen.qtbot.waitUntil(lambda: len(screen.names()) >= 50)
    assert len(screen.names()) < 180
    bar = screen.page.list.verticalScrollBar()

    def all_are_here():
        bar.setValue(bar.maximum())
        return len(screen.names()) == 180

    screen.qtbot.waitUntil(all_are_here)
    assert screen.names() == [f"Name {number:03}" for number in range(180)]


def test_what_changes_keeps_the_place_in_the_list(write, screen):
    ids = write(actions.add_many, [CustomerDraft(f"Name {number:03}") for number in range(120)])
    screen.qtbot.waitUntil(lambda: len(screen.names()) >= 50)
    bar = screen.page.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    screen.qtbot.waitUntil(lambda: len(screen.names()) >= 100)
    before = bar.value()
    write(actions.edit, ids[3], CustomerDraft("Name 003 Poe"))
    screen.qtbot.waitUntil(lambda: "Name 003 Poe" in screen.names())
    assert len(screen.names()) >= 100
    assert bar.value() == before


def test_enter_opens_a_card(three, screen):
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")
    screen.page.list.setCurrentIndex(screen.page.model.index(1))
    screen.qtbot.keyClick(screen.page.list, Qt.Key.Key_Return)
    assert screen.opened == [three["Bea Poe"]]


def test_the_trash_shows_who_is_in_it_and_gives_back(three, write, screen):
    write(actions.trash, three["Ann Lee"])
    screen.shows("Bea Poe", "cleo Fox")
    screen.page.trash.click()
    screen.shows("Ann Lee")
    assert screen.whys() == {"Ann Lee": "30 days left"}
    screen.page.list.setCurrentIndex(screen.page.model.index(0))
    screen.page.back.click()
    screen.shows()
    assert screen.page.nobody.text() == "The trash is empty."
    screen.page.trash.click()
    screen.shows("Ann Lee", "Bea Poe", "cleo Fox")


def test_somebody_can_be_added_and_a_list_read_in(screen, qtbot):
    screen.page.search.setText("Mar")
    with qtbot.waitSignal(screen.page.add_wanted) as wanted:
        screen.page.add.click()
    assert wanted.args == ["Mar"]
    with qtbot.waitSignal(screen.page.import_wanted):
        screen.page.read_in.click()
