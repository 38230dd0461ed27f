"""Thanking colleagues at the window."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.praise.praise_dialog import SOMETHING_ELSE, PraiseDialog
from desktop_app.praise.queries import given
from desktop_app.recovery.actions import open_incident
from desktop_app.staff.actions import ensure_member

NAMES = ("Ada", "Kim")


def caught(act):
    """Two customers for whom something was caught first, by Kim."""
    act.performed.staff = [ensure_member(act, name) for name in NAMES][1]
    customers = [add(act, CustomerDraft(name)) for name in ("Elena Marsh", "Tomas Bell")]
    for customer in customers:
        open_incident(act, customer, "colour on the sleeve", noticed=True)
    return customers


@pytest.fixture
def elena(background, qtbot):
    customers = []
    background.write(caught, then=customers.extend)
    qtbot.waitUntil(lambda: len(customers) == 2)
    return customers[0]


@pytest.fixture
def ask(background, qtbot):
    """Opens the dialog, for a customer or for none, and waits until everything is offered."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()

    def opened(customer=None):
        dialog = PraiseDialog(window, background, customer)
        dialog.open()
        qtbot.waitUntil(lambda: len(dialog.who.pills) == 2 and dialog.occasion.count() > 1)
        return dialog

    return opened


def thanks(background, qtbot):
    answers = []
    background.read(given, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_from_a_card_the_last_thing_that_happened_is_chosen(ask, elena, background, qtbot):
    dialog = ask(elena)
    assert dialog.occasion.currentText() == "Caught before Elena Marsh said a word: colour on the sleeve"
    for pill in dialog.who.pills.values():
        pill.click()
    dialog.words.setText("Saw it first")
    with qtbot.waitSignal(dialog.told) as told:
        dialog.keep.click()
    assert told.args == ["Thanked Ada and Kim."]
    (kept,) = thanks(background, qtbot)
    assert (kept.colleagues, kept.text, kept.customer_id) == (NAMES, "Saw it first", elena)


def test_whoever_did_it_is_proposed_where_nobody_is_chosen(ask, elena):
    dialog = ask()
    assert (dialog.occasion.currentText(), dialog.who.chosen()) == (SOMETHING_ELSE, ())
    dialog.occasion.setCurrentIndex(1)
    dialog.occasion.activated.emit(1)
    assert dialog.who.names() == "Kim"


def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(ask, elena, background, qtbot):
    dialog = ask(elena)
    dialog.words.setText("Saw it first")
    dialog.keep.click()
    qtbot.waitUntil(lambda: dialog.what.complaint == "Who is to be thanked?")
    assert dialog.words.text() == "Saw it first"
    assert thanks(background, qtbot) == ()
