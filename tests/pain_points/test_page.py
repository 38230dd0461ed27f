"""The page: what waits is gathered by a person, themes are answered, courtesies are looked at again."""

import pytest
from PySide6.QtTest import QTest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.pain_points.actions import gather, hear
from desktop_app.pain_points.concern_actions import gather as gather_concern
from desktop_app.pain_points.concern_queries import concern_themes
from desktop_app.pain_points.pain_points_page import PainPointsPage
from desktop_app.pain_points.queries import pain_points, waiting
from desktop_app.pain_points.tables import Standing
from desktop_app.reminders.queries import due
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import finish
from desktop_app.visits.courtesy_queries import courtesies

SAID = ("the music is too loud", "loud music", "your tea is cold", "music, always so loud!")


class Owner:
    """Somebody before the page."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        for name in ("Elena Marsh", "Odile Fournier"):
            background.write(add, CustomerDraft(name))
        for number, text in enumerate(SAID):
            background.write(hear, 1 + number % 2, text)
        background.write(finish, 1, services=["Cut"], concern="Will the fringe sit?")
        self.page = PainPointsPage(background)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 600)
        self.page.show()
        self.page.open()
        self.sees("4 to gather")

    def asks(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def does(self, action, *args):
        self.background.write(action, *args)
        self.asks(waiting)

    def sees(self, heading):
        panel = self.page.stack.currentWidget
        self.qtbot.waitUntil(lambda: panel().heading.text() == heading)

    def themes(self):
        rows = self.page.themes.rows
        return [rows.record(number).words for number in range(rows.rowCount())]

    def goes_to(self, theme):
        self.qtbot.waitUntil(lambda: theme in self.themes())
        self.page.themes.setCurrentIndex(self.page.themes.rows.index(self.themes().index(theme)))
        self.sees(theme)


@pytest.fixture
def owner(background, qtbot):
    return Owner(background, qtbot)


def test_one_is_gathered_under_a_name_and_only_that_one(owner):
    owner.page.gather.list.go_to(1)
    assert owner.page.gather.whole.text() == "“the music is too loud”"
    QTest.keyClicks(owner.page.gather.name, "Music")
    owner.page.gather.gather.click()
    owner.sees("3 to gather")
    owner.qtbot.waitUntil(lambda: owner.themes() == ["To gather", "Music"])
    assert [row.voices for row in owner.asks(pain_points)] == [1]


def test_those_that_sound_alike_come_along_where_that_is_ticked(owner):
    panel = owner.page.gather
    panel.list.go_to(1)
    assert (panel.alike.words, panel.alike.isChecked()) == ("And 2 more that sound alike", False)
    panel.alike.click()
    QTest.keyClicks(panel.name, "Music")
    panel.gather.click()
    owner.sees("1 to gather")
    assert [(row.people, row.voices) for row in owner.asks(pain_points)] == [(2, 3)]


def test_a_likely_theme_is_one_tap_and_a_second_tap_takes_it_back(owner):
    owner.does(gather, 1, "Music")
    owner.sees("3 to gather")
    panel = owner.page.gather
    panel.list.go_to(2)
    (chip,) = panel.chips
    chip.click()
    assert panel.name.text() == "Music"
    chip.click()
    assert panel.name.text() == ""
    chip.click()
    panel.gather.click()
    owner.sees("2 to gather")


def test_without_a_name_it_says_so_beside_the_field(owner):
    owner.page.gather.gather.click()
    complaint = owner.page.gather.theme
    owner.qtbot.waitUntil(lambda: complaint.complaint == "What is it about? A word or two will do.")


def test_what_is_changed_is_said_once_and_each_is_to_be_told(owner):
    owner.does(gather, 1, "Music")
    owner.does(gather, 2, "Music")
    owner.goes_to("Music")
    panel = owner.page.theme
    panel.change.click()
    owner.qtbot.waitUntil(lambda: panel.tell.complaint.startswith("What was changed?"))
    QTest.keyClicks(panel.words, "It is off before noon")
    panel.change.click()
    owner.qtbot.waitUntil(lambda: panel.answer.text() == "“It is off before noon”")
    assert panel.line.text() == "2 people · changed on Fri 27 Nov, 0 told"
    assert (panel.change.isHidden(), panel.choose.isHidden(), panel.tell.isHidden()) == (True, False, True)
    assert len(owner.asks(due)) == 2


def test_a_theme_is_given_to_a_colleague_who_is_named_beside_it(owner):
    for name in ("Ada", "Kim"):
        owner.does(ensure_member, name)
    owner.does(gather, 1, "Music")
    owner.goes_to("Music")
    choice = owner.page.theme.owner
    owner.qtbot.waitUntil(
        lambda: [choice.itemText(row) for row in range(choice.count())] == ["Nobody yet", "Ada", "Kim"]
    )
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    owner.qtbot.waitUntil(lambda: owner.page.theme.line.text() == "1 person · heard · Ada")
    owner.qtbot.waitUntil(lambda: choice.currentText() == "Ada")


def test_a_voice_that_does_not_belong_is_taken_out(owner):
    owner.does(gather, 1, "Music")
    owner.does(gather, 3, "Music")
    owner.goes_to("Music")
    voices = owner.page.theme.voices
    owner.qtbot.waitUntil(lambda: voices.list.rows.rowCount() == 2)
    voices.list.go_to(3)
    voices.apart.click()
    owner.qtbot.waitUntil(lambda: voices.list.rows.rowCount() == 1)
    assert 3 in [row.id for row in owner.asks(waiting)]


def test_who_said_it_is_one_enter_away(owner):
    owner.page.gather.list.go_to(2)
    with owner.qtbot.waitSignal(owner.page.opened) as opened:
        owner.page.gather.list.chosen.emit(owner.page.gather.list.entry())
    assert opened.args == [2]


def test_concerns_gather_the_same_way_and_become_a_courtesy(owner, clock):
    owner.page.feared.click()
    owner.sees("1 to gather")
    QTest.keyClicks(owner.page.gather.name, "Fringe")
    owner.page.gather.gather.click()
    owner.goes_to("Fringe")
    panel = owner.page.concern
    panel.service.choose("Cut")
    QTest.keyClicks(panel.words, "Show them how to dry it")
    panel.keep.click()
    owner.qtbot.waitUntil(lambda: not panel.effect.isHidden())
    assert panel.effect.text().startswith(
        "“Show them how to dry it” after Cut since Fri 27 Nov. Voiced in 0 of 0 visits"
    )
    assert [ritual.service for ritual in owner.asks(courtesies).rituals] == ["Cut"]
    assert owner.asks(concern_themes, clock.today())[0].courtesy == "Show them how to dry it"


def test_turning_from_one_to_the_other_shows_only_its_own(owner):
    owner.does(gather, 1, "Music")
    owner.does(gather_concern, 1, "Fringe")
    owner.qtbot.waitUntil(lambda: owner.themes() == ["To gather", "Music"])
    owner.page.feared.click()
    owner.qtbot.waitUntil(lambda: owner.themes() == ["To gather", "Fringe"])
    owner.page.disliked.click()
    owner.qtbot.waitUntil(lambda: owner.themes() == ["To gather", "Music"])
    assert owner.asks(pain_points)[0].standing is Standing.HEARD


def test_what_is_being_typed_stays_while_others_write(owner):
    panel = owner.page.gather
    panel.list.go_to(2)
    panel.alike.click()
    QTest.keyClicks(panel.name, "Loud mu")
    owner.does(hear, 1, "the chairs are hard")
    owner.sees("5 to gather")
    assert (panel.name.text(), panel.alike.isChecked(), panel.whole.text()) == ("Loud mu", True, "“loud music”")
