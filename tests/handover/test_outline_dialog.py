"""Reading a page about a time away at the window, and saving it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation import settings
from desktop_app.handover.outline_dialog import OutlineDialog
from desktop_app.handover.pages import hand_over
from desktop_app.recovery.actions import open_incident
from desktop_app.staff.actions import away, ensure_member
from desktop_app.staff.queries import times_away
from tests.handover.conftest import MONDAY, NEXT_FRIDAY, TODAY
from tests.reading_pdf import pages


def helen_leaves(act):
    helen = ensure_member(act, "Helen")
    settings.change(act, settings.OWNER, helen)
    away(act, helen, MONDAY, NEXT_FRIDAY)
    for name in ("Elena & <b>Marsh</b>", "Wren"):
        open_incident(act, add(act, CustomerDraft(name)), "Stained collar")
    return times_away(act.day)[0]


@pytest.fixture
def dialog(background, long_work, qtbot):
    window, times = QWidget(), []
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    background.write(helen_leaves, then=times.append)
    qtbot.waitUntil(lambda: bool(times))
    dialog = OutlineDialog(window, long_work, hand_over, times[0], TODAY)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.outline is not None)
    return dialog


def test_enter_on_a_row_opens_the_card_and_leaves_the_page(dialog, qtbot):
    assert dialog.accessibleName() == "Helen hands over"
    with qtbot.waitSignal(dialog.opened) as told:
        qtbot.keyClick(dialog.sheet_of_rows.rows, Qt.Key.Key_Return)
    assert told.args == [1]
    assert not dialog.isVisible()


def test_what_is_saved_says_what_is_shown_letter_by_letter(dialog, tmp_path, qtbot):
    dialog.save_as(str(tmp_path / "sheet.pdf"))
    qtbot.waitUntil(lambda: dialog.notice.sentence.startswith("Saved as"))
    (said,) = pages(tmp_path / "sheet.pdf")
    assert "Helen hands over" in said
    assert "Elena & <b>Marsh</b>: Stained collar · since Fri 27 Nov" in said
    dialog.save_as(str(tmp_path / "nowhere" / "sheet.pdf"))
    qtbot.waitUntil(lambda: "could not be written" in dialog.notice.sentence)
