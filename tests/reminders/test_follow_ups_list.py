"""The queue: what stands in which part, and how it is moved by keys, by drag and by a tap."""

import datetime as dt

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.foundation import settings
from desktop_app.foundation.undo import undo_latest
from desktop_app.reminders import actions, moving_actions
from desktop_app.reminders.rules import NewReminder, Tab
from desktop_app.reminders.tables import Channel, Kind, Reminder, State
from desktop_app.staff.actions import away, ensure_member
from desktop_app.window.record_model import RECORD

from .conftest import TODAY, in_days

SHIFT = Qt.KeyboardModifier.ShiftModifier


def counts(desk):
    return {
        tab: int(button.accessibleName().rpartition(" ")[2]) for tab, button in desk.page.queue.tabs.buttons.items()
    }


def test_each_part_holds_its_own_and_says_how_many(desk):
    for name, days in (("Tomas", -1), ("Priya", 0), ("Odile", 0), ("Elena", 1), ("Vera", 5)):
        desk.remind(name, days=days)
    desk.do(actions.done, desk.remind("Idris"), "fine")
    desk.open()
    assert desk.lines() == ["Priya", "Odile"]
    assert counts(desk) == {Tab.OVERDUE: 1, Tab.TODAY: 2, Tab.COMING: 2, Tab.DONE: 1}
    desk.open(Tab.OVERDUE)
    assert desk.lines() == ["Tomas"]
    desk.open(Tab.COMING)
    assert desk.lines() == ["Tomorrow", "Elena", "Wed 2 Dec", "Vera"]
    desk.open(Tab.DONE)
    assert desk.lines() == ["Today", "Idris"]


def test_a_follow_up_waits_once_and_in_the_order_to_do_it(desk):
    desk.remind("Last", days=-1)
    desk.remind("Promise", days=-1, kind=Kind.PROMISE)
    desk.remind("First", days=-3)
    desk.remind("At nine", days=-1, time=dt.time(9))
    desk.open(Tab.OVERDUE)
    assert desk.lines() == ["First", "At nine", "Promise", "Last"]


def test_a_row_says_all_that_is_particular_about_it(desk):
    kim, ada = desk.do(ensure_member, "Kim"), desk.do(ensure_member, "Ada")
    reminder = desk.remind(days=-4, assignee=kim, kind=Kind.PROMISE, why="She worried whether it sits.")
    desk.do(away, kim, TODAY, in_days(3), ada)
    desk.do(actions.snooze, reminder, TODAY)
    desk.do(moving_actions.spread, ((reminder, in_days(3)),))
    desk.open(Tab.COMING)
    sentence = desk.list.lines.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == (
        "Odile: Fringe easy to style? Call, Mon. For Ada. Promised. Instead of Kim. Moved from Fri 27 Nov. "
        "Put off once. She worried whether it sits."
    )


def test_the_filters_leave_out_what_is_not_looked_for(desk):
    kim = desk.do(ensure_member, "Kim")
    desk.background.counter.by = kim
    desk.remind("Hers", assignee=kim)
    desk.remind("Anyones", kind=Kind.PROMISE, channel=Channel.MAIL)
    desk.open()
    for choice, words, left in (
        (desk.page.queue.filters.person, "Mine", ["Hers"]),
        (desk.page.queue.filters.person, "Kim’s", ["Hers"]),
        (desk.page.queue.filters.person, "Anyone’s", ["Anyones"]),
        (desk.page.queue.filters.kind, "Promises", ["Anyones"]),
        (desk.page.queue.filters.channel, "E-mails", ["Anyones"]),
    ):
        choice.setCurrentText(words)
        desk.settle()
        assert desk.lines() == left, words
        assert counts(desk)[Tab.TODAY] == 1
        choice.setCurrentIndex(0)
        desk.settle()
    assert len(desk.lines()) == 2


def test_places_are_asked_for_only_where_there_are_several(desk):
    desk.remind("Here", location="High Street")
    desk.open()
    assert not desk.page.queue.filters.location.isVisible()
    desk.remind("There", location="Market")
    assert desk.page.queue.filters.location.isVisible()
    desk.page.queue.filters.location.setCurrentText("Market")
    desk.settle()
    assert desk.lines() == ["There"]


def pile_up(act, how_many):
    """Let so many follow-ups become overdue, as years of neglect would."""
    customer = act.insert_many(Reminder.customer.rel_model, [{"uid": "x", "name": "Odile", "added_at": act.now}])[0]
    plain = {"customer": customer, "kind": Kind.CHECK, "text": "Ask", "channel": Channel.CALL}
    days = (in_days(-1 - number % 300) for number in range(how_many))
    act.insert_many(Reminder, ({**plain, "due": day, "first_due": day} for day in days))


def test_twenty_thousand_overdue_are_read_a_stretch_at_a_time(desk):
    desk.do(pile_up, 20_000)
    desk.open(Tab.OVERDUE)
    assert counts(desk)[Tab.OVERDUE] == 20_000
    seen = desk.list.lines.rowCount()
    assert seen < 200
    desk.list.scrollToBottom()
    desk.settle()
    assert seen < desk.list.lines.rowCount() < 400


