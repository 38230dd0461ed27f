"""What is owed, honoured at the window: on the Recovery screen and from the customer's card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_queries import ledger
from desktop_app.recovery.owed.claim_queries import CertificateRow, ClaimRow, outstanding_certificates
from desktop_app.recovery.owed.held_dialog import HeldDialog
from desktop_app.recovery.owed.held_row import HeldRow
from desktop_app.recovery.owed.held_words import Points
from desktop_app.recovery.owed.outstanding_panel import OutstandingPanel
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.window.print_dialog import PrintDialog
from desktop_app.window.stretches import STRETCH

GIVEN = [
    Given(Remedy.CLEANING, amount=2500),
    Given(Remedy.CERTIFICATE, amount=4000),
    Given(Remedy.POINTS, "Points, 200", 1000),
]


class Desk:
    """What a person does with what is owed."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        self.window = QWidget()
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()
        self.told = []

    def do(self, action, *args):
        results = []
        self.background.write(action, *args, then=results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def ask(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def rows(self, holdings):
        rows = holdings.list.rows
        return [rows.record(row).words for row in range(rows.rowCount())]

    def show(self, holdings, *words):
        """Waits until exactly these stand in the list."""
        self.qtbot.waitUntil(lambda: self.rows(holdings) == list(words))

    def type(self, form, kind, words):
        self.qtbot.keyClicks(form.lines[kind], words)
        self.qtbot.keyClick(form.lines[kind], Qt.Key.Key_Return)


@pytest.fixture
def desk(background, qtbot):
    return Desk(background, qtbot)


@pytest.fixture
def elena(desk):
    """Elena, to whom a cleaning, a certificate and points were given."""
    elena = desk.do(add, CustomerDraft("Elena Marsh"))
    desk.do(lambda act: make_right(act, open_incident(act, elena, "colour on the sleeve"), GIVEN))
    return elena


@pytest.fixture
def panel(desk, elena, background, qtbot):
    shown = OutstandingPanel(background)
    shown.setParent(desk.window)
    shown.resize(1000, 600)
    shown.show()
    shown.done.connect(desk.told.append)
    desk.show(shown.holdings, "Elena Marsh · Cleaning, up to 25", "Elena Marsh · Gift certificate, 40")
    return shown


def test_a_bill_is_paid_as_it_came_and_the_ledger_says_so(desk, panel, qtbot):
    form = panel.holdings.form
    qtbot.mouseClick(form.receipt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "receipt in on" in form.note.text())
    assert form.receipt.isHidden()
    desk.type(form, ClaimRow, "18")
    desk.show(panel.holdings, "Elena Marsh · Gift certificate, 40")
    assert desk.told == [
        "The receipt of Elena Marsh is in.",
        "The cleaning for Elena Marsh is paid: 18, 7 less than was promised.",
    ]
    assert [row.amount for row in desk.ask(ledger)] == [2500, 4000, 1000, -700]
    desk.do(undo_latest)
    desk.show(panel.holdings, "Elena Marsh · Cleaning, up to 25", "Elena Marsh · Gift certificate, 40")


def test_what_comes_to_stand_in_the_form_is_not_honoured_by_a_second_tap(desk, panel, qtbot):
    form = panel.holdings.form
    desk.type(form, ClaimRow, "25")
    desk.show(panel.holdings, "Elena Marsh · Gift certificate, 40")
    qtbot.mouseClick(form.honour, Qt.MouseButton.LeftButton)
    assert "is not an amount" in form.fields[CertificateRow].complaint
    assert desk.ask(outstanding_certificates)[0].balance == 4000


def test_a_certificate_is_found_by_its_code_and_redeemed_in_parts(desk, panel, qtbot):
    code = desk.ask(outstanding_certificates)[0].code
    qtbot.keyClicks(panel.line, code.lower())
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    form = panel.holdings.form
    qtbot.waitUntil(lambda: form.honour.words == "Redeem")
    desk.type(form, CertificateRow, "41")
    qtbot.waitUntil(lambda: form.fields[CertificateRow].complaint == "40 is left on this certificate.")
    form.lines[CertificateRow].clear()
    desk.type(form, CertificateRow, "40")
    desk.show(panel.holdings, "Elena Marsh · Cleaning, up to 25")
    assert desk.told == [f"40 redeemed; nothing is left on {code}."]
    qtbot.keyClicks(panel.line, code)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.code.complaint == "Nothing is left on it. It was given to Elena Marsh.")


def test_all_are_read_in_the_end_and_one_is_found_by_its_code_before_that(desk, panel, qtbot):
    elena = desk.ask(outstanding_certificates)[0].customer_id
    many = [Given(Remedy.CERTIFICATE, amount=n) for n in range(1, 61)]
    desk.do(lambda act: make_right(act, open_incident(act, elena, "cold tea"), many))
    qtbot.waitUntil(lambda: len(desk.rows(panel.holdings)) == STRETCH)
    last = desk.ask(outstanding_certificates)[-1]
    qtbot.keyClicks(panel.line, last.code)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    desk.show(panel.holdings, "Elena Marsh · Gift certificate, 0.60")
    qtbot.keyClick(panel.line, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(desk.rows(panel.holdings)) == STRETCH)
    panel.holdings.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(desk.rows(panel.holdings)) == 62)


@pytest.mark.parametrize("typed", ["12abc", "1e5", "NaN", "1_000", "1.234", "9999999999"])
def test_what_is_no_amount_is_refused_beside_the_field(desk, panel, typed):
    desk.type(panel.holdings.form, ClaimRow, typed)
    assert "is not an amount" in panel.holdings.form.fields[ClaimRow].complaint


def test_the_slip_is_read_once_more_before_it_is_printed(desk, panel, qtbot):
    qtbot.mouseClick(panel.holdings.form.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(PrintDialog)))
    (paper,) = desk.window.findChildren(PrintDialog)
    assert paper.text.toPlainText().startswith("Cleaning slip\n\nSlip 1, for Elena Marsh\n\nWe pay the cleaning, up to")
    paper.reject()


def test_the_card_says_what_they_hold_and_lets_it_be_used(desk, elena, background, qtbot):
    row = HeldRow(background)
    row.setParent(desk.window)
    row.show_customer(elena)
    qtbot.waitUntil(row.isVisible)
    assert row.accessibleName() == "To be honoured: Cleaning, up to 25 · Gift certificate, 40 · 200 points"
    dialog = HeldDialog(desk.window, background, elena, "Elena")
    dialog.told.connect(desk.told.append)
    dialog.open()
    desk.show(dialog.holdings, "Cleaning, up to 25", "Gift certificate, 40", "200 points")
    dialog.holdings.list.go_to(("Points", elena))
    desk.type(dialog.holdings.form, Points, "200")
    desk.show(dialog.holdings, "Cleaning, up to 25", "Gift certificate, 40")
    qtbot.waitUntil(lambda: row.detail.text() == "Cleaning, up to 25 · Gift certificate, 40")
    assert desk.told == ["200 points spent; 0 left."]
    row.show_customer(desk.do(add, CustomerDraft("Odile Fournier")))
    assert row.isHidden()
    dialog.reject()
