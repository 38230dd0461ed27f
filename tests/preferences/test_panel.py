"""The preferences panel as people meet it: real widgets on the shop's real file."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.customers.tables import Customer
from desktop_app.foundation.undo import undo_latest
from desktop_app.preferences import actions
from desktop_app.preferences.delegate import TEXT
from desktop_app.preferences.panel import PreferencesPanel
from desktop_app.preferences.tables import How, Kind
from desktop_app.window import theme, typeface
from desktop_app.window.buttons import Button
from desktop_app.window.record_model import RECORD

TODAY = date(2026, 11, 27)
KEY = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Counter:
    """The panel, with what a person does and sees."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.panel = PreferencesPanel(background)
        self.panel.resize(283, 704)
        qtbot.addWidget(self.panel)
        self.panel.show()

    def write(self, action, *args, **options):
        """Do something at the counter and wait until it is announced; gives its result."""
        results = []
        with self.qtbot.waitSignal(self.background.changed):
            self.background.write(action, *args, then=results.append, **options)
        return results[0]

    def customer(self, name):
        return self.write(
            lambda act: (
                (act.insert(Customer(uid=name, name=name, added_at=act.now)), act.record("customer.added"))[0].id
            )
        )

    def open(self, customer):
        self.panel.show_customer(customer)
        self.settle()

    def settle(self):
        """Wait until everything asked of the database has arrived."""
        arrived = []
        self.background.read(lambda: True, then=arrived.append)
        self.qtbot.waitUntil(lambda: bool(arrived))

    def lines(self):
        model = self.panel.entries.model()
        return [model.index(row).data() for row in range(model.rowCount())]

    def spoken(self):
        model = self.panel.entries.model()
        return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    def tap(self, text):
        view = self.panel.entries
        index = next(view.model().index(row) for row, line in enumerate(self.lines()) if line == text)
        place = view.visualRect(index).topLeft()
        place.setX(place.x() + TEXT + 5)
        place.setY(place.y() + 10)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def opened(self):
        record = self.panel.entries.currentIndex().data(RECORD)
        return record.text if record else None

    def press(self, words):
        """Press a button that can be seen and wait for what comes of it."""
        button = next(
            button for button in self.panel.findChildren(Button) if button.words == words and button.isVisible()
        )
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press_and_wait(self, words):
        with self.qtbot.waitSignal(self.background.changed):
            self.press(words)
        self.settle()


@pytest.fixture
def counter(background, qtbot, qapp: QApplication):
    theme.apply(qapp, theme.Appearance.LIGHT)
    return Counter(background, qtbot)


@pytest.fixture
def elena(counter):
    """A customer with three preferences, her card open."""
    customer = counter.customer("Elena")
    counter.write(actions.prefer, customer, Kind.LIKE, "Peppermint tea", How.SAID)
    counter.write(actions.prefer, customer, Kind.DISLIKE, "Rose scent", How.ASSUMED)
    counter.write(actions.prefer, customer, Kind.NEVER, "PPD hair dye", How.SAID)
    counter.open(customer)
    return customer


def test_preferences_stand_under_their_headings(counter, elena):
    assert counter.lines() == ["Never", "PPD hair dye", "Likes", "Peppermint tea", "Dislikes", "Rose scent"]


def test_every_row_reads_as_a_sentence(counter, elena):
    counter.write(actions.prefer, elena, Kind.COMFORT, "Wears a wig", How.SAID, discreet=True, until=date(2026, 12, 5))
    counter.settle()
    assert counter.spoken()[1] == "Never: PPD hair dye. Said, 27 Nov"
    assert counter.spoken()[-1] == ("Comfort: Wears a wig. Said, 27 Nov, until 5 Dec. Act on it, never mention it")


def test_what_is_written_elsewhere_appears(counter, elena):
    counter.write(actions.prefer, elena, Kind.ROLE, "Teacher", How.SAID)
    counter.settle()
    assert counter.lines()[-2:] == ["Roles", "Teacher"]


