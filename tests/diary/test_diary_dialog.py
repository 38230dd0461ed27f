"""Writing how one was served, and making a door of it, at the window."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.diary.diary_dialog import DiaryDialog
from desktop_app.diary.door_dialog import DoorDialog
from desktop_app.diary.entry_dialog import EntryDialog
from desktop_app.staff.actions import ensure_member


@pytest.fixture
def book(background, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    with qtbot.waitSignal(background.changed):
        background.write(ensure_member, "Ada")
    book = DiaryDialog(window, background)
    book.open()
    qtbot.waitUntil(lambda: book.stack.nothing.text().startswith("Nothing is written"))
    return book


def opened(kind):
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def detail(book):
    return book.rows[0].detail.text()


def test_an_idea_is_written_down_and_somebody_sees_to_it_until_it_is_there(book, qtbot):
    book.write.click()
    sheet = opened(EntryDialog)
    sheet.place.setText("In the café")
    sheet.keep.click()
    qtbot.waitUntil(lambda: sheet.feeling.complaint == "How did it feel? One line will do.")
    sheet.felt.setText("They had a hook for my coat")
    sheet.idea.setText("A rail by the door")
    with qtbot.waitSignal(book.told):
        sheet.keep.click()
    qtbot.waitUntil(lambda: len(book.rows) == 1 and detail(book) == "27 Nov · to decide")

    book.rows[0].door.click()
    door = opened(DoorDialog)
    assert door.words.text() == "A rail by the door"
    next(pill for pill in door.ways.pills if pill.words == "Somebody sees to it").click()
    qtbot.waitUntil(lambda: door.owner.count() == 1)
    door.keep.click()
    whom, when = door.of_building
    qtbot.waitUntil(lambda: whom.complaint == "Who sees to it?")
    door.owner.setCurrentIndex(0)
    door.due.show_day(dt.date(2026, 11, 20))
    door.keep.click()
    qtbot.waitUntil(lambda: when.complaint == "By which day to come?")
    door.due.show_day(dt.date(2026, 12, 4))
    with qtbot.waitSignal(book.told):
        door.keep.click()
    qtbot.waitUntil(lambda: detail(book) == "27 Nov · Ada sees to it by Fri 4 Dec")

    book.waiting.click()
    book.rows[0].there.click()
    qtbot.waitUntil(lambda: book.stack.nothing.text().startswith("Nothing waits"))


def test_no_reason_is_put_into_anybodys_mouth_for_letting_an_idea_go(book, background, qtbot):
    book.write.click()
    sheet = opened(EntryDialog)
    for line, words in ((sheet.place, "Here"), (sheet.felt, "Cold"), (sheet.idea, "A stove")):
        line.setText(words)
    sheet.keep.click()
    qtbot.waitUntil(lambda: len(book.rows) == 1)
    book.rows[0].door.click()
    door = opened(DoorDialog)
    next(pill for pill in door.ways.pills if pill.words == "Let it go").click()
    assert door.words.text() == ""
    door.keep.click()
    qtbot.waitUntil(lambda: door.line.complaint == "Why is it let go?")
