"""The 24-hours row as people meet it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.foundation.settings import SHOP_NAME, change
from desktop_app.playbooks.actions import load_pack
from desktop_app.suggestions.day_after_row import DayAfterRow
from desktop_app.suggestions.take_home_dialog import CARD, TakeHomeDialog
from desktop_app.visits.actions import arrive, buy, finish
from desktop_app.visits.rules import Trade
from desktop_app.window import print_dialog, theme
from desktop_app.window.printing import headed_document, printer_for


@pytest.fixture
def do(background, qtbot):
    """Does something at the counter and waits for its result."""

    def done(action, *args, **options):
        results = []
        background.write(action, *args, then=results.append, **options)
        qtbot.waitUntil(lambda: bool(results))
        return results[0]

    return done


@pytest.fixture
def elena(do):
    do(load_pack, Trade.SALON)
    return do(lambda act: act.insert(Customer(uid="e", name="Elena", pronoun=Pronoun.SHE, added_at=act.now)).id)


@pytest.fixture
def row(background, qtbot):
    theme.apply(QApplication.instance(), theme.Appearance.LIGHT)
    shown = DayAfterRow(background)
    qtbot.addWidget(shown)
    shown.resize(650, 48)
    return shown


@pytest.fixture
def settle(background, qtbot):
    """Waits until everything asked of the database has arrived."""

    def wait():
        for _ in range(2):
            arrived = []
            background.read(bool, then=arrived.append)
            qtbot.waitUntil(lambda arrived=arrived: bool(arrived))

    return wait


def test_the_worry_of_last_time_stands_in_her_own_words(row, do, elena, settle):
    do(finish, elena, services=["Haircut"], concern="will it sit like this at home?")
    row.show_customer(elena)
    settle()
    assert row.isVisible()
    assert row.title.text() == "24 hours from now: “will it sit like this at home?”"
    assert row.detail.text() == "Show her the back in the hand mirror as you style"
    assert row.accessibleName() == f"{row.title.text()} {row.detail.text()}"


def test_without_a_worry_or_anything_to_show_there_is_no_row(row, elena, settle):
    row.show_customer(elena)
    settle()
    assert not row.isVisible()


def test_a_service_that_begins_says_what_to_show(row, do, elena, settle):
    row.show_customer(elena)
    do(arrive, elena, services=["Haircut"])
    settle()
    assert row.isVisible()
    assert (row.title.text(), row.detail.text()) == (
        "24 hours from now",
        "Have her dry one section with her own hands",
    )


def test_another_customers_card_shows_nothing_of_the_one_before(row, do, elena, settle):
    do(finish, elena, concern="the fringe")
    row.show_customer(elena)
    settle()
    row.show_customer(None)
    assert not row.isVisible()


def test_the_take_home_card_begins_with_what_is_known(row, do, elena, clock, settle, qtbot):
    do(change, SHOP_NAME, "Salon Wren")
    do(finish, elena, services=["Haircut"], concern="will it sit?")
    clock.turn(days=38)
    do(arrive, elena, services=["Cut & colour"])
    do(buy, elena, "Sea salt spray")
    row.show_customer(elena)
    settle()
    qtbot.mouseClick(row.take_home, Qt.MouseButton.LeftButton)
    settle()
    (card,) = row.findChildren(TakeHomeDialog)
    assert card.text.toPlainText() == (
        "For Elena\n\nCut & colour, Mon 4 Jan\n\n“will it sit?”\n\n1. \n2. \n3. \n\nWith Sea salt spray\n\nSalon Wren"
    )
    assert card.text.textCursor().block().text() == "1. "
    card.reject()


def test_the_card_is_printed_as_it_was_written_on_one_small_page(qtbot, row, tmp_path, monkeypatch):
    def to_file(printer, over):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "card.pdf"))
        return True

    monkeypatch.setattr(print_dialog, "choose_printer", to_file)
    card = TakeHomeDialog(row, "For <b>Elena</b>\n\n1. Dry the fringe first")
    card.open()
    qtbot.mouseClick(card.print_button, Qt.MouseButton.LeftButton)
    printed = (tmp_path / "card.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") == 1
    assert not card.isVisible()


def test_the_card_stays_open_where_no_printer_is_chosen(qtbot, row, monkeypatch):
    monkeypatch.setattr(print_dialog, "choose_printer", lambda printer, over: False)
    card = TakeHomeDialog(row, "For Elena")
    card.open()
    qtbot.mouseClick(card.print_button, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    card.reject()


def test_what_stands_on_the_card_is_plain_text():
    document = headed_document("For <b>Elena</b>\n\n1. Dry", printer_for(CARD), CARD)
    assert document.toPlainText() == "For <b>Elena</b>\n\n1. Dry"
    assert document.firstBlock().begin().fragment().charFormat().fontPointSize() == CARD.heading
    assert document.pageCount() == 1
