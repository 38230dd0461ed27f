"""The call view: who, what and why; the script; how it went in one tap; and the next step at once."""

import datetime as dt

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.customers.actions import add as add_customer
from desktop_app.customers.drafts import CustomerDraft, PhoneDraft
from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.delays import Delay
from desktop_app.preferences.actions import prefer
from desktop_app.reminders import actions, contact_actions, moving_actions, series_actions
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.call.call_mind import CallMind
from desktop_app.reminders.call.call_words import offered
from desktop_app.reminders.kept_queries import last_contact
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NewReminder, Tab
from desktop_app.reminders.tables import Channel, Every, Kind, State
from desktop_app.window.chips import Chip
from desktop_app.window.label import PlainLabel

from .conftest import TODAY, in_days
from .follow_ups_window import NARROW

RESTYLE = FollowOn("restyle", "Did the restyle hold?", Delay(2), Kind.CHECK, Channel.CALL, script=("Ask how it sat",))
BRANCHES = (Branch("fine", "Thank her"), Branch("not fine", "Offer a 10-minute restyle", RESTYLE))
STEPS = ("Name what you did", "Ask, then wait")


class Dialled(QObject):
    """A telephone that takes what is dialled."""

    def __init__(self):
        super().__init__()
        self.numbers = []

    @Slot(QUrl)
    def take(self, url):
        self.numbers.append(url.toString())


@pytest.fixture
def telephone():
    telephone = Dialled()
    QDesktopServices.setUrlHandler("tel", telephone, "take")
    yield telephone
    QDesktopServices.unsetUrlHandler("tel")


@pytest.fixture
def elena(desk):
    draft = CustomerDraft(
        "Elena Marsh", say="eh-LEH-na", call="El", pronoun=Pronoun.SHE, phones=(PhoneDraft("020 7946 0142", "mobile"),)
    )
    return desk.do(add_customer, draft)


@pytest.fixture
def call(desk, elena):
    """Elena's follow-up at hand; gives its id."""
    new = NewReminder(elena, "Is it easy to style?", TODAY, why="She had a new fringe", steps=STEPS, branches=BRANCHES)
    reminder = desk.do(actions.add, new)
    desk.open()
    return reminder


def look(desk, reminder):
    desk.select(reminder)
    return desk.call


def texts(part):
    return [label.text() for label in part.findChildren(PlainLabel) if label.isVisibleTo(part)]


def test_the_first_follow_up_is_at_hand_on_arriving_where_no_door_is_to_be_opened(desk, call):
    assert desk.call.head.name.text() == "Elena Marsh"
    assert QApplication.focusWidget() is desk.list


def test_what_must_never_happen_stands_before_the_name(desk, elena, call):
    desk.do(prefer, elena, "never", "PPD hair dye", "said")
    chips = [chip.text() for chip in desk.call.findChildren(Chip)]
    assert chips == ["Never: PPD hair dye"]
    chip, name = desk.call.findChild(Chip), desk.call.head.name
    assert chip.mapTo(desk.call, chip.rect().bottomLeft()).y() < name.mapTo(desk.call, name.rect().topLeft()).y()


def test_it_says_how_to_say_the_name_and_when_we_last_met(desk, elena, call):
    assert desk.call.head.calling.text() == "say “eh-LEH-na” · call her El"
    assert desk.call.head.last.text() == "Never here yet"
    desk.do(contact_actions.contact, elena, Channel.CALL)
    assert desk.call.head.last.text() == "Never here yet · in touch today"


def test_five_preferences_at_most_and_the_discreet_ones_say_so(desk, elena, call):
    for words in ("mint tea", "window chair", "quiet", "matt wax", "still water", "jazz"):
        desk.do(prefer, elena, "like", words, "said")
    desk.do(prefer, elena, "contact", "text before ringing", "said")
    desk.do(prefer, elena, "value", "her mother is ill", "said", discreet=True)
    shown = texts(desk.call.findChild(CallMind))
    assert shown[:2] == ["Be natural about", "text before ringing"]
    assert "never mention" in shown[shown.index("her mother is ill") :]
    assert len([words for words in shown if words != "never mention"]) == 1 + 5


