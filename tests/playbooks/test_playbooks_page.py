"""The Playbooks screen: real widgets before a real shop's file."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.customers.tables import Customer
from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks import queries
from desktop_app.playbooks.actions import load, load_pack
from desktop_app.playbooks.packs.pack_file import read_pack
from desktop_app.playbooks.page.playbooks_page import PlaybooksPage
from desktop_app.playbooks.page.sentence import Slot
from desktop_app.playbooks.page.trial_asking import TrialAsking
from desktop_app.playbooks.page.trial_people import AllCaught
from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import finish
from desktop_app.visits.rules import Trade
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.record_model import RECORD

TODAY = dt.date(2026, 11, 27)
DAY_AFTER = "day-after"
HAIRCUT = Playbook(
    DAY_AFTER,
    "Day-after call",
    Trigger.VISIT_FINISHED,
    Conditions(service=("haircut",), concern=False),
    (
        Step("1", Phase.BEFORE_LEAVING, Kind.CHECK, Channel.VISIT, Assignee.WHO_SERVED, "Show them the back"),
        Step("2", Phase.NEXT_DAY, Kind.CHECK, Channel.CALL, Assignee.WHO_SERVED, "Is it easy to style at home?", 1),
    ),
)


def a_salon(act):
    """The playbooks of every trade and a salon's own, and two haircuts this week: one by Kim, one by Ada."""
    load(act, [HAIRCUT])
    load_pack(act, Trade.BLANK)
    for name, served_by in (("Elena Marsh", "Kim"), ("Tomas Hallberg", "Ada")):
        row = act.insert(Customer(uid=name, name=name, added_at=act.now))
        finish(act, row.id, services=["Haircut"], served_by=ensure_member(act, served_by))


@pytest.fixture
def page(background, long_work, qtbot):
    with qtbot.waitSignal(background.changed):
        background.write(a_salon)
    page = PlaybooksPage(background, long_work)
    qtbot.addWidget(page)
    page.resize(1262, 704)
    page.show()
    page.activateWindow()
    page.open()
    qtbot.waitUntil(lambda: page.list.rows.rowCount() > 3)
    page.list.choose(DAY_AFTER)
    tried(page, qtbot)
    return page


def tried(page, qtbot):
    """Wait for the dry run of what is shown."""
    qtbot.waitUntil(lambda: "this play would have made" in page.trial.dry_run.counted.text())


def read(background, qtbot, query, *args):
    answers = []
    background.read(query, *args, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def kept(background, qtbot, code=DAY_AFTER):
    return read(background, qtbot, queries.playbook, code)


def row(page, code=DAY_AFTER):
    return page.list.rows.record(page.list.rows.row_of(code))


def choose(control, words):
    """Press a control, then an entry of the menu under it."""
    control.click()
    menu = next(one for one in control.findChildren(QMenu) if one.isVisible())
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    action.trigger()


def popup():
    return QApplication.activePopupWidget()


def last_step(page):
    return page.editor.steps.rows[-1]


def delay(page):
    return last_step(page).line.token(Slot.DELAY)


def save(page, qtbot, background):
    with qtbot.waitSignal(background.changed):
        page.editor.save.click()
    qtbot.waitUntil(lambda: not page.editor.save.isEnabled())


def test_the_list_says_how_each_play_does_and_reads_as_sentences(page):
    assert row(page).name == "Day-after call" and row(page).note == "2 this month"
    assert page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Day-after call, on, 2 this month"


def test_up_and_down_go_through_the_plays_and_space_turns_one_off(page, qtbot, background):
    before = page.list.currentIndex().row()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.currentIndex().row() == before + 1
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: row(page).note == "Off since November")
    assert not page.editor.head.switch.isChecked() and page.editor.head.words.text() == "Off"
    page.editor.head.switch.click()
    qtbot.waitUntil(lambda: row(page).note == "2 this month")


def test_a_press_on_the_switch_in_the_list_turns_that_play_only(page, qtbot):
    index = page.list.rows.index(1)
    box = page.list.visualRect(index)
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page.list.rows.record(1).on
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 30, box.center().y()))
    qtbot.waitUntil(lambda: not page.list.rows.record(1).on)
    assert row(page).on


