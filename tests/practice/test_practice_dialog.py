"""Practising at the window, by keys alone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.practice.practice_dialog import ALL_DONE, PracticeDialog
from desktop_app.practice.records import Before, Briefing, Case, Choice, Shown
from desktop_app.practice.rules import Sign, Verdict

DAY = dt.date(2026, 11, 14)
KATHERINE = Briefing(
    "Katherine Lowe", "", "Kate", "every 8 weeks", "", ("latex",), (Before("Bring tea", "because she said so"),), ()
)
TOLD = Shown("Katherine Lowe", DAY, (Sign("Came with a mood of 6, left with 8", worked=True),))
ACTS = (
    Choice("Say nothing", "She finds it at home.", (), "", Verdict.UNDONE),
    Choice("Tell her at once", "Then it is a slip.", (TOLD,), "8 of 9 came back", Verdict.WORKED),
    Choice("Tell her at the till", "By then it is dry.", (), "", Verdict.UNDONE),
)
CASES = tuple(Case("Fen & Fold", DAY, dt.time(10, 19), KATHERINE, happens, ACTS) for happens in ("A drop", "A stain"))


@pytest.fixture
def practise(long_work, qtbot):
    """Opens the sheet over a window; `work` gives the cases."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()

    def opened(work):
        sheet = PracticeDialog(window, lambda: long_work.start(lambda _: work()))
        sheet.open()
        return sheet

    return opened


def test_everybody_is_gone_through_by_keys_alone(practise, qtbot):
    sheet = practise(lambda: CASES)
    qtbot.waitUntil(sheet.briefing.isVisible)
    assert (sheet.position.text(), sheet.briefing.name.text()) == ("1 of 2", "Katherine Lowe")

    qtbot.keyClick(sheet, "2")
    assert sheet.briefing.isVisible()  # nothing is asked yet
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.choosing.happens.text() == "A drop"
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    qtbot.keyClick(sheet, "4")
    assert sheet.choosing.isVisible()  # Enter once too often chooses nothing, and there is no fourth act

    qtbot.keyClick(sheet, "3")
    assert [act.choice.text for act in sheet.comparing.sheets] == [
        "Tell her at the till",
        "Tell her at once",
        "Say nothing",
    ]
    assert sheet.comparing.sheets[1].accessibleName() == (
        "Tell her at once. Worked there. Katherine Lowe, 14 Nov · Came with a mood of 6, left with 8. "
        "8 of 9 came back. Then it is a slip."
    )
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return):
        qtbot.keyClick(sheet, key)
    assert sheet.words.text() == ALL_DONE
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.position.text() == "1 of 2"
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_ten_seconds_run_down_and_press_nobody(practise, qtbot):
    sheet = practise(lambda: CASES)
    qtbot.waitUntil(sheet.briefing.isVisible)
    assert sheet.briefing.seconds.text() == "10 seconds at the counter"
    for _ in range(10):
        sheet.briefing.count()
    assert sheet.briefing.seconds.text().endswith("Go on.")
    assert sheet.briefing.isVisible()


def test_what_could_not_be_prepared_is_said(practise, qtbot):
    def full():
        raise Mistake("The disk is full.")

    sheet = practise(full)
    qtbot.waitUntil(lambda: sheet.words.text() == "The disk is full.")
    assert not sheet.go_on.isVisible()
