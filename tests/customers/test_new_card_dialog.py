"""A worn loyalty card is replaced, and still finds its customer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.new_card_dialog import NewCardDialog
from desktop_app.customers.queries import cards_in_use, find


@pytest.fixture
def ask(background, qtbot):
    """Asks a query, or with `write` does an action, and waits for what it gives."""

    def asked(query, *args, write=False):
        answers = []
        (background.write if write else background.read)(query, *args, then=answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return asked


@pytest.fixture
def give(background, qtbot, ask):
    """Opens the dialog for a new customer with these cards; gives it, her id and what it told."""

    def opened(*cards):
        elena, told = ask(add, CustomerDraft("Elena Marsh", cards=cards), write=True), []
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1024, 640)
        window.show()
        dialog = NewCardDialog(window, background, elena, "El")
        dialog.told.connect(told.append)
        dialog.open()
        qtbot.waitUntil(dialog.give.isEnabled)
        return dialog, elena, told

    return opened


def test_the_new_card_replaces_the_latest_and_the_old_one_still_scans(give, ask, qtbot):
    dialog, elena, told = give("RG1", "RG2")
    assert dialog.old.isVisible()
    assert dialog.replaces.value() == "RG2"
    qtbot.keyClicks(dialog.line, "RG3")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told == ["El has a new loyalty card."])
    assert ask(cards_in_use, elena) == ("RG3", "RG1")
    assert [[found.id for found in ask(find, code)] for code in ("RG2", "RG3")] == [[elena], [elena]]


def test_a_first_card_replaces_nothing(give, ask, qtbot):
    dialog, elena, told = give()
    assert dialog.old.isHidden()
    qtbot.mouseClick(dialog.give, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.code.complaint == "Scan the card, or type its number.")
    qtbot.keyClicks(dialog.line, "RG9")
    qtbot.mouseClick(dialog.give, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told))
    assert ask(cards_in_use, elena) == ("RG9",)


def test_a_card_that_is_hers_or_somebody_elses_is_refused_beside_the_field(give, qtbot):
    dialog, _, told = give("RG1")
    qtbot.keyClicks(dialog.line, "rg1")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.code.complaint == "RG1 belongs to Elena Marsh already.")
    assert not told
    dialog.reject()
