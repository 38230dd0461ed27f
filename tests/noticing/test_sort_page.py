"""Sorting what waits, as people meet it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.noticing import actions
from desktop_app.noticing.queries import observation, observations, unsorted
from desktop_app.noticing.sort_page import SORTED, SortPage
from desktop_app.window import theme


class Desk:
    """The page, with what a person does and sees."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.page = SortPage(background)
        qtbot.addWidget(self.page)
        self.page.show()

    def write(self, action, *args):
        results = []
        with self.qtbot.waitSignal(self.background.changed):
            self.background.write(action, *args, then=results.append)
        return results[0]

    def read(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def look_for(self, name):
        """Type a name and wait for those it finds."""
        self.page.name.clear()
        self.qtbot.keyClicks(self.page.name, name)
        self.qtbot.waitUntil(lambda: self.page.offered_for == name)
        return [button.words for button in self.page.offers]

    def shows(self, sentence):
        self.qtbot.waitUntil(lambda: self.page.sentence.text() == sentence)


@pytest.fixture
def desk(background, qtbot, qapp: QApplication):
    theme.apply(qapp, theme.Appearance.LIGHT)
    desk = Desk(background, qtbot)
    desk.elena = desk.write(add, CustomerDraft("Elena Marsh"))
    desk.tomas = desk.write(add, CustomerDraft("Tomas Elde"))
    return desk


@pytest.fixture
def waiting(desk):
    """Two sentences that wait, and are shown."""
    numbers = [desk.write(actions.note, None, text) for text in ("hates coriander", "somebody left an umbrella")]
    desk.qtbot.waitUntil(lambda: desk.page.noted.text() == "27 Nov · 2 to sort")
    return numbers


def test_the_oldest_waits_first_with_what_it_can_be_read_as(desk, waiting):
    desk.shows("hates coriander")
    assert [chip.words for chip in desk.page.chips.shown()] == ["Dislike: coriander"]
    assert desk.page.noted.text() == "27 Nov · 2 to sort"


def test_it_is_given_to_whom_one_picks_and_the_next_is_shown(desk, waiting):
    desk.shows("hates coriander")
    assert desk.look_for("el")[0].startswith(("Elena", "Tomas"))
    elena = next(button for button in desk.page.offers if button.words.startswith("Elena"))
    with desk.qtbot.waitSignal(desk.background.changed):
        elena.click()
    desk.shows("somebody left an umbrella")
    (row,) = desk.read(observations, desk.elena)
    assert [proposal.kept for proposal in row.proposals] == [True]
    assert (desk.page.name.text(), desk.page.noted.text()) == ("", "27 Nov · 1 to sort")


def test_enter_gives_it_to_the_best_match(desk, waiting):
    desk.shows("hates coriander")
    desk.look_for("elena")
    with desk.qtbot.waitSignal(desk.background.changed):
        desk.qtbot.keyClick(desk.page.name, Qt.Key.Key_Return)
    assert [row.text for row in desk.read(observations, desk.elena)] == ["hates coriander"]


def test_enter_never_gives_it_to_who_was_found_by_other_letters(desk, waiting):
    desk.shows("hates coriander")
    desk.look_for("tomas")
    desk.page.name.setText("elena")
    desk.qtbot.keyClick(desk.page.name, Qt.Key.Key_Return)
    assert len(desk.read(unsorted)) == 2


def test_a_name_that_finds_nobody_says_so_until_another_is_typed(desk, waiting):
    desk.shows("hates coriander")
    assert desk.look_for("qqqqqq") == []
    assert desk.page.whose.complaint == "Nobody is found by that."
    desk.look_for("elena")
    assert desk.page.whose.complaint == ""


def test_what_is_dropped_is_not_kept(desk, waiting):
    desk.shows("hates coriander")
    desk.qtbot.keyClick(desk.page.chips.shown()[0], Qt.Key.Key_Backspace)
    desk.look_for("elena")
    with desk.qtbot.waitSignal(desk.background.changed):
        desk.page.offers[0].click()
    assert [proposal.kept for proposal in desk.read(observation, waiting[0]).proposals] == [False]


def test_nobodys_is_kept_and_waits_no_more(desk, waiting):
    desk.shows("hates coriander")
    with desk.qtbot.waitSignal(desk.background.changed):
        desk.page.nobodys.click()
    desk.shows("somebody left an umbrella")
    assert desk.read(observation, waiting[0]).customer is None


def test_later_goes_round_and_round(desk, waiting):
    desk.shows("hates coriander")
    desk.page.later.click()
    desk.shows("somebody left an umbrella")
    desk.page.later.click()
    desk.shows("hates coriander")


def test_when_all_is_sorted_it_says_so(desk, waiting):
    for number in waiting:
        desk.write(actions.dismiss, number)
    desk.shows(SORTED)
    assert not desk.page.name.isVisible()


def test_opened_with_nothing_waiting_it_says_so(desk):
    desk.page.load()
    desk.shows(SORTED)
