"""Closing a day at the window, by keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop_app.closing.panel import ClosingPage
from desktop_app.closing.rules import Part
from desktop_app.customers.tables import Customer
from desktop_app.reminders.actions import add
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.actions import finish

TODAY = dt.date(2026, 11, 27)


def a_day(act):
    """Three people served, two reminders left, one of them a promise."""
    for name in ("Elena", "Tomas", "Wren"):
        customer = act.insert(Customer(uid=name, name=name, added_at=act.now))
        finish(act, customer.id, services=["Cut"])
        kind = Kind.PROMISE if name == "Tomas" else Kind.FOLLOW_UP
        if name != "Wren":
            new = NewReminder(customer=customer.id, text=f"Ring {name}", due=TODAY, kind=kind, channel=Channel.CALL)
            add(act, new)


@pytest.fixture
def page(background, qtbot):
    with qtbot.waitSignal(background.changed):
        background.write(a_day)
    page = ClosingPage(background)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.open()
    qtbot.waitUntil(lambda: page.panels[Part.TAIL_LIGHTS].model.rowCount() == 3)
    return page


def press(qtbot, page, key, settled):
    qtbot.keyClick(page.panels[page.part()].list, key)
    qtbot.waitUntil(settled)


def read(background, qtbot, query, *args):
    answers = []
    background.read(query, *args, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_everyone_served_is_thought_about_by_keys_alone(page, qtbot):
    page.next.click()
    panel = page.panels[Part.TAIL_LIGHTS]
    for number in (1, 2, 3):
        expected = f"{number} of 3 thought about"
        press(
            qtbot,
            page,
            Qt.Key.Key_Return,
            lambda words=expected: words in page.steps.buttons[page.part()].accessibleName(),
        )
    assert all(panel.model.record(row).settled for row in range(3))


def test_what_could_trouble_somebody_becomes_a_reminder_for_tomorrow(page, qtbot, background):
    page.go_to(Part.TAIL_LIGHTS)
    panel = page.panels[Part.TAIL_LIGHTS]
    qtbot.keyClick(panel.list, Qt.Key.Key_A)
    qtbot.keyClicks(panel.words, "Ask whether the fringe sits")
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.words.isVisible())
    tomorrow = TODAY + dt.timedelta(days=1)
    rows = read(background, qtbot, due, tomorrow, tomorrow)
    assert [(row.customer, row.text) for row in rows] == [("Elena", "Ask whether the fringe sits")]
    assert panel.line().who == "Tomas"


def test_a_reminder_left_is_done_moved_or_let_go(page, qtbot, background):
    page.go_to(Part.REMINDERS)
    press(qtbot, page, Qt.Key.Key_T, lambda: page.panels[Part.REMINDERS].model.rowCount() == 1)
    press(qtbot, page, Qt.Key.Key_X, page.panels[Part.REMINDERS].empty.isVisible)
    assert len(read(background, qtbot, due)) == 1


def test_close_is_solid_once_all_was_looked_at_but_always_works(page, qtbot):
    assert page.rest.text() == "3 steps not looked at yet"
    with qtbot.waitSignal(page.close_wanted) as wanted:
        page.close_day.click()
    assert wanted.args == [{Part.REMINDERS}]
    for _ in range(3):
        page.next.click()
    assert page.rest.text() == "All steps looked at"


def test_in_a_narrow_window_the_numbers_stand_below_the_steps_and_nothing_is_cut_off(page, qtbot):
    steps, numbers = page.steps, page.numbers
    assert numbers.mapTo(page, numbers.rect().topLeft()).x() > page.stack.geometry().right()

    page.setMinimumSize(1, 1)  # as in the window, which may be lower than its parts would like
    page.resize(960, 704)

    qtbot.waitUntil(lambda: numbers.mapTo(page, numbers.rect().topLeft()).x() < steps.geometry().right())
    assert numbers.isVisible() and numbers.height() >= numbers.sizeHint().height() - 24
    button = page.panels[Part.TAIL_LIGHTS].buttons["nothing"]
    assert button.sizeHint().width() < page.stack.width()

    page.resize(960, 584)

    qtbot.waitUntil(lambda: not numbers.isVisible())
    assert page.close_day.isVisible()
