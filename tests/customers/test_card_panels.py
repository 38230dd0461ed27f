"""The head of the card and its timeline, at the window."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers import actions
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.header_panel import HeaderPanel
from desktop_app.customers.queries import card
from desktop_app.customers.tables import Pronoun
from desktop_app.customers.timeline_panel import HistoryDialog, TimelinePanel
from desktop_app.foundation.undo import undo_latest
from desktop_app.window import theme

ELENA = CustomerDraft("Elena Marsh", say="eh-LEH-na", call="El", pronoun=Pronoun.SHE)


@pytest.fixture
def elena(write):
    return write(actions.add, ELENA)


@pytest.fixture
def window(qtbot, qapp):
    theme.apply(qapp, theme.Appearance.LIGHT)
    shown = QWidget()
    shown.resize(698, 400)
    QVBoxLayout(shown)
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def header(background, qtbot, window, elena):
    panel = HeaderPanel(background)
    window.layout().addWidget(panel)
    window.show()
    panel.show_customer(elena)
    qtbot.waitUntil(lambda: panel.name.text() == "Elena Marsh")
    return panel


def entry(panel, words):
    menu = panel.menu()
    return next((action for action in menu.actions() if action.text() == words), None)


def test_the_head_says_who_it_is_and_how_to_call_her(header):
    assert header.calling.text() == "say “eh-LEH-na” · call her El"
    assert header.calling.isVisible()
    assert header.avatar.text() == "Elena Marsh"


def test_who_asked_us_to_stop_can_be_glad_to_hear_from_us_again(header, elena, background, qtbot):
    for words, told in (
        ("Asked us to stop", "Kept: Elena Marsh wants no letters and no calls."),
        ("Glad to hear from us again", "Kept: Elena Marsh is glad to hear from us again."),
    ):
        qtbot.waitUntil(lambda words=words: entry(header, words) is not None)
        with qtbot.waitSignal(header.told) as said:
            entry(header, words).trigger()
        assert said.args == [told]
    qtbot.waitUntil(lambda: entry(header, "Asked us to stop") is not None)


def test_more_can_be_offered_and_is_done_with_the_card_that_is_shown(header, elena):
    whose = []
    header.offer("parcel", "Something is on its way", lambda shown: whose.append(shown.id))
    entry(header, "Something is on its way").trigger()
    assert whose == [elena]


def test_what_is_asked_for_before_the_card_was_read_is_done_once_it_was(background, qtbot, elena):
    panel, names = HeaderPanel(background), []
    qtbot.addWidget(panel)
    panel.show_customer(elena)
    panel.do(lambda shown: names.append(shown.name))
    assert names == []
    qtbot.waitUntil(lambda: names == ["Elena Marsh"])


def test_while_no_card_is_open_there_is_nothing_to_do_it_with(header, background, qtbot):
    whose, answered = [], []
    header.show_customer(None)
    header.do(whose.append)
    background.read(bool, then=answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert whose == []


def test_what_must_never_happen_stands_beside_the_name(header):
    header.show_heading(("Allergic: PPD hair dye", "Nuts"), "Regular for 5 years · every 5 weeks")
    assert [chip.text() for chip in header.chips] == ["Allergic: PPD hair dye", "Nuts"]
    assert header.line.text() == "Regular for 5 years · every 5 weeks"
    header.show_heading((), "")
    assert header.chips == []


def test_the_head_follows_what_is_written(header, elena, write, qtbot):
    write(actions.edit, elena, CustomerDraft("Elena Poe"))
    qtbot.waitUntil(lambda: header.name.text() == "Elena Poe")
    assert not header.calling.isVisible()


def test_without_an_open_card_there_is_no_head(header):
    header.show_customer(None)
    assert not header.isVisible()


def test_the_card_is_changed_from_the_menu(header, elena, qtbot):
    with qtbot.waitSignal(header.edit_wanted) as wanted:
        entry(header, "Change the card").trigger()
    assert wanted.args == [elena]


def test_the_trash_is_told_and_undo_brings_back(header, elena, write, qtbot, background):
    told = []
    header.told.connect(told.append)
    with qtbot.waitSignal(header.gone):
        entry(header, "Put into the trash").trigger()
    assert told == ["Elena Marsh is in the trash."]
    write(undo_latest)
    shown = []
    background.read(card, elena, then=shown.append)
    qtbot.waitUntil(lambda: bool(shown))
    assert not shown[0].in_trash


def test_a_photo_is_kept_small_and_can_be_removed(header, tmp_path, qtbot):
    path = tmp_path / "photo.png"
    picture = QImage(1200, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    picture.save(str(path))
    assert entry(header, "Remove the photo") is None
    header.take_photo(str(path))
    qtbot.waitUntil(lambda: entry(header, "Remove the photo") is not None)
    kept = QImage.fromData(header._card.photo)
    assert (kept.width(), kept.height()) == (288, 216)
    entry(header, "Remove the photo").trigger()
    qtbot.waitUntil(lambda: entry(header, "Remove the photo") is None)


def test_what_is_no_picture_is_refused_with_the_reason(header, tmp_path, qtbot):
    path = tmp_path / "list.jpg"
    path.write_text("name,phone")
    with qtbot.waitSignal(header.told) as told:
        header.take_photo(str(path))
    assert told.args == ["This file is not a picture that can be shown."]


def happen(act, customer, kind, text, day):
    act.record(kind, customer=customer, text=text, day=day)


@pytest.fixture
def timeline(background, window, elena, write, qtbot):
    for month in range(1, 9):
        write(happen, elena, "visit.imported", f"Cut {month}", dt.date(2026, month, 3))
    panel = TimelinePanel(background)
    window.layout().addWidget(panel)
    window.show()
    panel.show_customer(elena)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 5)
    return panel


def texts(model):
    return [model.record(row).text for row in range(model.rowCount())]


def test_the_five_newest_stand_side_by_side(timeline):
    assert texts(timeline.model) == ["Elena Marsh", "Cut 8", "Cut 7", "Cut 6", "Cut 5"]
    assert timeline.all.words == "All 9"
    places = [timeline.events.visualRect(timeline.model.index(row)) for row in range(5)]
    assert [place.top() for place in places] == [places[0].top()] * 5
    assert places[-1].right() <= timeline.events.viewport().width()


def test_an_event_reads_as_a_sentence(timeline):
    spoken = timeline.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Visit, 3 Aug: Cut 8"


def test_what_happens_now_appears(timeline, elena, write, qtbot):
    write(happen, elena, "appointment.booked", "Card is worn", dt.date(2026, 11, 27))
    qtbot.waitUntil(lambda: texts(timeline.model)[0] == "Card is worn")
    assert timeline.all.words == "All 10"


def test_the_whole_history_opens_over_the_window(timeline, window, qtbot):
    qtbot.mouseClick(timeline.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.findChildren(HistoryDialog)))
    dialog = window.findChild(HistoryDialog)
    assert dialog.list.model().rowCount() == 9
    dialog.reject()


def test_nobodys_timeline_is_empty(timeline):
    timeline.show_customer(None)
    assert timeline.model.rowCount() == 0