def test_shift_and_the_arrows_move_by_a_day_and_never_before_today(desk):
    reminder = desk.remind(days=2)
    desk.open(Tab.COMING)
    desk.select(reminder)
    desk.press(Qt.Key.Key_Right, SHIFT)
    assert desk.row(reminder).due == in_days(3)
    for _ in range(5):
        desk.press(Qt.Key.Key_Left, SHIFT)
    assert desk.row(reminder).due == TODAY
    assert desk.row(reminder).snoozes == 0


def test_what_was_moved_can_be_moved_on_from_where_it_stood(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_Right, SHIFT)
    assert desk.lines() == ["Moved to Sun / Fringe easy to style?"]
    assert desk.row(reminder).due == in_days(2)


def test_several_move_together_and_one_undo_takes_them_all_back(desk):
    rows = [desk.remind(name) for name in ("Priya", "Odile", "Vera")]
    desk.open()
    desk.select(rows[0], rows[2])
    desk.press(Qt.Key.Key_Right, SHIFT)
    moved = "Moved to tomorrow / Fringe easy to style? · with 1 other"
    assert desk.lines() == [moved, "Odile", moved]
    desk.undo_at(moved)
    assert desk.lines() == ["Priya", "Odile", "Vera"]
    assert {desk.row(reminder).due for reminder in rows} == {TODAY}


