"""What is answered on a row: how it went, when again, why not; and taking it back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop_app.foundation.undo import undo_latest
from desktop_app.reminders.outcome_question import HowDidItGo
from desktop_app.reminders.queries import one
from desktop_app.reminders.row_controls import Acts, WhenAgain, WhyNot
from desktop_app.reminders.tables import State
from desktop_app.window.buttons import Button

from .conftest import TODAY, in_days


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
    assert "whenever" in question.wrong.sentence.text()
    assert question.day.line.text() == "whenever"


def test_what_was_refused_is_said_on_the_row(shop):
    odile = shop.remind("Odile")
    shop.select(odile)
    shop.press(Qt.Key.Key_Return)
    question = shop.list.controls()
    question.words.setText("x" * 201)
    shop.press(Qt.Key.Key_Return, question.words)
    shop.settle()
    assert "at most 200 letters" in question.wrong.sentence.text()
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


def test_undo_by_key_brings_it_back_as_well(shop):
    shop.select(shop.remind("Odile"))
    shop.list.done.trigger()
    shop.list.controls().buttons[0].click()
    shop.settle()
    shop.do(undo_latest)
    assert shop.lines() == ["Today 1", "Odile"]


def test_what_ended_leaves_when_its_time_for_undo_is_over(shop):
    shop.select(shop.remind("Odile"))
    shop.list.done.trigger()
    shop.list.controls().buttons[0].click()
    shop.settle()
    assert shop.panel.undo_time.isActive()
    assert shop.panel.undo_time.interval() == 10_000
    shop.panel.undo_time.timeout.emit()
    assert shop.lines() == []


def test_undo_takes_back_the_last_of_two_puttings_off(shop):
    odile = shop.remind("Odile")
    for choice in (0, 1):
        shop.select(odile)
        shop.press(Qt.Key.Key_S)
        shop.click(shop.list.controls().buttons[choice])
    assert shop.ask(one, odile).due == in_days(3)
    shop.click(shop.list.indexWidget(shop.index(("ended", odile))).focusProxy())
    assert shop.ask(one, odile).due == in_days(1)
    assert shop.lines() == ["Tomorrow 1", "Odile"]
