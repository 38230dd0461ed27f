"""Finding somebody from the top bar, by keys, by touch and by scanner."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.customers import actions
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.scanner import Scanner
from desktop_app.customers.search_panel import SearchPanel
from desktop_app.window import theme

KEY = Qt.Key


class TopBar:
    """A window with the search field, and what a person does at it."""

    def __init__(self, background, qtbot, write):
        self.background, self.qtbot = background, qtbot
        self.window = QWidget()
        self.window.resize(900, 600)
        self.panel = SearchPanel(background)
        self.note = QPlainTextEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.panel)
        column.addWidget(self.note)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.panel.focus()
        self.opened, self.added = [], []
        self.panel.opened.connect(self.opened.append)
        self.panel.add_wanted.connect(self.added.append)

    def type(self, text):
        self.qtbot.keyClicks(self.panel.field, text)
        self.qtbot.waitUntil(lambda: self.panel._answered == self.panel.field.text().strip())

    def press(self, key):
        self.qtbot.keyClick(self.panel.field, key)

    def names(self):
        model = self.panel.results.model
        return [model.record(row).name for row in range(model.rowCount())]


@pytest.fixture
def people(write):
    return {
        name: write(actions.add, CustomerDraft(name, cards=(f"RG-{number}001",)))
        for number, name in enumerate(("Elena Marsh", "Elena Marshall", "Tomas Ek"))
    }


@pytest.fixture
def bar(background, qtbot, write, people, qapp):
    theme.apply(qapp, theme.Appearance.LIGHT)
    return TopBar(background, qtbot, write)


def test_whom_it_finds_stands_under_the_field(bar):
    bar.type("el")
    assert set(bar.names()) == {"Elena Marsh", "Elena Marshall"}
    assert bar.panel.results.isVisible()
    below = bar.panel.results.geometry()
    assert below.top() >= bar.panel.geometry().bottom()


def test_enter_opens_the_first_and_clears_the_field(bar, people):
    bar.type("elena marsh")
    bar.press(KEY.Key_Return)
    assert bar.opened == [people["Elena Marsh"]]
    assert bar.panel.field.text() == ""
    assert not bar.panel.results.isVisible()


def test_the_arrow_keys_choose_another(bar, people):
    bar.type("elena marsh")
    bar.press(KEY.Key_Down)
    bar.press(KEY.Key_Down)
    bar.press(KEY.Key_Return)
    assert bar.opened == [people["Elena Marshall"]]


def test_enter_before_the_answer_opens_who_is_found(bar, people, qtbot):
    qtbot.keyClicks(bar.panel.field, "tomas")
    bar.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(bar.opened))
    assert bar.opened == [people["Tomas Ek"]]


def test_only_the_newest_question_is_answered_on_screen(bar, qtbot):
    shown = []
    bar.panel.results.model.rowsInserted.connect(lambda *_: shown.append(bar.names()))
    qtbot.keyClicks(bar.panel.field, "elena")
    for _ in "elena":
        bar.press(KEY.Key_Backspace)
    bar.type("tomas")
    assert shown == [["Tomas Ek"]]


def test_a_tap_opens_and_the_focus_stays_in_the_field_until_then(bar, people, qtbot):
    bar.type("tomas")
    view = bar.panel.results.list
    middle = view.visualRect(view.model().index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert bar.opened == [people["Tomas Ek"]]


def test_a_miss_offers_to_add_who_was_typed(bar, qtbot):
    bar.type("Mar Zyx")
    assert bar.panel.results.miss.isVisible()
    assert bar.panel.results.add.words == "Add “Mar Zyx”"
    qtbot.mouseClick(bar.panel.results.add, Qt.MouseButton.LeftButton)
    assert bar.added == ["Mar Zyx"]


def test_enter_at_a_miss_adds_too(bar):
    bar.type("Mar Zyx")
    bar.press(KEY.Key_Return)
    assert (bar.added, bar.opened) == (["Mar Zyx"], [])


def test_escape_closes_the_list_and_so_does_leaving_the_field(bar):
    bar.type("el")
    bar.press(KEY.Key_Escape)
    assert (bar.panel.field.text(), bar.panel.results.isVisible()) == ("", False)
    bar.type("el")
    bar.note.setFocus()
    assert not bar.panel.results.isVisible()


def test_what_changes_meanwhile_is_shown(bar, write, people):
    bar.type("tomas")
    write(actions.trash, people["Tomas Ek"])
    bar.qtbot.waitUntil(lambda: bar.names() == [])


def scan(bar, code, enter=True):
    window = bar.window.windowHandle()
    for letter in code:
        QTest.keyClick(window, letter)
    if enter:
        QTest.keyClick(window, KEY.Key_Return)


def test_a_scanned_card_opens_its_owner_from_anywhere_and_leaves_no_letters(bar, people, qtbot):
    scanner = Scanner(bar.window, elapsed=lambda: 0)
    scanner.scanned.connect(bar.panel.open_code)
    bar.note.setFocus()
    bar.note.setPlainText("tea ")
    bar.note.moveCursor(bar.note.textCursor().MoveOperation.End)
    scan(bar, "RG-2001")
    qtbot.waitUntil(lambda: bool(bar.opened))
    assert bar.opened == [people["Tomas Ek"]]
    assert bar.note.toPlainText() == "tea "


def test_an_unknown_code_is_searched_for_in_the_open(bar, qtbot):
    Scanner(bar.window, elapsed=lambda: 0).scanned.connect(bar.panel.open_code)
    bar.note.setFocus()
    scan(bar, "RG-9999")
    qtbot.waitUntil(lambda: bar.panel.field.text() == "RG-9999")
    assert bar.opened == []


def test_a_person_typing_is_no_scanner(bar):
    moments = iter(range(0, 10_000, 120))
    scanned = []
    Scanner(bar.window, elapsed=lambda: next(moments)).scanned.connect(scanned.append)
    bar.note.setFocus()
    scan(bar, "RG-2001")
    assert scanned == []
    assert bar.note.toPlainText() == "RG-2001\n"
