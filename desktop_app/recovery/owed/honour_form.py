"""One thing that waits to be honoured: what it is, and the steps that honour it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words, read_amount
from desktop_app.recovery.owed import held_words
from desktop_app.recovery.owed.claim_actions import pay, receipt_in, redeem, spend_points
from desktop_app.recovery.owed.claim_queries import CertificateRow, ClaimRow
from desktop_app.recovery.owed.claim_rules import ClaimState, read_points
from desktop_app.recovery.owed.held_words import Holding, Points
from desktop_app.recovery.owed.paper_queries import paper_text
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight


@dataclass(frozen=True, slots=True)
class Honouring:
    """How one kind of thing is honoured: its field, the button's word, how the field is read, the action."""

    label: str
    button: str
    read: Callable[[str], int]
    action: Callable[..., int]


HONOURING = {
    ClaimRow: Honouring("What the bill came to", "Paid", read_amount, pay),
    CertificateRow: Honouring("How much of it is redeemed", "Redeem", read_amount, redeem),
    Points: Honouring("Points to be spent", "Spend", read_points, spend_points),
}


class HonourForm(QWidget):
    """Shows one at a time. `done` carries what was done, for a notice with Undo; `opened` whose card is wanted."""

    done = Signal(str)
    opened = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._row: Holding | None = None
        self.title = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.note = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.lines = {kind: LineField("") for kind in HONOURING}
        self.fields = {kind: Field(how.label, self.lines[kind]) for kind, how in HONOURING.items()}
        self.receipt = Button("Receipt is in", ButtonKind.SOFT, icon="check")
        self.honour = Button("", ButtonKind.PRIMARY)
        self.print = Button("Print…", ButtonKind.OUTLINE, icon="printer")
        self.card = Button("Open the card", ButtonKind.QUIET)
        self._connect()
        self._lay_out()

    def show_row(self, row: Holding, name: str = "") -> None:
        """Show this one, under the `name` of whose it is where that is not plain; what was typed for it stays."""
        if row == self._row:
            return
        self._row = row
        self.title.setText(" · ".join(filter(None, (name, held_words.words(row)))))
        self.note.setText(held_words.note(row))
        self.receipt.setVisible(isinstance(row, ClaimRow) and row.state is ClaimState.PROMISED)
        self.print.setVisible(not isinstance(row, Points))
        self.honour.say(HONOURING[type(row)].button)
        for kind, field in self.fields.items():
            field.setVisible(isinstance(row, kind))
            field.accept()
        self.lines[type(row)].clear()  # never filled in: a second tap must not honour what comes to stand here next
        self.lines[type(row)].setPlaceholderText(_usual(row))

    def _connect(self) -> None:
        self.receipt.clicked.connect(self._bring)
        self.honour.clicked.connect(self._honour)
        self.print.clicked.connect(self._ask_for_paper)
        self.card.clicked.connect(self._open_card)
        for line in self.lines.values():
            line.returnPressed.connect(self._honour)

    def _open_card(self) -> None:
        if self._row is not None:
            self.opened.emit(self._row.customer_id)

    def _bring(self) -> None:
        row = self._row
        if isinstance(row, ClaimRow):
            told = f"The receipt of {row.customer} is in."
            self._background.write(receipt_in, row.id, then=lambda _: self.done.emit(told))

    def _honour(self) -> None:
        """Honour it by as much as is typed, unless that is being done already."""
        row = self._row
        if row is None or not self.honour.isEnabled():
            return
        how, field = HONOURING[type(row)], self.fields[type(row)]
        try:
            much = how.read(self.lines[type(row)].text())
        except Mistake as mistake:
            field.complain(str(mistake))
            field.setFocus()
            return
        field.accept()
        self.honour.setEnabled(False)
        self._background.write(
            how.action, row.id, much, then=partial(self._tell, row, much), failed=partial(self._refuse, field)
        )

    def _tell(self, row: Holding, much: int, left: int) -> None:
        self.honour.setEnabled(True)
        self.done.emit(_sentence(row, much, left))

    def _refuse(self, field: Field, why: str) -> None:
        self.honour.setEnabled(True)
        field.complain(why)

    def _ask_for_paper(self) -> None:
        self._background.read(paper_text, self._row, then=partial(self._show_paper, self._row))

    def _show_paper(self, row: Any, text: str) -> None:
        from desktop_app.recovery.owed.papers import CERTIFICATE, SLIP  # printing is slow to load, seldom needed
        from desktop_app.window.print_dialog import PrintDialog

        window = self.window().parentWidget() or self.window()  # a sheet lies on the window, not on another sheet
        PrintDialog(window, SLIP if isinstance(row, ClaimRow) else CERTIFICATE, text).open()

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(STEP)
        for button in (self.card, self.print):
            steps.addWidget(button)
        steps.addStretch()
        for button in (self.receipt, self.honour):
            steps.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        for part in (self.title, self.note, *self.fields.values()):
            column.addWidget(part)
        column.addLayout(steps)
        column.addStretch()


def _usual(row: Holding) -> str:
    """Give all that it is worth, as an example in its empty field."""
    if isinstance(row, Points):
        return str(row.points)
    return amount_words(row.balance if isinstance(row, CertificateRow) else row.cap)


def _sentence(row: Holding, much: int, left: int) -> str:
    if isinstance(row, ClaimRow):
        return held_words.paid_sentence(row, much, left)
    if isinstance(row, CertificateRow):
        return held_words.redeemed_sentence(row, much, left)
    return held_words.spent_sentence(much, left)
