"""Quick capture as people meet it: typed keys, real widgets, the shop's real file."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.customers.tables import Customer
from desktop_app.noticing.capture_bar import QUESTION, CaptureBar
from desktop_app.noticing.queries import observations, unsorted
from desktop_app.noticing.share_queries import to_tell
from desktop_app.preferences.queries import preferences
from desktop_app.staff.actions import ensure_member
from desktop_app.window import theme

TODAY = date(2026, 11, 27)
SENTENCE = "hates the draught by the door, daughter's recital next Friday"
KEY = Qt.Key


class Counter:
    """The bar, with what a person does and sees."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.bar = CaptureBar(background)
        self.bar.resize(650, 140)
        qtbot.addWidget(self.bar)
        self.bar.show()

    def customer(self, name):
        new = []

        def add(act):
            new.append(act.insert(Customer(uid=name, name=name, added_at=act.now)).id)
            act.record("customer.added")

        with self.qtbot.waitSignal(self.background.changed):
            self.background.write(add)
        return new[0]

    def read(self, query, *args):
        """Ask the shop's file; everything asked before has then arrived as well."""
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def type(self, text):
        """Type and wait until it was read."""
        self.qtbot.keyClicks(self.bar.field.line, text)
        with self.qtbot.waitSignal(self.bar.chips.changed):
            pass

    def press(self, key, widget=None):
        self.qtbot.keyClick(widget or self.bar.field.line, key)

    def keep(self):
        with self.qtbot.waitSignal(self.bar.noted):
            self.press(KEY.Key_Return)

    def chips(self):
        return [chip.words for chip in self.bar.chips.shown()]

    def text(self):
        return self.bar.field.line.text()

    def made(self, customer):
        return [proposal.n for proposal in self.read(observations, customer)[0].proposals if proposal.kept]


@pytest.fixture
def counter(background, qtbot, qapp: QApplication):
    theme.apply(qapp, theme.Appearance.LIGHT)
    return Counter(background, qtbot)


@pytest.fixture
def elena(counter):
    customer = counter.customer("Elena Marsh")
    counter.bar.show_customer(customer)
    return customer


def test_what_is_typed_is_read_into_chips(counter, elena):
    counter.type(SENTENCE)
    assert counter.chips() == [
        "Dislike: draught by the door",
        "Seat away from the door",
        "Fri 4 Dec: recital (daughter)",
    ]
    assert counter.bar.field.button.words == "Keep all"


def test_enter_keeps_the_sentence_and_all_that_is_made_of_it(counter, elena):
    counter.type(SENTENCE)
    counter.keep()
    (row,) = counter.read(observations, elena)
    assert (row.text, counter.made(elena)) == (SENTENCE, [1, 2, 3])
    assert len(counter.read(preferences, elena, TODAY)) == 2
    assert (counter.text(), counter.chips()) == ("", [])


def test_enter_before_it_was_read_loses_nothing(counter, elena, qtbot):
    qtbot.keyClicks(counter.bar.field.line, "hates coriander")
    counter.keep()
    assert counter.made(elena) == [1]


def test_a_second_enter_keeps_it_once(counter, elena, qtbot):
    qtbot.keyClicks(counter.bar.field.line, "hates coriander")
    with qtbot.waitSignal(counter.bar.noted):
        counter.press(KEY.Key_Return)
        counter.press(KEY.Key_Return)
    assert len(counter.read(observations, elena)) == 1


def test_a_ticked_chip_is_kept_and_the_others_are_not(counter, elena, qtbot):
    counter.type(SENTENCE)
    qtbot.mouseClick(counter.bar.chips.shown()[1], Qt.MouseButton.LeftButton)
    assert counter.bar.field.button.words == "Keep 1"
    counter.keep()
    assert counter.made(elena) == [2]


def test_backspace_on_a_chip_drops_it_and_goes_on_to_the_next(counter, elena):
    counter.type(SENTENCE)
    first, second, _ = counter.bar.chips.shown()
    counter.press(KEY.Key_Backspace, first)
    assert counter.bar.focusWidget() is second
    counter.keep()
    assert counter.made(elena) == [2, 3]


def test_when_the_last_chip_is_dropped_one_types_on_and_the_sentence_is_kept(counter, elena):
    counter.type("hates coriander")
    counter.press(KEY.Key_Backspace, counter.bar.chips.shown()[0])
    assert counter.bar.focusWidget() is counter.bar.field.line
    counter.keep()
    assert counter.made(elena) == []


def test_what_was_dropped_stays_dropped_while_one_types_on(counter, elena):
    counter.type("hates coriander")
    counter.press(KEY.Key_Backspace, counter.bar.chips.shown()[0])
    counter.type(", loves jazz")
    assert counter.chips() == ["Like: jazz"]


