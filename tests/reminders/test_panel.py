"""The sidebar, pressed and typed into as at the counter."""

import datetime as dt

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction

from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Change
from desktop_app.reminders import actions
from desktop_app.reminders.delegate import row_height
from desktop_app.reminders.listing import Ended
from desktop_app.reminders.outcome_question import HowDidItGo
from desktop_app.reminders.panel import RemindersPanel
from desktop_app.reminders.queries import one
from desktop_app.reminders.row_controls import Acts, WhenAgain, WhyNot
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Reminder, State
from desktop_app.staff.actions import ensure_member
from desktop_app.window.buttons import Button
from desktop_app.window.label import PlainLabel
from desktop_app.window.record_model import RECORD, Heading

from .conftest import TODAY, in_days


def customer(act, name):
    return act.insert(Customer(uid=name, name=name, added_at=act.now)).id


class Shop:
    """The panel and the database behind it, asked as the window would ask."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.panel = RemindersPanel(background)
        qtbot.addWidget(self.panel)
        self.panel.resize(264, 700)
        self.panel.show()
        self.list = self.panel.list

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
        """Wait until what was asked for is done, and what it made the panel ask has been answered."""
        self.ask(bool)
        self.ask(bool)

    def remind(self, name="Odile", text="Fringe easy to style?", days=0, **more):
        who = self.do(customer, name)
        return self.do(actions.add, NewReminder(who, text, in_days(days), **more))

    def lines(self):
        records = [self.list.lines.record(row) for row in range(self.list.lines.rowCount())]
        return [says(record) for record in records]

    def index(self, reminder):
        return self.list.lines.index(self.list.lines.row_of(reminder))

    def select(self, reminder):
        self.list.setFocus()
        self.list.setCurrentIndex(self.index(reminder))
        return self.list.controls()

    def press(self, key, on=None):
        self.qtbot.keyClick(on or self.list, key)

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


def says(record):
    if isinstance(record, Heading):
        return f"{record.words} {record.count}"
    return f"{record.title} / {record.words}" if isinstance(record, Ended) else record.customer


@pytest.fixture
def shop(qtbot, background):
    return Shop(qtbot, background)


def test_what_waits_stands_under_its_heading_with_its_count(shop):
    for name, days in (("Tomas", -1), ("Priya", 0), ("Odile", 0), ("Elena", 1), ("Vera", 5)):
        shop.remind(name, days=days)
    assert shop.lines() == ["Overdue 1", "Tomas", "Today 2", "Priya", "Odile", "Tomorrow 1", "Elena"]
    assert shop.panel.week.words == "Next 7 days · 1 more"


def test_the_bar_says_how_much_of_today_is_done(shop):
    shop.do(actions.done, shop.remind("Priya"), "fine")
    with shop.qtbot.waitSignal(shop.panel.left_and_overdue) as told:
        shop.remind("Odile", days=-1)
    assert told.args == [1, 1]
    assert shop.panel.tally.count.text() == "1 of 2"
    assert shop.panel.tally.bar.share == 0.5


def test_a_day_without_reminders_says_that_nothing_is_waiting(shop):
    shop.settle()
    assert shop.panel.nothing.isVisible()
    assert not shop.panel.tally.isVisible()
    for name in ("Priya", "Odile"):
        shop.do(actions.done, shop.remind(name), "fine")
    assert shop.panel.nothing.title.text() == "All 2 done."
    assert not shop.list.isVisible()


def test_the_next_seven_days_open_and_close(shop):
    shop.remind("Vera", days=5)
    assert shop.panel.nothing.isVisible()
    shop.click(shop.panel.week)
    assert shop.lines() == ["Next 7 days 1", "Vera"]
    shop.click(shop.panel.week)
    assert shop.lines() == []


def test_the_selected_row_grows_and_carries_done_and_snooze(shop):
    odile, idris = shop.remind("Odile"), shop.remind("Idris")
    assert shop.list.visualRect(shop.index(odile)).height() == row_height() == 56
    assert isinstance(shop.select(odile), Acts)
    assert shop.list.visualRect(shop.index(odile)).height() == 104
    shop.select(idris)
    assert shop.list.indexWidget(shop.index(odile)) is None
    assert shop.list.visualRect(shop.index(odile)).height() == 56


def test_done_asks_how_it_went_and_one_tap_answers(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.click(shop.list.controls().findChildren(Button)[0])
    question = shop.list.controls()
    assert [button.words for button in question.buttons] == ["Fine", "Not fine", "No answer"]
    shop.click(question.buttons[1])
    assert shop.ask(one, odile).outcome == "not fine"
    assert shop.lines() == ["Today 0", "Done, 14:05 / Fringe easy to style? · Not fine"]
    assert shop.panel.tally.count.text() == "1 of 1"


def test_a_line_of_words_is_kept_as_the_outcome(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.press(Qt.Key.Key_Return)
    words = shop.list.controls().words
    shop.qtbot.keyClicks(words, "Easier than last time")
    shop.press(Qt.Key.Key_Return, words)
    shop.settle()
    assert shop.ask(one, odile).outcome == "Easier than last time"
    assert shop.lines()[1] == "Done, 14:05 / “Easier than last time”"


def test_by_keys_alone_enter_asks_and_enter_again_says_fine(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.press(Qt.Key.Key_Return)
    assert isinstance(shop.list.controls(), HowDidItGo)
    shop.press(Qt.Key.Key_Return, shop.panel.window().focusWidget())
    shop.settle()
    assert shop.ask(one, odile).outcome == "fine"
    assert shop.list.hasFocus()


def test_escape_takes_the_question_away(shop):
    shop.select(shop.remind("Odile"))
    for key, question in ((Qt.Key.Key_Return, HowDidItGo), (Qt.Key.Key_S, WhenAgain), (Qt.Key.Key_Delete, WhyNot)):
        shop.press(key)
        assert isinstance(shop.list.controls(), question)
        shop.press(Qt.Key.Key_Escape, shop.panel.window().focusWidget())
        assert isinstance(shop.list.controls(), Acts)
        assert shop.list.hasFocus()


def test_steps_are_ticked_beside_the_question(shop):
    odile = shop.remind("Odile", steps=("Ask whether it falls right", "Offer a trim"))
    shop.select(odile)
    shop.press(Qt.Key.Key_Return)
    question = shop.list.controls()
    shop.click(question.steps[1])
    assert [step.ticked for step in shop.ask(one, odile).steps] == [False, True]
    assert shop.list.controls() is question


def test_a_reminder_is_put_off_in_two_presses(shop):
    odile = shop.remind("Odile", time=dt.time(10))
    shop.select(odile)
    shop.press(Qt.Key.Key_S)
    question = shop.list.controls()
    assert [button.words for button in question.buttons] == ["Tomorrow", "In 3 days", "In a week"]
    shop.click(question.buttons[1])
    assert shop.ask(one, odile).due == in_days(3)
    assert shop.lines() == ["Today 0", "Snoozed to Mon / at 10:00"]


def test_a_reminder_is_put_off_to_a_day_in_words(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.press(Qt.Key.Key_S)
    field = shop.list.controls().day.line
    shop.qtbot.keyClicks(field, "Friday week")
    shop.press(Qt.Key.Key_Return, field)
    shop.settle()
    assert shop.ask(one, odile).due == in_days(14)


def test_words_that_are_no_day_are_said_so_and_stay(shop):
    shop.select(shop.remind("Odile"))
    shop.press(Qt.Key.Key_S)
    question = shop.list.controls()
    shop.qtbot.keyClicks(question.day.line, "whenever")
    shop.press(Qt.Key.Key_Return, question.day.line)
    assert question.wrong.isVisible()
    assert "whenever" in question.wrong.text()
    assert question.day.line.text() == "whenever"


def test_what_was_refused_is_said_on_the_row(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.press(Qt.Key.Key_Return)
    question = shop.list.controls()
    question.words.setText("x" * 201)
    shop.press(Qt.Key.Key_Return, question.words)
    shop.settle()
    assert "at most 200 letters" in question.wrong.text()
    assert question.words.text() == "x" * 201
    assert shop.ask(one, odile).state is State.OPEN


def test_pressed_twice_it_is_done_once(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.press(Qt.Key.Key_Return)
    fine = shop.list.controls().buttons[0]
    fine.click()
    fine.click()
    shop.settle()
    assert shop.lines() == ["Today 0", "Done, 14:05 / Fringe easy to style? · Fine"]
    assert shop.ask(one, odile).state is State.DONE


def test_a_reminder_is_dropped_with_a_reason(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.list.drop.trigger()
    question = shop.list.controls()
    shop.qtbot.keyClicks(question.reason, "she moved away")
    shop.press(Qt.Key.Key_Return, question.reason)
    shop.settle()
    assert shop.ask(one, odile).state is State.DROPPED
    assert shop.lines()[1] == "Dropped, 14:05 / she moved away"


@pytest.mark.parametrize("act", ["done", "snooze", "drop"])
def test_undo_brings_it_back_where_it_was(shop, act):
    odile = shop.remind("Odile")
    shop.select(odile)
    getattr(shop.list, act).trigger()
    question = shop.list.controls()
    if isinstance(question, WhyNot):
        question.dropped.emit("")
    else:
        question.buttons[0].click()
    shop.settle()
    undo = shop.list.indexWidget(shop.index(("ended", odile)))
    shop.click(undo.focusProxy())
    assert shop.lines() == ["Today 1", "Odile"]
    assert shop.ask(one, odile).state is State.OPEN
    assert shop.ask(one, odile).due == TODAY


def test_what_ended_leaves_when_its_time_for_undo_is_over(shop):
    shop.select(shop.remind("Odile"))
    shop.list.done.trigger()
    shop.list.controls().buttons[0].click()
    shop.settle()
    assert shop.panel.undo_time.isActive()
    assert shop.panel.undo_time.interval() == 10_000
    shop.panel.undo_time.timeout.emit()
    assert shop.lines() == []


def test_what_another_counter_ended_leaves_the_list_and_the_selection_stays(shop):
    odile, idris = shop.remind("Odile"), shop.remind("Idris")
    shop.select(idris)
    shop.do(actions.done, odile, "fine")
    assert shop.lines() == ["Today 1", "Idris"]
    assert shop.list.currentIndex() == shop.index(idris)
    assert isinstance(shop.list.controls(), Acts)


def test_a_customers_new_name_is_shown_at_once(shop):
    odile = shop.remind("Odile")

    def rename(act, number):
        act.update(Customer.get_by_id(number), name="Odile Brun")
        act.record("customer.changed", customer=number)

    shop.do(rename, shop.ask(one, odile).customer_id)
    assert shop.lines() == ["Today 1", "Odile Brun"]


def test_a_new_day_is_shown_when_it_is_asked_for(shop, clock):
    shop.remind("Odile")
    clock.turn(days=1)
    shop.panel.refresh()
    shop.settle()
    assert shop.lines() == ["Overdue 1", "Odile"]


def test_the_card_opens_from_the_row(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    with shop.qtbot.waitSignal(shop.panel.open_customer) as opened:
        shop.press(Qt.Key.Key_O)
    assert opened.args == [shop.ask(one, odile).customer_id]
    with shop.qtbot.waitSignal(shop.panel.open_customer):
        shop.list.doubleClicked.emit(shop.index(odile))


def test_menu_buttons_and_keys_are_one_list(shop):
    assert [(act.text(), act.shortcut().toString()) for act in shop.list.actions()] == [
        ("Done", "Return"),
        ("Snooze", "S"),
        ("Open the card", "O"),
        ("Drop…", "Del"),
    ]
    assert shop.list.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    assert not any(act.isEnabled() for act in shop.list.actions())
    shop.select(shop.remind("Odile"))
    assert all(isinstance(act, QAction) and act.isEnabled() for act in shop.list.actions())


def test_arrow_keys_pass_over_headings(shop):
    tomas, odile = shop.remind("Tomas", days=-1), shop.remind("Odile")
    shop.select(tomas)
    shop.press(Qt.Key.Key_Down)
    assert shop.list.currentIndex() == shop.index(odile)
    assert shop.list.selectionModel().isSelected(shop.index(odile))
    shop.list.selectionModel().setCurrentIndex(shop.index(tomas), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert isinstance(shop.list.controls(), Acts)


def put_off_before(act, reminder):
    act.update(Reminder.get_by_id(reminder), due=in_days(-3), snoozes=1)
    act.record("reminder.snoozed", subject=reminder)


def test_a_row_reads_as_a_sentence(shop):
    kim = shop.do(ensure_member, "Kim")
    odile = shop.remind("Odile", days=-4, assignee=kim, why="She worried whether it sits.")
    shop.do(put_off_before, odile)
    sentence = shop.index(odile).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == (
        "Odile: Fringe easy to style? Call, Tue. 3 days late. For Kim. Put off once. She worried whether it sits."
    )
    assert shop.index(odile).data(RECORD).id == odile


def test_what_people_typed_is_never_markup(shop):
    shop.select(shop.remind("<b>Odile</b>", text="<img src=x>", why="<i>why</i>"))
    shop.press(Qt.Key.Key_Return)
    labels = [label.text() for label in shop.list.controls().findChildren(PlainLabel)]
    assert "<i>why</i>" in labels
    assert shop.panel.grab().width() == 264


def test_other_features_do_not_make_it_ask_again(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    before = shop.list.controls()
    shop.background.changed.emit(Change(frozenset({"preference.added"}), frozenset({1})))
    shop.settle()
    assert shop.list.controls() is before
