"""The line-up at the window, by keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop_app.closing.line_up.line_up_page import LineUpPage
from desktop_app.customers.tables import Customer
from desktop_app.noticing.actions import note
from desktop_app.visits.appointment_actions import book
from tests.reading_pdf import pages

TODAY = dt.date(2026, 11, 27)


def a_day(act):
    """Elena comes today and Wren on Monday; there is something to tell."""
    for name, day in (("Elena", TODAY), ("Wren", TODAY + dt.timedelta(days=1))):
        customer = act.insert(Customer(uid=name, name=name, added_at=act.now))
        book(act, customer.id, day, time=dt.time(9, 30))
        note(act, customer.id, f"{name} moved", tell=[None])


@pytest.fixture
def page(background, long_work, qtbot):
    with qtbot.waitSignal(background.changed):
        background.write(a_day)
    page = LineUpPage(background, long_work)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    page.open()
    qtbot.waitUntil(lambda: page.page is not None)
    return page


def rows(part):
    model = part.rows.model()
    return [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_enter_opens_the_card_of_a_guest(page, qtbot):
    assert rows(page.guests) == ["Expected", "09:30. Elena. Their first visit"]
    with qtbot.waitSignal(page.opened):
        qtbot.keyClick(page.guests.rows, Qt.Key.Key_Return)


def test_what_was_told_leaves_the_page(page, qtbot):
    assert page.tell.isVisible()
    page.tell.click()
    qtbot.waitUntil(lambda: len(page.page.notes) == 1)
    assert rows(page.team)[:2] == ["To tell", "“Wren moved”. Wren · somebody on Fri 27 Nov"]


def test_the_next_day_is_one_press_away(page, qtbot):
    page.ahead.click()
    qtbot.waitUntil(lambda: page.page.day > TODAY)
    assert rows(page.guests)[1].startswith("09:30. Wren")
    assert "Saturday 28 November · 1 expected" in page.day.text()


def test_the_page_is_saved_as_it_is_shown(page, tmp_path, qtbot):
    page.save_as(str(tmp_path / "day.pdf"))
    qtbot.waitUntil(lambda: page.notice.sentence == f"Saved as {tmp_path / 'day.pdf'}.")
    (said,) = pages(tmp_path / "day.pdf")
    assert "09:30 Elena" in said
    page.save_as(str(tmp_path / "nowhere" / "day.pdf"))
    qtbot.waitUntil(lambda: "could not be written" in page.notice.sentence)
