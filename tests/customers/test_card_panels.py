"""The head of a card and its timeline, as people see them."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from desktop_app.customers.actions import add, edit, trash
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.header_panel import HeaderPanel
from desktop_app.customers.tables import Pronoun
from desktop_app.customers.timeline_delegates import two_lines
from desktop_app.customers.timeline_panel import TimelinePanel
from desktop_app.window.chips import Chip
from desktop_app.window.dialog import Dialog
from desktop_app.window.list_view import ListView

ELENA = CustomerDraft(name="Elena Marsh", say="eh-LEH-na", call="El", pronoun=Pronoun.SHE)


@pytest.fixture
def elena(background, qtbot):
    ids = []
    background.write(add, ELENA, then=ids.append)
    qtbot.waitUntil(lambda: bool(ids))
    return ids[0]


@pytest.fixture
def header(background, elena, qtbot):
    header = HeaderPanel(background)
    qtbot.addWidget(header)
    header.resize(650, 80)
    header.show()
    header.show_customer(elena)
    qtbot.waitUntil(lambda: header.name.text() == "Elena Marsh")
    return header


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_head_says_the_name_how_to_say_it_and_what_to_call_her(header):
    assert {"Elena Marsh", "say “eh-LEH-na” · call her", "El"} <= set(words(header))


def test_what_must_never_happen_stands_first_after_the_name(header):
    header.show_heading(["PPD hair dye", "nuts"], "Regular for 5 years")
    chips = [chip for chip in header.findChildren(Chip) if not chip.isHidden()]
    assert [chip.text() for chip in chips] == ["Never: PPD hair dye", "Never: nuts"]
    assert "Regular for 5 years" in words(header)
    header.show_heading([], "")
    assert [chip for chip in header.findChildren(Chip) if not chip.isHidden()] == []


def test_a_change_of_the_card_shows_at_once(header, elena, background, qtbot):
    background.write(edit, elena, CustomerDraft(name="Elena <b>Marsh</b>-Lowe"))
    qtbot.waitUntil(lambda: header.name.text() == "Elena <b>Marsh</b>-Lowe")
    assert not header.said.isVisible()


def test_a_photo_is_shrunk_and_shown(header, tmp_path, qtbot):
    picture = QImage(2000, 1500, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "elena.png"))
    header.set_photo(str(tmp_path / "elena.png"))
    qtbot.waitUntil(lambda: header.avatar.grab().toImage().pixelColor(36, 36).red() > 200)


def test_what_is_no_picture_is_refused(header, tmp_path, qtbot):
    (tmp_path / "letter.png").write_text("Dear Elena")
    with qtbot.waitSignal(header.failed) as told:
        header.set_photo(str(tmp_path / "letter.png"))
    assert "no picture" in told.args[0]


def test_moving_to_the_trash_closes_the_card(header, qtbot):
    actions = {action.text(): action for action in header.menu_actions()}
    with qtbot.waitSignal(header.gone):
        actions["Move to trash"].trigger()


def test_the_timeline_shows_the_newest_and_opens_the_rest(background, elena, qtbot):
    window = TimelinePanel(background)
    qtbot.addWidget(window)
    window.show()
    window.show_customer(elena)
    for number in range(7):
        background.write(edit, elena, CustomerDraft(name=f"Elena {number}"))
    background.write(trash, elena)
    background.write(note_seven_times, elena)
    qtbot.waitUntil(lambda: window.all.words == "All 8")
    assert [window.model.record(row).text for row in range(window.model.rowCount())] == [
        f"heard {number}" for number in (6, 5, 4, 3, 2)
    ]
    window.all.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(Dialog)))
    history = window.findChildren(Dialog)[0].findChild(ListView)
    assert history.model().rowCount() == 8


def note_seven_times(act, customer):
    for number in range(7):
        act.record("observation.noted", customer=customer, text=f"heard {number}")


def test_words_are_broken_over_two_lines_and_none_is_lost():
    text = "Cut and colour with Kim, and a long talk about the garden"
    lines = two_lines(text, 120)
    assert len(lines) == 2
    assert " ".join(lines) == text
    assert two_lines("Uninterruptedlylongwordwithoutanyspaces", 40) == ["Uninterruptedlylongwordwithoutanyspaces"]