def test_a_tap_opens_a_row_and_another_opens_the_next(counter, elena):
    counter.tap("Peppermint tea")
    closed = counter.panel.entries.visualRect(counter.panel.entries.model().index(5)).height()
    opened = counter.panel.entries.visualRect(counter.panel.entries.currentIndex()).height()
    assert (counter.opened(), opened - closed >= 40) == ("Peppermint tea", True)
    counter.tap("Rose scent")
    assert counter.opened() == "Rose scent"
    shown = [button.words for button in counter.panel.findChildren(Button) if button.isVisible()]
    assert shown.count("Forget") == 1


def test_forget_takes_it_off_the_card_tells_it_and_leaves_nothing_open(counter, elena, qtbot):
    counter.tap("Rose scent")
    with qtbot.waitSignal(counter.panel.told) as told:
        counter.press("Forget")
    counter.settle()
    assert told.args == ["“Rose scent” is forgotten."]
    assert "Rose scent" not in counter.lines()
    assert counter.opened() is None


def test_what_was_forgotten_comes_back_with_undo(counter, elena):
    counter.tap("Rose scent")
    counter.press_and_wait("Forget")
    counter.write(undo_latest)
    counter.settle()
    assert counter.lines()[-1] == "Rose scent"


def test_still_true_takes_the_question_away(counter, elena, clock):
    clock.turn(days=200)
    counter.open(elena)
    assert counter.spoken()[-1].endswith("Check again")
    counter.tap("Rose scent")
    counter.press_and_wait("Still true")
    assert counter.spoken()[-1] == "Dislikes: Rose scent. Assumed, still true 15 Jun"
    assert counter.opened() == "Rose scent"


def test_a_row_is_edited_in_place(counter, elena):
    counter.tap("Peppermint tea")
    counter.press("Edit")
    form = counter.panel.form
    assert (form.text.text(), form.kind.currentText(), form.isVisible()) == ("Peppermint tea", "Likes", True)
    form.text.setText("Camomile tea")
    counter.press_and_wait("Keep")
    assert "Camomile tea" in counter.lines()
    assert "Peppermint tea" not in counter.lines()
    assert not form.isVisible()


def test_a_preference_is_added_by_keys(counter, elena, qtbot):
    counter.panel.add_button.click()
    form = counter.panel.form
    form.kind.choose(Kind.COMFORT)
    qtbot.keyClicks(form.text, "No talk")
    form.only_today.click()
    form.discreet.click()
    with qtbot.waitSignal(counter.background.changed):
        qtbot.keyClick(form.text, KEY.Key_Return)
    counter.settle()
    assert counter.spoken()[-1] == "Comfort: No talk. Said, 27 Nov, today only. Act on it, never mention it"


def test_a_refused_preference_keeps_the_words_and_says_why(counter, elena, qtbot):
    counter.panel.add_button.click()
    form = counter.panel.form
    form.text.setText("card 4111 1111 1111 1111")
    counter.press("Keep")
    qtbot.waitUntil(lambda: bool(form.words.complaint))
    assert "payment card" in form.words.complaint
    assert form.text.text() == "card 4111 1111 1111 1111"
    assert form.isVisible()


def test_escape_leaves_the_form_and_then_the_row(counter, elena, qtbot):
    counter.tap("Rose scent")
    counter.press("Edit")
    qtbot.keyClick(counter.panel.form.text, KEY.Key_Escape)
    assert not counter.panel.form.isVisible()
    qtbot.keyClick(counter.panel.entries, KEY.Key_Escape)
    assert counter.opened() is None


