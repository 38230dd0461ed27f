"""The week's page at the window: as it will be printed, and kept as a file."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.closing.line_up.line_up_page import LineUpPage
from desktop_app.closing.week.week_dialog import WeekDialog
from desktop_app.customers.tables import Customer
from desktop_app.visits.actions import record_visit
from tests.reading_pdf import pages

TODAY = dt.date(2026, 11, 27)


def a_week(act):
    elena = act.insert(Customer(uid="elena", name="Elena Marsh", added_at=act.now))
    record_visit(act, elena.id, TODAY)


@pytest.fixture
def window(background, qtbot):
    with qtbot.waitSignal(background.changed):
        background.write(a_week)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    return window


def test_the_page_is_shown_as_it_is_printed_and_saved(window, background, long_work, qtbot, tmp_path):
    dialog = WeekDialog(window, background, long_work)
    dialog.open()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.this.isChecked() and not dialog.last.isChecked()
    assert dialog.view.accessibleDescription().startswith("The week, 23 to 27 November 2026\n1 person came.")
    assert _dark_dots(dialog.view.widget().grab().toImage()) > 500
    dialog.save_as(str(tmp_path / "week.pdf"))
    qtbot.waitUntil(lambda: dialog.notice.sentence.startswith("Saved"))
    (said,) = pages(tmp_path / "week.pdf")
    assert said.replace("\n", " ") == " ".join(dialog.view.accessibleDescription().split())
    dialog.save_as(str(tmp_path / "nowhere" / "week.pdf"))
    qtbot.waitUntil(lambda: "could not be written" in dialog.notice.sentence)
    dialog.last.click()
    qtbot.waitUntil(lambda: dialog.days.text() == "16 to 22 November 2026")
    assert dialog.last.isChecked() and not dialog.this.isChecked()


def test_the_line_up_offers_the_week_on_its_first_day_open(window, background, long_work, qtbot, clock):
    page = LineUpPage(background, long_work)
    qtbot.addWidget(page)
    page.show()
    for days, offered in ((0, False), (3, True)):
        clock.turn(days=days)
        page.page = None
        page.open()
        qtbot.waitUntil(lambda: page.page is not None)
        assert page.week.isVisible() is offered
    with qtbot.waitSignal(page.week_wanted):
        page.week.click()


def _dark_dots(picture):
    size = picture.size()
    return sum(
        picture.pixelColor(x, y).lightness() < 90 for x in range(size.width()) for y in range(size.height() // 4)
    )