def test_the_dry_run_says_how_many_when_by_whom_and_for_whom(page):
    shown = page.trial.dry_run
    assert shown.total.text() == "2"
    assert shown.words.text().startswith("About 1 a month: 1 for ")
    assert shown.words.text().endswith("None on a day you were closed.")
    assert shown.bars.accessibleName().endswith("and 2 this week")
    names = {shown.people.rows.record(place).tried.customer for place in range(2)}
    assert names == {"Elena Marsh", "Tomas Hallberg"}


def test_a_person_it_would_have_caught_opens_their_card(page, qtbot):
    people = page.trial.dry_run.people
    people.setFocus()
    people.setCurrentIndex(people.rows.index(0))
    with qtbot.waitSignal(page.open_customer) as opened:
        qtbot.keyClick(people, Qt.Key.Key_Return)
    assert opened.args == [people.rows.record(0).tried.customer_id]


def test_all_of_them_are_a_press_away(page, qtbot):
    page.trial.dry_run.all.click()
    sheet = page.findChild(AllCaught)
    assert sheet.list.rows.rowCount() == 2
    with qtbot.waitSignal(page.open_customer):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return)


def test_two_days_instead_of_one_is_tried_before_it_is_saved_and_counts_from_then_on(page, qtbot, background):
    choose(delay(page), "2 days later")
    assert delay(page).words == "2 days" and row(page).note == "Changed, not saved"
    qtbot.waitUntil(lambda: page.trial.dry_run.counted.text() == "Looking back over the last 90 days…")
    tried(page, qtbot)
    due = {page.trial.dry_run.people.rows.record(place).tried.due for place in range(2)}
    assert due == {TODAY + dt.timedelta(days=2)}
    assert kept(background, qtbot).steps[-1].delay == 1
    save(page, qtbot, background)
    step = kept(background, qtbot).steps[-1]
    assert (step.phase, step.delay) == (Phase.LATER, 2)


def test_the_answer_to_what_was_asked_first_never_comes_last(page, qtbot, background, long_work):
    asking, answers = TrialAsking(long_work, background.counter.clock, page), []
    asking.answered.connect(lambda tried, _: answers.append({one.due for one in tried}))
    for days in (1, 2, 3):
        late = replace(HAIRCUT.steps[1], phase=Phase.LATER, delay=days)
        asking.ask(replace(HAIRCUT, steps=(late,)), at_once=True)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [{TODAY + dt.timedelta(days=3)}]


def test_undo_changes_shows_it_as_it_is_kept(page, qtbot):
    assert not page.editor.undo.isEnabled() and not page.editor.save.isEnabled()
    choose(delay(page), "1 week later")
    assert page.editor.undo.isEnabled() and page.editor.save.isEnabled()
    page.editor.undo.click()
    assert delay(page).words == "1 day" and not page.editor.save.isEnabled()


def test_what_was_changed_waits_when_another_play_is_looked_at_and_that_is_said(page, qtbot):
    choose(delay(page), "1 week later")
    page.list.choose(page.list.rows.record(1).id)
    assert page.notice.sentence == "“Day-after call” is changed and not saved yet. It waits here."
    page.list.choose(DAY_AFTER)
    assert delay(page).words == "1 week" and page.editor.save.isEnabled()


def test_going_to_another_page_says_what_waits(page, qtbot):
    page.hide()
    page.show()
    choose(delay(page), "1 week later")
    with qtbot.waitSignal(page.left_unsaved) as said:
        page.hide()
    assert said.args == ["Day-after call: changed and not saved yet. It waits on the Playbooks page."]


def test_the_list_and_the_panel_count_the_same_month(page, qtbot, background):
    choose(delay(page), "1 week later")
    save(page, qtbot, background)
    with qtbot.waitSignal(background.changed):
        background.write(lambda act: finish(act, 1, services=["Haircut"]))
    page.open()
    qtbot.waitUntil(lambda: "This month it ran 2 times" in page.trial.health.sentences())
    assert row(page).note == "2 this month"  # the third is due in December


def test_how_it_does_is_told_below_the_dry_run(page, qtbot):
    qtbot.waitUntil(lambda: "This month it ran 2 times" in page.trial.health.sentences())
    assert "2 waiting" in page.trial.health.sentences()


def test_tab_goes_through_the_sentence_before_the_buttons_below_it(page):
    stops = [
        part.accessibleName() or part.words for part in page.editor.findChildren(PaintedButton) if part.isVisible()
    ]
    way = ["What happens: finished", "Step 1: Before they leave", "When: 1 day", "Whose it is", "Add a step", "Edit"]
    places = [next(place for place, words in enumerate(stops) if words.startswith(stop)) for stop in way]
    assert places == sorted(places)


