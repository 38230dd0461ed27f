from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop_app.window.notice import Notice, NoticeKind


@pytest.fixture
def notice(qtbot) -> Iterator[Notice]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 100)
    notice = Notice(window)
    window.show()
    yield notice


def test_nothing_is_said_at_first(notice):
    assert notice.isHidden()


def test_what_was_done_can_be_undone_for_ten_seconds(qtbot, notice):
    undone = []
    notice.done("Snoozed to Monday", undo=lambda: undone.append("snooze"))
    assert (notice.kind, notice.sentence) == (NoticeKind.DONE, "Snoozed to Monday")
    assert notice.timer.interval() == 10_000
    assert notice.timer.isActive()
    qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    assert undone == ["snooze"]
    assert notice.isHidden()


def test_after_ten_seconds_it_is_too_late_for_the_button(notice):
    undone = []
    notice.done("Snoozed to Monday", undo=lambda: undone.append("snooze"))
    notice.timer.timeout.emit()
    assert notice.isHidden()
    notice.button.click()
    assert undone == []


def test_what_failed_stays_until_it_is_tried_again(qtbot, notice):
    tried = []
    notice.done("Kept")
    notice.bad("The disk is full. Nothing was saved.", again=lambda: tried.append("again"))
    assert not notice.timer.isActive()
    assert notice.button.words == "Try again"
    qtbot.keyClick(notice.button, Qt.Key.Key_Return)
    assert tried == ["again"]


def test_trying_again_may_fail_again_and_say_so(notice):
    notice.bad("The disk is full.", again=lambda: notice.bad("The disk is still full."))
    notice.button.click()
    assert notice.sentence == "The disk is still full."
    assert not notice.isHidden()


def test_without_anything_to_do_there_is_no_button(notice):
    notice.info("Ada moved this to Monday.")
    assert notice.button.isHidden()
    notice.away.click()
    assert notice.isHidden()


def test_what_a_notice_says_is_read_aloud(notice, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    notice.bad("The disk is full.")
    assert heard == ["The disk is full."]