def test_ctrl_z_takes_a_move_back_as_well(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.do(undo_latest)
    assert desk.lines() == ["Odile"]


def test_d_takes_a_day_in_words_and_asks_again_for_one_that_is_none(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.press(Qt.Key.Key_D)
    question = desk.list.indexWidget(desk.list.currentIndex())
    desk.qtbot.keyClicks(question.day.line, "30 February")
    desk.press(Qt.Key.Key_Return, on=question.day.line)
    assert "does not name a day to come" in question.wrong.sentence.text()
    question.day.line.selectAll()
    desk.qtbot.keyClicks(question.day.line, "next friday")
    desk.press(Qt.Key.Key_Return, on=question.day.line)
    assert desk.row(reminder).due == dt.date(2026, 12, 4)


def test_a_question_is_gone_once_it_is_answered_and_the_keyboard_is_back(desk):
    reminder = desk.remind(days=5)
    desk.open(Tab.COMING)
    desk.select(reminder)
    desk.press(Qt.Key.Key_D)
    line = desk.list.indexWidget(desk.list.currentIndex()).day.line
    desk.qtbot.keyClicks(line, "tomorrow")
    desk.press(Qt.Key.Key_Return, on=line)
    assert desk.list.indexWidget(desk.list.currentIndex()) is None
    assert desk.list.current().due == in_days(1)
    assert QApplication.focusWidget() is desk.list


def test_s_puts_all_that_is_selected_off_and_counts_it(desk):
    rows = [desk.remind(name) for name in ("Priya", "Odile")]
    desk.open()
    desk.select(*rows)
    desk.press(Qt.Key.Key_S)
    desk.click(desk.list.indexWidget(desk.list.currentIndex()).buttons[0])
    assert [(desk.row(reminder).due, desk.row(reminder).snoozes) for reminder in rows] == [(in_days(1), 1)] * 2
    assert desk.lines()[0].startswith("Snoozed to tomorrow")


def test_esc_gives_the_question_up_and_the_keyboard_back_to_the_list(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.press(Qt.Key.Key_S)
    question = desk.list.indexWidget(desk.list.currentIndex())
    desk.press(Qt.Key.Key_Escape, on=question.buttons[0])
    assert desk.list.indexWidget(desk.list.currentIndex()) is None
    assert QApplication.focusWidget() is desk.list


def test_dropping_on_a_day_moves_what_is_carried_and_nothing_else_can_be_dropped_there(desk):
    rows = [desk.remind(name) for name in ("Priya", "Odile")]
    desk.open()
    desk.select(*rows)
    files = QMimeData()
    files.setText("something else")
    assert not desk.drop_on(3, files)
    assert desk.drop_on(3)
    assert {desk.row(reminder).due for reminder in rows} == {in_days(3)}


def test_a_tap_on_a_day_moves_what_is_selected(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.click(desk.strip.days[5])
    assert desk.row(reminder).due == in_days(5)


def test_only_what_waits_can_be_carried(desk):
    waits = desk.remind("Priya")
    desk.do(actions.done, desk.remind("Odile"), "fine")
    desk.open()
    draggable = Qt.ItemFlag.ItemIsDragEnabled
    assert desk.list.lines.index(desk.list.row_of(waits)).flags() & draggable
    desk.open(Tab.DONE)
    assert not any(desk.list.lines.index(row).flags() & draggable for row in range(2))


def test_the_strip_says_how_much_each_day_holds_and_when_the_shop_is_closed(desk):
    desk.do(settings.change, settings.OPEN_DAYS, "123456")
    desk.remind("Priya", days=3)
    desk.remind("Odile", days=3)
    desk.open()
    names = [button.accessibleName() for button in desk.strip.days]
    assert names[3] == "Move to Mon 30 Nov: 2 waiting"
    assert names[2] == "Move to Sun 29 Nov: nothing waiting, closed"
    assert len(names) == 14


def test_the_arrow_keys_go_from_day_to_day(desk):
    desk.open()
    desk.strip.days[0].setFocus()
    desk.press(Qt.Key.Key_Left, on=desk.strip.days[0])
    assert desk.strip.days[13].hasFocus()
    desk.press(Qt.Key.Key_Right, on=desk.strip.days[13])
    assert desk.strip.days[0].hasFocus()


def test_an_automatic_move_shows_and_is_put_back_by_a_key(desk):
    reminder = desk.remind(days=-2)
    desk.do(moving_actions.spread, ((reminder, in_days(3)),))
    desk.open(Tab.COMING)
    desk.select(reminder)
    desk.press(Qt.Key.Key_U)
    assert desk.row(reminder).due == in_days(-2)


def test_dropping_asks_why_and_can_be_taken_back(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.press(Qt.Key.Key_Delete)
    question = desk.list.indexWidget(desk.list.currentIndex())
    desk.qtbot.keyClicks(question.reason, "moved away")
    desk.press(Qt.Key.Key_Return, on=question.reason)
    assert desk.row(reminder).state is State.DROPPED
    assert desk.lines() == ["Dropped, 14:05 / moved away"]
    desk.undo_at("Dropped, 14:05 / moved away")
    assert desk.lines() == ["Odile"]


def test_follow_ups_are_given_to_a_colleague_together(desk):
    desk.do(ensure_member, "Kim")
    rows = [desk.remind(name) for name in ("Priya", "Odile")]
    desk.open()
    desk.select(*rows)
    desk.list.give.actions()[1].trigger()
    desk.settle()
    assert [desk.row(reminder).assignee for reminder in rows] == ["Kim", "Kim"]


def test_what_has_gone_is_forgotten_after_a_while(desk):
    reminder = desk.remind()
    desk.open()
    desk.select(reminder)
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.page.deeds.undo_time.timeout.emit()
    assert desk.lines() == []
    assert desk.page.queue.none.title.text() == "All done."


def test_what_another_counter_ended_says_so_where_it_is_moved(desk):
    reminder = desk.remind()
    desk.open()
    waiting = desk.row(reminder)
    desk.do(actions.done, reminder, "fine")
    desk.page.deeds.move({reminder: (waiting, in_days(1))})
    desk.settle()
    assert "did that" in desk.page.queue.notice.sentence
    assert desk.row(reminder).due == TODAY


def test_nothing_waiting_says_how_much_was_done(desk):
    for name in ("Priya", "Odile"):
        desk.do(actions.done, desk.remind(name), "fine")
    desk.open()
    assert (desk.page.queue.none.title.text(), desk.page.queue.none.words.text()) == (
        "All 2 done.",
        "Nothing is waiting.",
    )
    desk.open(Tab.OVERDUE)
    assert desk.page.queue.none.title.text() == "Nothing is overdue."
    desk.page.queue.filters.kind.setCurrentText("Promises")
    desk.settle()
    assert desk.page.queue.none.title.text() == "Nothing like that."


def test_what_people_typed_is_never_markup(desk):
    reminder = desk.remind("<b>Odile</b>", text="<img src=x>", why="<i>why</i>")
    desk.open()
    desk.select(reminder)
    assert desk.call.head.name.text() == "<b>Odile</b>"
    assert desk.call.about.why.text() == "<i>why</i>"
    assert desk.list.currentIndex().data(RECORD).text == "<img src=x>"


def test_a_new_reminder_shows_at_once(desk):
    desk.open()
    who = desk.customer("Vera")
    desk.do(actions.add, NewReminder(who, "Ring", TODAY))
    assert desk.lines() == ["Vera"]


def test_the_part_that_is_turned_to_has_its_first_at_hand(desk):
    desk.remind("Odile")
    desk.remind("Tomas", days=3)
    desk.open()
    assert desk.call.head.name.text() == "Odile"
    desk.click(desk.page.queue.tabs.buttons[Tab.COMING])
    assert desk.list.current().customer == desk.call.head.name.text() == "Tomas"


def test_what_is_late_is_looked_at_first_where_nothing_is_for_today(desk):
    desk.remind("Tomas", days=-1)
    desk.open()
    assert desk.page.queue.tabs.buttons[Tab.OVERDUE].isChecked()
    assert desk.lines() == ["Tomas"]
    assert desk.call.head.name.text() == "Tomas"
    desk.click(desk.page.queue.tabs.buttons[Tab.TODAY])
    none = desk.page.queue.none
    assert (none.title.text(), none.words.text()) == ("Nothing else for today.", "1 overdue.")