def test_another_time_is_typed(page, qtbot):
    choose(delay(page), "Another time…")
    asked = popup()
    qtbot.keyClicks(asked.field.control, "many")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    assert asked.field.complaint == "“many” is not a number from 1 to 3650."
    asked.field.control.selectAll()
    qtbot.keyClicks(asked.field.control, "10")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    assert delay(page).words == "10 days"


def test_the_words_of_the_shop_are_offered_and_others_are_typed(page, qtbot):
    page.editor.steps.opening.token(Slot.SERVICE).click()
    asked = popup()
    qtbot.keyClicks(asked.field.control, "beard, Moustache")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    assert page.drafts.play(DAY_AFTER).conditions.service[-2:] == ("beard", "Moustache")


def test_escape_gives_up_what_was_typed(page, qtbot):
    page.editor.steps.opening.token(Slot.SERVICE).click()
    asked = popup()
    qtbot.keyClicks(asked.field.control, "beard")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Escape)
    assert not page.drafts.is_changed(DAY_AFTER)


def test_a_condition_that_is_rarely_asked_for_comes_from_the_menu_and_can_be_left_out(page, qtbot):
    choose(page.editor.steps.more, "The mood on leaving")
    asked = popup()
    qtbot.keyClicks(asked.field.control, "4")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    assert page.drafts.play(DAY_AFTER).conditions.mood_at_most == 4
    choose(page.editor.steps.opening.token(Slot.CONCERN), "Leave this out")
    assert page.drafts.play(DAY_AFTER).conditions.concern is None


def test_another_happening_is_another_sentence(page):
    choose(page.editor.steps.opening.token(Slot.TRIGGER), "Something is bought")
    assert page.drafts.play(DAY_AFTER).trigger is Trigger.BOUGHT
    assert page.editor.steps.opening.accessibleName() == "When a product is bought,"


def test_nonsense_is_refused_beside_the_field_in_plain_words(page, qtbot, background):
    last_step(page).line.token(Slot.TEXT).click()
    asked = popup()
    asked.field.control.setPlainText("Ring {moon}")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    page.editor.save.click()
    assert "{moon} is not known here" in last_step(page).wrong.sentence.text()
    assert last_step(page).wrong.isVisible()
    assert kept(background, qtbot).steps[-1].text == "Is it easy to style at home?"


def test_a_play_needs_a_name_and_says_so_under_it(page, qtbot):
    page.editor.head.name.clear()
    page.editor.head.named.emit("")
    page.editor.save.click()
    assert page.editor.head.wrong.isVisible()


def test_what_to_say_is_written_as_lines(page, qtbot, background):
    page.editor.script.edit.click()
    page.editor.script.text.setPlainText("Say who you are\n\n Ask, then wait ")
    page.editor.script.edit.click()
    save(page, qtbot, background)
    assert kept(background, qtbot).steps[-1].script == ("Say who you are", "Ask, then wait")


def test_what_is_being_written_is_saved_too(page, qtbot, background):
    choose(delay(page), "2 days later")
    page.editor.script.edit.click()
    page.editor.script.text.setPlainText("Just ask")
    save(page, qtbot, background)
    assert kept(background, qtbot).steps[-1].script == ("Just ask",)