def test_a_number_is_rung_and_copied(desk, call, telephone):
    buttons = {part.accessibleName(): part for part in desk.call.head.findChildren(QAbstractButton)}
    desk.click(buttons["Ring 020 7946 0142"])
    assert telephone.numbers == ["tel:+442079460142"]
    desk.click(buttons["Copy 020 7946 0142"])
    assert QGuiApplication.clipboard().text() == "020 7946 0142"


def test_a_tick_of_the_script_is_kept_at_once(desk, call):
    first, second = desk.row(call).steps
    desk.click(desk.call.script.ticks[second.id])
    assert [step.ticked for step in desk.row(call).steps] == [False, True]
    desk.do(actions.tick, first.id, True)
    assert desk.call.script.ticks[first.id].isChecked()


def test_each_outcome_says_what_it_leads_to(desk, call):
    assert [pill.accessibleName() for pill in desk.call.outcomes.pills] == [
        "Fine: Thank her",
        "Not fine: Offer a 10-minute restyle → in 2 days: Did the restyle hold?",
        "No answer",
    ]


def test_outcomes_in_the_playbooks_own_words_stand_alone():
    own = (Branch("came by"), Branch("wants it back"))
    assert offered(own) == own
    assert [branch.answer for branch in offered(())] == ["fine", "not fine", "no answer"]
    assert [branch.answer for branch in offered((Branch("came by"), Branch("fine")))] == [
        "fine",
        "not fine",
        "no answer",
        "came by",
    ]


def test_enter_goes_to_the_outcomes_and_not_fine_leads_to_the_next_step_at_once(desk, call):
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.call.outcomes.pills[0]
    desk.press(Qt.Key.Key_Return, on=desk.call.outcomes.pills[1])
    assert desk.row(call).state is State.DONE
    assert "Did the restyle hold?" in texts(desk.call.next)
    go_on = desk.call.next.steps[0]
    assert QApplication.focusWidget() is go_on
    desk.press(Qt.Key.Key_Return, on=go_on)
    assert desk.call.about.text.text() == "Did the restyle hold?"
    assert desk.call.row().due == in_days(2)
    assert QApplication.focusWidget() is desk.call.outcomes.pills[0]


def test_only_where_it_is_not_fine_can_it_be_made_right(desk, call, elena, qtbot):
    desk.click(desk.call.outcomes.pills[0])
    assert not desk.call.next.make_right.isVisible()
    desk.click(desk.call.next.undo)
    desk.click(desk.call.outcomes.pills[1])
    with qtbot.waitSignal(desk.page.went_wrong) as went_wrong:
        desk.click(desk.call.next.make_right)
    assert went_wrong.args == [elena]


def test_their_own_words_are_kept_as_said(desk, call):
    words = desk.call.outcomes.words
    desk.qtbot.keyClicks(words, "Easier than last time")
    desk.press(Qt.Key.Key_Return, on=words)
    assert desk.row(call).outcome == "Easier than last time"
    assert texts(desk.call.next)[:2] == ["Done, 14:05", "“Easier than last time”"]


def test_an_outcome_is_taken_back_where_it_was_given(desk, call):
    desk.click(desk.call.outcomes.pills[0])
    desk.click(desk.call.next.undo)
    assert desk.row(call).state is State.OPEN
    assert desk.call.outcomes.isVisible()
    assert desk.lines() == ["Elena Marsh"]
    assert QApplication.focusWidget() is desk.call.outcomes.pills[0]


def test_an_outcome_is_given_once_however_often_it_is_pressed(desk, call):
    for _ in range(3):
        desk.qtbot.mouseClick(desk.call.outcomes.pills[0], Qt.MouseButton.LeftButton)
    desk.settle()
    assert not desk.page.queue.notice.isVisible()
    assert desk.call.wrong.isHidden()


def test_a_call_counts_as_being_in_touch(desk, elena, call):
    desk.click(desk.call.outcomes.pills[0])
    assert desk.ask(last_contact, elena) == TODAY


