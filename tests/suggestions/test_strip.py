"""The strip as people meet it: real widgets on the shop's real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.foundation.undo import undo_latest
from desktop_app.preferences.actions import forget, prefer
from desktop_app.preferences.queries import preferences
from desktop_app.preferences.tables import How, Kind
from desktop_app.reminders.actions import add, drop
from desktop_app.reminders.queries import one
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.reminders.tables import State
from desktop_app.staff.actions import ensure_member
from desktop_app.suggestions.faces import Move
from desktop_app.suggestions.queries import BeforeTheyAsk, suggest
from desktop_app.suggestions.strip import Strip
from desktop_app.visits.actions import arrive, finish
from desktop_app.window import theme, typeface
from desktop_app.window.buttons import ButtonKind
from desktop_app.window.notice import UNDO_SECONDS

from .conftest import FRIDAY

KEY = Qt.Key
COMFORTS = ("peppermint tea", "window chair", "no small talk", "quiet while the colour sets", "jazz", "a blanket")


def welcome(act, name, pronoun=Pronoun.SHE):
    row = act.insert(Customer(uid=name, name=name, pronoun=pronoun, added_at=act.now))
    act.record("customer.added", customer=row.id, text=name)
    return row.id


class Card:
    """The strip beside a search field, and what a person does and sees."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.window = QWidget()
        self.search = QLineEdit()
        self.strip = Strip(background)
        column = QVBoxLayout(self.window)
        column.addWidget(self.search)
        column.addWidget(self.strip)
        self.window.resize(698, 460)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.search.setFocus()
        self.kim = self.do(ensure_member, "Kim")
        background.counter.by = self.kim
        self.elena = self.do(welcome, "Elena")

    def ask(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def do(self, action, *args, **options):
        results = []
        self.background.write(action, *args, then=results.append, **options)
        self.qtbot.waitUntil(lambda: bool(results))
        self.settle()
        return results[0]

    def settle(self):
        """Wait until what was asked for is done, and what that made the strip ask has been answered."""
        for _ in range(3):
            self.ask(bool)

    def learn(self, *texts):
        return [self.do(prefer, self.elena, Kind.COMFORT, text, How.SAID) for text in texts]

    def promise(self, text="order the blue one"):
        return self.do(add, NewReminder(self.elena, text, FRIDAY, kind=Purpose.PROMISE))

    def open(self, customer=None):
        self.strip.show_customer(customer or self.elena)
        self.settle()

    @property
    def rows(self):
        return [row for row in self.strip.rows if row.isVisible()]

    def titles(self):
        return [row.face.title for row in self.rows]

    def press(self, place, move):
        self.qtbot.mouseClick(self.rows[place].buttons[move], Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        self.settle()

    def standing_out(self):
        return [place for place, row in enumerate(self.rows) if row.stands_out]


@pytest.fixture
def card(background, qtbot):
    theme.apply(QApplication.instance(), theme.Appearance.LIGHT)
    return Card(background, qtbot)


def test_nobody_open_shows_no_rows_and_no_invitation(card):
    assert card.rows == []
    assert not card.strip.nothing.isVisible()
    card.strip.set_private(True)
    assert not card.strip.sheet.isVisible()


def test_each_row_says_what_to_do_and_why(card):
    card.learn("peppermint tea", "window chair")
    card.open()
    first, second = card.rows
    assert first.face.title == "Offer the window chair"
    assert second.face.detail == "because on 27 Nov she told Kim"
    assert second.accessibleName() == "2. Bring peppermint tea. because on 27 Nov she told Kim"
    assert [button.text() for button in second.buttons.values()] == ["Done", "Later", "Not right"]
    assert card.strip.keys.text() == "best first · Alt 1 to 2"


@pytest.mark.parametrize(
    ("pronoun", "heading"),
    [(Pronoun.SHE, "Before she asks"), (Pronoun.HE, "Before he asks"), (Pronoun.THEY, "Before they ask")],
)
def test_the_heading_speaks_of_the_customer_as_they_wish(card, pronoun, heading):
    card.open(card.do(welcome, "Somebody", pronoun))
    assert card.strip.heading.text() == heading


def test_there_are_at_most_five_rows(card):
    card.learn(*COMFORTS)
    card.open()
    assert len(card.rows) == 5


def test_the_first_row_stands_out_until_another_has_the_focus(card):
    card.learn("peppermint tea", "window chair")
    card.open()
    assert card.standing_out() == [0]
    card.rows[1].setFocus()
    assert card.standing_out() == [1]
    kinds = [row.buttons[Move.DONE].kind for row in card.rows]
    assert kinds == [ButtonKind.SOFT, ButtonKind.PRIMARY]
    card.search.setFocus()
    assert card.standing_out() == [0]


def test_done_says_by_whom_and_when_and_keeps_it(card):
    promise = card.promise()
    card.open()
    card.press(0, Move.DONE)
    assert card.ask(one, promise).state is State.DONE
    (row,) = card.rows
    assert (row.face.title, row.face.detail) == ("Done by Kim, 14:05", "Order the blue one")
    assert (row.face.ground, list(row.buttons)) == ("good-soft", [Move.UNDO])


def test_where_nobody_says_who_serves_only_the_time_is_said(card):
    card.background.counter.by = None
    card.promise()
    card.open()
    card.press(0, Move.DONE)
    assert card.titles() == ["Done, 14:05"]


def test_a_row_keeps_its_place_for_a_while_and_then_the_next_moves_up(card):
    card.learn(*COMFORTS[:2])
    card.promise()
    card.open()
    card.press(0, Move.DONE)
    assert card.titles() == ["Done by Kim, 14:05", "Offer the window chair", "Bring peppermint tea"]
    assert card.strip.undo_time.interval() == UNDO_SECONDS * 1000
    card.strip.undo_time.timeout.emit()
    assert card.titles() == ["Offer the window chair", "Bring peppermint tea"]


def test_undo_brings_the_suggestion_and_its_reminder_back(card):
    promise = card.promise()
    card.open()
    card.press(0, Move.DONE)
    card.press(0, Move.UNDO)
    assert card.titles() == ["Order the blue one"]
    assert card.ask(one, promise).state is State.OPEN


def test_undo_by_key_from_anywhere_brings_it_back_too(card):
    card.promise()
    card.open()
    card.press(0, Move.DONE)
    card.do(undo_latest)
    assert card.titles() == ["Order the blue one"]


def test_alt_and_a_number_is_done_wherever_the_focus_is(card):
    card.learn("peppermint tea", "window chair")
    card.open()
    card.type(KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    assert card.titles() == ["Offer the window chair", "Done by Kim, 14:05"]
    assert card.search.hasFocus()


def test_the_same_number_pressed_twice_does_not_do_the_next_one(card):
    card.learn("peppermint tea", "window chair")
    card.open()
    for _ in range(2):
        card.type(KEY.Key_1, Qt.KeyboardModifier.AltModifier)
    assert card.titles() == ["Done by Kim, 14:05", "Bring peppermint tea"]


def test_a_number_without_a_row_does_nothing(card):
    card.learn("peppermint tea")
    card.open()
    card.type(KEY.Key_5, Qt.KeyboardModifier.AltModifier)
    assert card.titles() == ["Bring peppermint tea"]


def test_later_asks_when_and_pay_time_comes_back_at_the_end(card, clock):
    card.learn("peppermint tea")
    card.do(arrive, card.elena)
    card.open()
    card.press(0, Move.LATER)
    assert (card.rows[0].face.title, card.rows[0].face.detail) == (
        "Later today",
        "Comes back when she pays, or next time",
    )
    card.press(0, Move.PAY_TIME)
    assert card.titles() == ["Later, at pay time by Kim, 14:05"]
    clock.turn(minutes=30)
    card.do(finish, card.elena)
    assert card.titles() == ["Bring peppermint tea"]


def test_not_right_asks_why_and_a_wrong_fact_is_forgotten(card):
    card.learn("peppermint tea")
    card.open()
    card.press(0, Move.NOT_RIGHT)
    assert [button.text() for button in card.rows[0].buttons.values()] == ["Wrong fact", "Not now", "Never ask"]
    card.press(0, Move.WRONG_FACT)
    assert card.ask(preferences, card.elena, FRIDAY) == ()


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        ([KEY.Key_Return], "Done by Kim, 14:05"),
        ([KEY.Key_L], "Later today"),
        ([KEY.Key_N], "Not right. Why?"),
        ([KEY.Key_N, KEY.Key_Escape], "Offer the window chair"),
        ([KEY.Key_L, KEY.Key_Escape, KEY.Key_Return], "Done by Kim, 14:05"),
    ],
)
def test_a_row_with_the_focus_is_answered_by_keys(card, keys, title):
    card.learn("peppermint tea", "window chair")
    card.open()
    card.rows[0].setFocus()
    for key in keys:
        card.type(key)
    assert card.titles() == [title, "Bring peppermint tea"]


def test_the_questions_keys_work_from_a_button_of_the_row_and_the_focus_stays_there(card):
    card.learn("peppermint tea")
    card.open()
    card.rows[0].buttons[Move.LATER].setFocus()
    card.type(KEY.Key_N)
    assert card.titles() == ["Not right. Why?"]
    assert card.rows[0].hasFocus()


def test_up_and_down_step_from_row_to_row(card):
    card.learn("peppermint tea", "window chair")
    card.open()
    card.rows[0].setFocus()
    card.type(KEY.Key_Down)
    assert card.rows[1].hasFocus()
    card.type(KEY.Key_Down)
    assert card.rows[1].hasFocus()
    card.type(KEY.Key_Up)
    assert card.rows[0].hasFocus()


def test_with_nothing_to_anticipate_the_strip_asks_what_was_noticed(card):
    card.open()
    assert card.strip.nothing.isVisible()
    with card.qtbot.waitSignal(card.strip.noticing_wanted):
        card.qtbot.mouseClick(card.strip.nothing.button, Qt.MouseButton.LeftButton)
    card.learn("peppermint tea")
    assert not card.strip.nothing.isVisible()
    assert card.titles() == ["Bring peppermint tea"]


def test_what_changes_elsewhere_shows_at_once(card):
    (tea,) = card.learn("peppermint tea")
    card.open()
    card.do(forget, tea)
    assert card.rows == []


def test_what_was_answered_elsewhere_meanwhile_is_said_in_the_row(card):
    promise = card.promise()
    card.open()
    shown = card.ask(suggest, card.elena, FRIDAY)
    card.do(drop, promise)
    card.strip.show_suggestions(BeforeTheyAsk(card.elena, Pronoun.SHE, shown))
    card.press(0, Move.DONE)
    assert card.rows[0].face.detail == "That suggestion is no longer there."
    assert card.ask(one, promise).state is State.DROPPED


def test_another_customers_card_shows_nothing_of_the_one_before(card):
    card.learn("peppermint tea")
    card.open()
    card.press(0, Move.DONE)
    odile = card.do(welcome, "Odile")
    card.strip.show_customer(odile)
    assert card.rows == []
    card.settle()
    assert card.rows == []
    card.strip.show_customer(None)
    assert not card.strip.nothing.isVisible()


def test_an_answer_that_arrives_after_the_card_was_changed_is_not_shown_on_the_next_one(card):
    card.promise()
    odile = card.do(welcome, "Odile")
    card.open()
    card.qtbot.mouseClick(card.rows[0].buttons[Move.DONE], Qt.MouseButton.LeftButton)
    card.strip.show_customer(odile)
    card.settle()
    assert card.rows == []


def test_the_privacy_screen_hides_what_is_suggested_and_stops_the_keys(card):
    card.learn("peppermint tea")
    card.open()
    card.strip.set_private(True)
    assert card.rows == []
    assert card.strip.hidden.isVisible()
    card.type(KEY.Key_1, Qt.KeyboardModifier.AltModifier)
    card.strip.set_private(False)
    assert card.titles() == ["Bring peppermint tea"]


def test_what_a_customer_said_is_shown_as_it_was_typed(card):
    card.learn("<b>tea</b> & biscuits")
    card.open()
    assert card.titles() == ["Bring <b>tea</b> & biscuits"]
    assert "&lt;b&gt;tea" in card.rows[0].toolTip()


def test_larger_text_makes_higher_rows(background, qtbot):
    theme.apply(QApplication.instance(), theme.Appearance.LIGHT)
    typeface.scale_text(1.5)
    try:
        card = Card(background, qtbot)
        card.learn("peppermint tea")
        card.open()
        assert card.rows[0].height() > 56
    finally:
        typeface.scale_text(1.0)


def test_what_went_wrong_can_be_made_right_from_its_row(card):
    card.learn("peppermint tea")
    card.do(finish, card.elena, mood=3)
    card.open()
    assert card.titles() == ["Ask her what was missing last time", "Bring peppermint tea"]
    assert Move.MAKE_RIGHT not in card.rows[1].buttons
    with card.qtbot.waitSignal(card.strip.make_right_wanted):
        card.press(0, Move.MAKE_RIGHT)
    card.rows[0].setFocus()
    with card.qtbot.waitSignal(card.strip.make_right_wanted):
        card.type(KEY.Key_M)
    assert card.titles()[0] == "Ask her what was missing last time"