def test_a_tick_stays_while_one_types_on(counter, elena):
    counter.type("hates coriander")
    counter.bar.chips.shown()[0].click()
    counter.type(", loves jazz")
    assert [chip.isChecked() for chip in counter.bar.chips.shown()] == [True, False]


def test_escape_clears_and_keeps_nothing(counter, elena):
    counter.type("hates coriander")
    counter.press(KEY.Key_Escape)
    assert (counter.text(), counter.chips()) == ("", [])
    assert counter.read(observations, elena) == ()


def test_a_failed_save_keeps_the_words_says_why_and_can_be_tried_again(counter, elena, qtbot):
    counter.type("pays with 4111111111111111, hates coriander")
    counter.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: "payment card" in counter.bar.said.sentence)
    assert counter.text() == "pays with 4111111111111111, hates coriander"
    assert counter.bar.said.try_again.isVisible()
    counter.bar.field.line.setText("hates coriander")
    assert not counter.bar.said.isVisible()
    counter.keep()
    assert counter.made(elena) == [1]


def test_try_again_saves_what_could_not_be_saved_before(counter, elena, qtbot, monkeypatch):
    counter.type("hates coriander")
    counter.read(_refuse_writing, True)
    counter.press(KEY.Key_Return)
    qtbot.waitUntil(counter.bar.said.try_again.isVisible)
    assert "cannot be written" in counter.bar.said.sentence
    counter.read(_refuse_writing, False)
    with qtbot.waitSignal(counter.bar.noted):
        counter.bar.said.try_again.click()
    assert counter.made(elena) == [1]
    assert counter.text() == ""


def _refuse_writing(refuse):
    from desktop_app.foundation.database import database

    database.execute_sql(f"PRAGMA query_only = {int(refuse)}")
    return True


def test_the_quiet_check_warns_and_does_not_stand_in_the_way(counter, elena):
    counter.type("he is diabetic, likes jazz")
    assert "diabetic" in counter.bar.said.sentence
    assert not counter.bar.said.try_again.isVisible()
    counter.keep()
    assert counter.made(elena) == [1]
    assert not counter.bar.said.isVisible()


def test_with_no_card_open_the_sentence_waits_to_be_sorted(counter):
    counter.type(SENTENCE)
    assert counter.chips() == []
    counter.keep()
    (row,) = counter.read(unsorted)
    assert (row.text, row.customer) == (SENTENCE, None)


def test_what_was_begun_about_one_customer_is_not_written_to_another(counter, elena):
    tomas = counter.customer("Tomas")
    counter.type("hates coriander")
    counter.bar.show_customer(tomas)
    assert (counter.text(), counter.chips()) == ("", [])
    counter.bar.show_customer(elena)
    assert counter.text() == "hates coriander"


def test_what_is_being_kept_goes_to_whom_it_was_typed_for(counter, elena, qtbot):
    tomas = counter.customer("Tomas")
    qtbot.keyClicks(counter.bar.field.line, "hates coriander")
    with qtbot.waitSignal(counter.bar.noted):
        counter.press(KEY.Key_Return)
        counter.bar.show_customer(tomas)
    assert counter.read(observations, tomas) == ()
    assert counter.made(elena) == [1]
    counter.bar.show_customer(elena)
    assert counter.text() == ""


def test_the_bar_can_be_reached_from_anywhere(counter, qtbot):
    counter.bar.activateWindow()
    counter.bar.focus()
    qtbot.waitUntil(counter.bar.field.line.hasFocus)
    assert counter.bar.field.line.accessibleName().startswith(QUESTION)


@pytest.mark.parametrize("appearance", [theme.Appearance.LIGHT, theme.Appearance.DARK])
def test_what_is_typed_is_never_read_as_markup(counter, elena, qapp, appearance):
    theme.apply(qapp, appearance)
    counter.type("loves <b>jazz</b>, hates R&B")
    assert counter.chips() == ["Like: <b>jazz</b>", "Dislike: R&B"]
    assert not counter.bar.grab().isNull()


def test_a_note_is_told_to_whom_one_ticks_and_the_next_one_to_nobody(counter, elena):
    with counter.qtbot.waitSignal(counter.background.changed):
        counter.background.write(ensure_member, "Kim & co")
    counter.type("moved to the coast")
    counter.qtbot.waitUntil(lambda: len(counter.bar.tell.menu_to_tick().actions()) == 2)
    for entry in counter.bar.tell.menu_to_tick().actions():
        entry.trigger()
    assert (counter.bar.tell.words, counter.bar.tell.accessibleName()) == ("Tell 2", "Tell the line-up, Kim & co")
    counter.keep()
    assert counter.bar.tell.words == "Tell…"
    found = counter.read(to_tell, TODAY, 5)
    assert [(one.colleague, one.name, one.text) for one in found] == [
        ("", "Elena Marsh", "moved to the coast"),
        ("Kim & co", "Elena Marsh", "moved to the coast"),
    ]