def test_alt_and_the_arrows_go_through_the_follow_ups(desk, call):
    later = desk.remind("Vera", time=dt.time(18))
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    first = desk.call.row().id
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert {first, desk.call.row().id} == {call, later}


def test_when_the_last_one_is_done_the_next_step_is_a_door_to_open(desk, call):
    desk.click(desk.call.outcomes.pills[0])
    desk.click(desk.call.next.next)
    assert desk.page.at_hand.currentWidget() is desk.page.doors
    assert QApplication.focusWidget() is desk.page.doors.own


def test_what_is_to_be_written_asks_for_the_letter(desk, elena, call):
    letter = desk.do(actions.add, NewReminder(elena, "Thank her for coming", TODAY, channel=Channel.MAIL))
    assert not desk.call.bar.write.isVisible()
    look(desk, letter)
    with desk.qtbot.waitSignal(desk.page.compose) as asked:
        desk.click(desk.call.bar.write)
    assert asked.args == [letter]


def test_the_card_is_one_tap_away(desk, elena, call):
    with desk.qtbot.waitSignal(desk.page.open_customer) as opened:
        desk.click(desk.call.bar.card)
    assert opened.args == [elena]


def test_it_is_put_off_from_the_call_as_well(desk, call):
    desk.call.bar.days.actions()[0].trigger()
    desk.settle()
    assert (desk.row(call).due, desk.row(call).snoozes) == (in_days(1), 1)


def test_a_refusal_stands_beside_the_answer_and_what_was_typed_stays(desk, call):
    desk.qtbot.keyClicks(desk.call.outcomes.words, "x" * 300)
    desk.press(Qt.Key.Key_Return, on=desk.call.outcomes.words)
    assert desk.call.wrong.isVisible()
    assert desk.call.outcomes.words.text() == "x" * 300
    assert desk.row(call).state is State.OPEN


def test_what_was_done_shows_how_it_went_and_asks_nothing(desk, call):
    desk.do(actions.done, call, "fine")
    desk.open(Tab.DONE)
    look(desk, call)
    assert not desk.call.outcomes.isVisible()
    assert texts(desk.call.next)[:2] == ["Done today", "Is it easy to style? · Fine"]
    assert not desk.call.next.undo.isVisible()


def test_where_there_is_little_room_the_call_opens_over_the_list_and_esc_goes_back(desk, call):
    desk.page.resize(*NARROW)
    assert desk.list.isVisible()
    assert not desk.call.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert desk.call.isVisible()
    assert not desk.list.isVisible()
    desk.press(Qt.Key.Key_Escape, on=desk.call.outcomes.pills[0])
    assert desk.list.isVisible()
    assert QApplication.focusWidget() is desk.list


def test_a_second_tap_opens_it_where_there_is_little_room(desk, call):
    desk.page.resize(*NARROW)
    desk.select(call)
    desk.select(call)
    assert desk.call.isVisible()


def test_the_keyboard_is_on_the_outcomes_also_where_there_is_little_room(desk, call):
    desk.page.resize(*NARROW)
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.call.outcomes.pills[0]


def test_what_moved_by_itself_says_why_and_is_put_back(desk, call):
    desk.do(moving_actions.spread, ((call, in_days(3)),))
    desk.open(Tab.COMING)
    look(desk, call)
    assert desk.call.about.moved.text().endswith("moved from Fri 27 Nov to Mon 30 Nov: spread over the days to come")
    desk.click(desk.call.about.undo_move)
    assert desk.row(call).due == TODAY
    assert not desk.call.about.undo_move.isVisible()


def test_the_next_time_of_what_comes_again_is_no_next_step(desk, elena):
    weekly = NewReminder(elena, "Ask how she is", TODAY)
    reminder = desk.do(series_actions.remind_again, weekly, Rule(1, Every.WEEK, TODAY))
    desk.open()
    look(desk, reminder)
    desk.click(desk.call.outcomes.pills[0])
    assert desk.call.next.steps == []
    desk.open(Tab.COMING)
    assert desk.lines() == ["Fri 4 Dec", "Elena Marsh"]