def test_an_answer_says_what_is_offered_and_leads_to_a_step_of_its_own(page, qtbot, background):
    before = len(page.editor.outcomes.rows)
    choose(page.editor.add_outcome, "In your own words…")
    asked = popup()
    qtbot.keyClicks(asked.field.control, "came by")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    assert len(page.editor.outcomes.rows) == before + 1
    page.editor.outcomes.rows[-1].say.setFocus()
    page.editor.outcomes.rows[-1].say.click()
    asked = popup()
    qtbot.keyClicks(asked.field.control, "tea")
    qtbot.keyClick(asked.field.control, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.editor.outcomes.rows[-1].say
    choose(page.editor.outcomes.rows[-1].then, "A new step, 2 days later")
    assert page.editor.outcomes.rows[-1].then.words == "call in 2 days"
    assert last_step(page).line.accessibleName().startswith("After “came by”, 2 days later call")
    save(page, qtbot, background)
    outcome = next(step for step in kept(background, qtbot).steps if step.outcomes).outcomes[-1]
    assert (outcome.answer, outcome.say) == ("came by", "tea")


def test_an_answer_that_is_removed_takes_its_step_along(page):
    choose(page.editor.add_outcome, "In your own words…")
    popup().field.control.setText("came by")
    popup().keep()
    steps = len(page.editor.steps.rows)
    choose(page.editor.outcomes.rows[-1].then, "A new step, 2 days later")
    assert len(page.editor.steps.rows) == steps + 1
    page.editor.outcomes.rows[-1].removed.emit()
    assert len(page.editor.steps.rows) == steps


def test_a_step_is_added_and_removed(page, qtbot):
    steps = len(page.editor.steps.rows)
    page.editor.steps.add.click()
    assert len(page.editor.steps.rows) == steps + 1
    qtbot.waitUntil(last_step(page).details.isVisible)
    last_step(page).removed.emit(page.drafts.play(DAY_AFTER).steps[-1])
    assert not page.drafts.is_changed(DAY_AFTER)


def test_a_new_play_is_kept_under_a_code_made_of_its_name(page, qtbot, background):
    page.column.new.click()
    assert page.editor.head.name.hasFocus() and not page.editor.head.switch.isVisible()
    qtbot.keyClicks(page.editor.head.name, "Tea and a chat")
    save(page, qtbot, background)
    assert kept(background, qtbot, "tea-and-a-chat").name == "Tea and a chat"
    assert row(page, "tea-and-a-chat").on


def test_a_new_play_is_still_the_one_looked_at_once_it_is_saved(page, qtbot, background):
    page.column.new.click()
    page.editor.save.setFocus()
    with qtbot.waitSignal(page.done) as said:
        page.editor.save.click()
    assert said.args == ["“New play” is saved. What is due already stays as it is."]
    qtbot.waitUntil(lambda: not page.editor.save.isEnabled())
    assert page.editor.head.name.text() == page.list.currentIndex().data(RECORD).name == "New play"
    assert page.list.hasFocus()


def test_after_a_removal_the_play_that_stood_beside_it_is_looked_at(page, qtbot):
    page.list.choose(page.list.rows.record(2).id)
    beside = page.list.rows.record(3).name
    page.remove()
    qtbot.waitUntil(lambda: page.editor.head.name.text() == beside)


def test_a_play_is_removed_and_brought_back_by_undo(page, qtbot, background):
    with qtbot.waitSignal(page.done) as said:
        page.remove()
    assert said.args == ["“Day-after call” is removed. What is due already stays."]
    qtbot.waitUntil(lambda: page.list.rows.row_of(DAY_AFTER) is None)
    background.write(undo_latest)
    qtbot.waitUntil(lambda: page.list.rows.row_of(DAY_AFTER) is not None)


def test_plays_go_to_a_file_and_come_from_one(page, qtbot, tmp_path):
    page.column.files.write_wanted.emit(tmp_path / "ours.toml")
    qtbot.waitUntil(lambda: "written to" in page.notice.sentence)
    assert len(read_pack(tmp_path / "ours.toml").playbooks) == page.list.rows.rowCount()
    page.column.files.read_in(tmp_path / "ours.toml")
    qtbot.waitUntil(lambda: "0 new or changed" in page.notice.sentence)


def test_a_bad_file_is_refused_with_its_name_the_entry_and_the_reason(page, qtbot, tmp_path):
    (tmp_path / "bad.toml").write_text('[[playbook]]\ncode = "x"\nname = "X"\ntrigger = "full moon"\n', "utf-8")
    page.column.files.read_in(tmp_path / "bad.toml")
    qtbot.waitUntil(lambda: "full moon" in page.notice.sentence)
    assert "bad.toml" in page.notice.sentence and "“X”" in page.notice.sentence


def test_in_a_narrow_window_the_dry_run_is_a_drawer(page, qtbot):
    page.setMinimumSize(QSize(1, 1))
    page.resize(960, 584)
    assert not page.trial.isVisible() and page.editor.head.aside.words == "Dry run: 2"
    page.editor.head.aside.click()
    assert page.trial.dry_run.total.isVisible()
    page.trial.stand_aside(False)
    qtbot.waitUntil(page.trial.dry_run.isVisible)


def test_a_shop_without_plays_is_asked_to_write_one(background, long_work, qtbot):
    page = PlaybooksPage(background, long_work)
    qtbot.addWidget(page)
    page.show()
    page.open()
    qtbot.waitUntil(page.nothing.isVisible)
    page.column.new.click()
    assert page.editor.isVisible() and page.list.rows.record(0).note == "New, not saved"
