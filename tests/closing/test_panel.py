"""Going through the day at the window, by keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.closing.missed_tables import MissedChance
from desktop_app.closing.panel import ClosingPage
from desktop_app.closing.rules import Part, Through
from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.customers.tables import Customer
from desktop_app.diary.actions import write
from desktop_app.pain_points.actions import hear
from desktop_app.pain_points.tables import PainPoint
from desktop_app.recovery.tables import Incident
from desktop_app.reminders.actions import add
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind, Reminder
from desktop_app.staff.actions import away
from desktop_app.staff.tables import Staff
from desktop_app.visits.actions import finish
from desktop_app.visits.tables import Visit
from desktop_app.window.machine import Machine

TODAY = dt.date(2026, 11, 27)
TOMORROW = TODAY + dt.timedelta(days=1)
MONDAY = TODAY + dt.timedelta(days=3)


def a_day(act):
    """Three people served, two reminders left, one of them a promise; one disliked something, one was upset."""
    act.insert(Staff(name="Kim"))
    for name in ("Elena", "Tomas", "Wren"):
        customer = act.insert(Customer(uid=name, name=name, added_at=act.now))
        finish(act, customer.id, services=["Cut"])
        kind = Kind.PROMISE if name == "Tomas" else Kind.FOLLOW_UP
        if name != "Wren":
            new = NewReminder(customer=customer.id, text=f"Ring {name}", due=TODAY, kind=kind, channel=Channel.CALL)
            add(act, new)
    hear(act, customer.id, "The door sticks")
    act.insert(Incident(customer=customer, text="Stained collar", day=TODAY, at=act.now))


def kim_leaves(act):
    away(act, Staff.get().id, TOMORROW, MONDAY)


def three_who_slip(act):
    """Marisol, Bram and Teo came every three weeks until twelve weeks ago."""
    for name in ("Marisol", "Bram", "Teo"):
        customer = act.insert(Customer(uid=name, name=name, added_at=act.now))
        for weeks in (24, 21, 18, 15, 12):
            act.insert(Visit(customer=customer, day=TODAY - dt.timedelta(weeks=weeks)))


@pytest.fixture
def page(background, long_work, qtbot, tmp_path):
    for deed in (a_day, three_who_slip):
        with qtbot.waitSignal(background.changed):
            background.write(deed_recorded(deed))
    return opened(background, long_work, qtbot, tmp_path)


def opened(background, long_work, qtbot, folder):
    page = ClosingPage(background, long_work, Machine(folder))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.open()
    qtbot.waitUntil(lambda: page.panels[Part.TAIL_LIGHTS].model.rowCount() == 3)
    return page


def deed_recorded(deed):
    def perform(act):
        deed(act)
        act.record("customer.added")

    return perform


def press(qtbot, page, key, settled):
    qtbot.keyClick(page.panels[page.part()].list, key)
    qtbot.waitUntil(settled)


def says(qtbot, page, key, words):
    """Press the key of what asks for words, type them and press Enter; gives the line they were typed into."""
    step = page.panels[page.part()]
    qtbot.keyClick(step.list if step.list.isVisible() else step, key)
    line = step.bar.lines[step.bar.asking.words]
    line.clear()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return line


def read(background, qtbot, query, *args):
    answers = []
    background.read(query, *args, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def stands(page):
    return page.steps.buttons[page.part()].accessibleName()


def test_everyone_served_is_thought_about_by_keys_alone(page, qtbot):
    page.go_to(Part.TAIL_LIGHTS)
    for number in (1, 2, 3):
        expected = f"{number} of 3 thought about"
        press(qtbot, page, Qt.Key.Key_Return, lambda words=expected: words in stands(page))
    assert not page.panels[Part.TAIL_LIGHTS].waiting()


def test_what_could_trouble_somebody_becomes_a_reminder_for_tomorrow(page, qtbot, background):
    page.go_to(Part.TAIL_LIGHTS)
    line = says(qtbot, page, Qt.Key.Key_A, "Ask whether the fringe sits")
    qtbot.waitUntil(lambda: not line.isVisible())
    rows = read(background, qtbot, due, TOMORROW, TOMORROW)
    assert [(row.customer, row.text) for row in rows] == [("Elena", "Ask whether the fringe sits")]
    assert page.panels[Part.TAIL_LIGHTS].line().who == "Tomas"


def test_promises_come_first_among_what_is_left(page):
    step = page.panels[Part.REMINDERS]
    assert [step.model.record(row).who for row in range(step.model.rowCount())] == ["Tomas", "Elena"]
    assert step.model.record(0).end == "promised"


def test_what_is_left_is_moved_to_a_day_in_words_or_let_go_with_a_reason(page, qtbot, background):
    page.go_to(Part.REMINDERS)
    step = page.panels[Part.REMINDERS]
    says(qtbot, page, Qt.Key.Key_M, "never")
    assert "does not name a day to come" in step.bar.fields["Move"].complaint
    qtbot.keyClick(step.bar.lines["Move"], Qt.Key.Key_Escape)
    step.list.setCurrentIndex(step.model.index(1))
    line = says(qtbot, page, Qt.Key.Key_M, "next Friday")
    qtbot.waitUntil(lambda: step.model.rowCount() == 1)
    assert not line.isVisible()
    says(qtbot, page, Qt.Key.Key_X, "he came by for it")
    qtbot.waitUntil(step.empty.isVisible)
    (moved,) = read(background, qtbot, due)
    assert (moved.customer, moved.due) == ("Elena", dt.date(2026, 12, 4))
    assert read(background, qtbot, lambda: Reminder.get(text="Ring Tomas").outcome_note) == "he came by for it"


def test_a_reminder_is_handed_over_to_a_colleague(page, qtbot):
    page.go_to(Part.REMINDERS)
    step = page.panels[Part.REMINDERS]
    qtbot.keyClick(step.list, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QApplication.activePopupWidget().actions()[0].trigger()
    qtbot.waitUntil(lambda: step.model.record(0).who == "Tomas · Kim")


def test_what_went_wrong_leads_to_making_it_right(page, qtbot):
    page.go_to(Part.WRONG)
    with qtbot.waitSignal(page.make_right_wanted) as wanted:
        qtbot.keyClick(page.panels[Part.WRONG].list, Qt.Key.Key_M)
    line = page.panels[Part.WRONG].line()
    assert wanted.args == [line.customer, line.subject]
    assert (line.who, line.what, line.end) == ("Wren", "Stained collar", "still open")


def test_a_gesture_is_set_in_other_words_by_somebody_chosen(page, qtbot, background):
    page.go_to(Part.SLIPPING)
    step = page.panels[Part.SLIPPING]
    first = step.line()
    says(qtbot, page, Qt.Key.Key_E, "Card: we miss your laugh")
    qtbot.keyClick(step.list, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QApplication.activePopupWidget().actions()[0].trigger()
    press(qtbot, page, Qt.Key.Key_S, lambda: "1 set" in stands(page))
    (row,) = read(background, qtbot, due, MONDAY - dt.timedelta(days=2), MONDAY)
    assert (row.customer, row.text, row.assignee) == (first.who, "Card: we miss your laugh", "Kim")
    assert (row.channel, row.why) == (Channel.POST, "Every 3 weeks; it is now 12")
    assert step.line().who != first.who


def test_looking_back_is_offered_on_the_one_at_hand_and_on_who_went_lately(page, qtbot, background):
    page.go_to(Part.SLIPPING)
    step = page.panels[Part.SLIPPING]
    with qtbot.waitSignal(page.look_back_wanted) as wanted:
        qtbot.keyClick(step.list, Qt.Key.Key_L)
    assert wanted.args == [step.line().customer]
    elena = read(background, qtbot, lambda: Customer.get(name="Elena").id)
    background.write(ask_to_stop, elena)
    qtbot.waitUntil(lambda: step.about.text().endswith("1 went lately: look back, so that the shop learns from it."))
    qtbot.keyClick(step.list, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    one, other = QApplication.activePopupWidget().actions()
    assert one.text() == f"{step.line().who} · every 3 weeks; it is now 12"
    assert other.text() == "Elena · asked us to stop on 27 Nov"
    with qtbot.waitSignal(page.look_back_wanted) as wanted:
        other.trigger()
    assert wanted.args == [elena]


def test_the_others_are_set_at_one_key(page, qtbot):
    page.go_to(Part.SLIPPING)
    step = page.panels[Part.SLIPPING]
    assert step.bar.buttons["Set the others"].words == "Set all 3  A"
    press(qtbot, page, Qt.Key.Key_A, lambda: "3 set" in stands(page))
    shown = [step.model.record(row).evidence for row in range(3)]
    assert shown == ["Set for Sat"] * 3


def test_what_somebody_dislikes_is_gathered_under_a_theme(page, qtbot, background):
    page.go_to(Part.DISLIKES)
    says(qtbot, page, Qt.Key.Key_G, "The door")
    qtbot.waitUntil(lambda: page.panels[Part.DISLIKES].line().settled)
    assert page.panels[Part.DISLIKES].line().end == "The door"
    assert read(background, qtbot, lambda: PainPoint.get().name) == "The door"


def test_the_one_we_missed_is_kept_and_teaches_a_playbook(page, qtbot, background):
    page.go_to(Part.PRAISE)
    step = page.panels[Part.PRAISE]
    says(qtbot, page, Qt.Key.Key_M, "Her glass stood empty for an hour")
    qtbot.waitUntil(lambda: step.model.rowCount() == 1)
    assert step.line().end == "teaches nothing yet"
    says(qtbot, page, Qt.Key.Key_L, "Water every twenty minutes")
    qtbot.waitUntil(lambda: step.line().settled)
    kept = read(background, qtbot, MissedChance.get)
    assert (kept.text, kept.playbook) == ("Her glass stood empty for an hour", "Water every twenty minutes")


def test_who_is_away_from_tomorrow_hands_over_today(page, qtbot, background):
    page.go_to(Part.TOMORROW)
    step = page.panels[Part.TOMORROW]
    assert not step.leaving.isVisible()
    with qtbot.waitSignal(background.changed):
        background.write(kim_leaves)
    qtbot.waitUntil(step.leaving.isVisible)
    with qtbot.waitSignal(page.hand_over_wanted) as wanted:
        qtbot.keyClick(step, Qt.Key.Key_H)
    assert (wanted.args[0].name, wanted.args[0].last) == ("Kim", MONDAY)


def test_close_is_solid_once_all_was_looked_at_but_always_works(page, qtbot):
    assert page.rest.text() == "6 steps not looked at yet"
    with qtbot.waitSignal(page.close_wanted) as wanted:
        page.close_day.click()
    assert wanted.args == [Through(TODAY, frozenset({Part.REMINDERS}))]
    for _ in range(6):
        page.way.next.click()
    assert page.rest.text() == "All steps looked at"


def test_the_next_time_it_goes_on_where_it_was_left_and_the_next_day_at_the_beginning(
    page, qtbot, background, long_work, tmp_path, clock
):
    for part in (Part.TAIL_LIGHTS, Part.SLIPPING, Part.WRONG):
        page.go_to(part)
    again = opened(background, long_work, qtbot, tmp_path)
    assert again.part() is Part.WRONG
    assert again.rest.text() == "3 steps not looked at yet"
    clock.turn(days=1)
    tomorrow = ClosingPage(background, long_work, Machine(tmp_path))
    qtbot.addWidget(tomorrow)
    tomorrow.open()
    assert tomorrow.part() is Part.REMINDERS


def test_it_says_how_long_the_rest_takes(page):
    assert page.day.text() == "Fri 27 Nov · about 5 minutes left"


def test_in_a_narrow_window_the_numbers_make_room_and_nothing_is_cut_off(page, qtbot):
    assert page.numbers.isVisible()
    page.setMinimumSize(1, 1)  # as in the window, which may be lower than its parts would like
    page.resize(960, 584)
    qtbot.waitUntil(lambda: not page.numbers.isVisible())
    assert page.close_day.isVisible()
    button = page.panels[Part.TAIL_LIGHTS].bar.buttons["Nothing to trouble them"]
    assert button.sizeHint().width() < page.stack.width()


def test_how_one_was_served_waits_beside_the_praise_and_teaches_no_playbook(page, background, qtbot):
    background.write(write, "In the café", "They had a hook for my coat", "A rail by the door")
    page.go_to(Part.PRAISE)
    step = page.panels[Part.PRAISE]
    qtbot.waitUntil(lambda: step.line() is not None and step.line().who == "A rail by the door")
    assert step.line().sentence() == "A rail by the door: Being served · In the café · today. to decide"

    line = says(qtbot, page, Qt.Key.Key_L, "Day-after call")
    field = step.bar.fields[step.bar.asking.words]
    assert (field.complaint, line.text()) == ("Choose one that we missed.", "Day-after call")

    qtbot.keyClick(line, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.diary_wanted):
        qtbot.keyClick(step.list, Qt.Key.Key_B)