def test_the_arrow_keys_pass_over_headings_enter_edits_and_delete_forgets(counter, elena, qtbot):
    counter.tap("PPD hair dye")
    qtbot.keyClick(counter.panel.entries, KEY.Key_Down)
    assert counter.opened() == "Peppermint tea"
    qtbot.keyClick(counter.panel.entries, KEY.Key_Return)
    assert counter.panel.form.text.text() == "Peppermint tea"
    counter.panel.form.cancel.click()
    qtbot.keyClick(counter.panel.entries, KEY.Key_Down)
    with qtbot.waitSignal(counter.panel.told):
        qtbot.keyClick(counter.panel.entries, KEY.Key_Delete)
    counter.settle()
    assert "Rose scent" not in counter.lines()


def test_the_privacy_screen_leaves_only_what_is_about_safety(counter, elena):
    counter.panel.set_private(True)
    assert counter.lines() == ["Never", "PPD hair dye", "Hidden, privacy screen. Press F9 to show"]
    assert not counter.panel.add_button.isVisible()
    counter.panel.set_private(False)
    assert "Peppermint tea" in counter.lines()


def test_the_privacy_screen_hides_what_is_being_written(counter, elena):
    counter.panel.add_button.click()
    counter.panel.set_private(True)
    assert not counter.panel.form.isVisible()


def test_where_nothing_is_known_three_questions_lead_to_the_first_answer(counter, qtbot):
    tomas = counter.customer("Tomas")
    counter.open(tomas)
    counter.press("What is today for?")
    form = counter.panel.form
    assert (form.kind.currentText(), form.only_today.isChecked()) == ("Hopes for", True)
    qtbot.keyClicks(form.text, "His wedding on Saturday")
    counter.press_and_wait("Keep")
    assert counter.lines() == ["Hopes for", "His wedding on Saturday"]
    assert not counter.panel.prompts.isVisible()


def test_leaving_the_form_brings_the_questions_back(counter):
    counter.open(counter.customer("Tomas"))
    counter.press("What would they drink?")
    assert not counter.panel.prompts.isVisible()
    counter.press("Cancel")
    assert counter.panel.prompts.isVisible()


def test_with_no_card_open_there_is_nothing_to_add(counter, elena):
    counter.panel.show_customer(None)
    assert counter.lines() == []
    assert not counter.panel.add_button.isVisible()
    assert not counter.panel.prompts.isVisible()


def test_a_late_answer_is_not_shown_on_the_next_card(counter, elena):
    tomas = counter.customer("Tomas")
    counter.panel.show_customer(elena)
    counter.panel.show_customer(tomas)
    shown = []
    counter.panel.entries.model().rowsInserted.connect(lambda *_: shown.append(counter.lines()))
    counter.settle()
    assert shown == []
    assert counter.panel.prompts.isVisible()


def test_another_card_closes_the_form(counter, elena):
    counter.panel.add_button.click()
    counter.open(counter.customer("Tomas"))
    assert not counter.panel.form.isVisible()


def test_larger_letters_get_the_room_they_need(counter, elena):
    view = counter.panel.entries
    usual = view.visualRect(view.model().index(3)).height()
    typeface.scale_text(1.5)
    try:
        view.doItemsLayout()
        assert view.visualRect(view.model().index(3)).height() >= usual + 19
    finally:
        typeface.scale_text(1.0)


@pytest.mark.parametrize("appearance", [theme.Appearance.LIGHT, theme.Appearance.DARK])
def test_safety_is_shown_whole_and_nothing_is_read_as_markup(counter, qapp, appearance):
    theme.apply(qapp, appearance)
    customer = counter.customer("Wren")
    long = "<b>nuts</b> in any form, and whatever was cooked, fried or baked together with them"
    long += ", and nothing from the same pan or the same board or the same knife either"
    for kind in (Kind.NEVER, Kind.LIKE):
        counter.write(actions.prefer, customer, kind, long, How.SAID)
    counter.open(customer)
    view = counter.panel.entries
    never, like = (view.visualRect(view.model().index(row)).height() for row in (1, 3))
    assert never >= like + 40
    assert not view.grab().isNull()
