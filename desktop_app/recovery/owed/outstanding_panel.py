"""All bills and certificates that wait to be honoured, and a certificate found by its code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.foundation.money import amount_words
from desktop_app.recovery.owed.claim_queries import CertificateRow, Outstanding, certificate, outstanding
from desktop_app.recovery.owed.held_words import Holding
from desktop_app.recovery.owed.holdings_panel import HoldingsPanel
from desktop_app.reminders.tally import NothingWaiting
from desktop_app.window.background import Background
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP

SHOWN_HERE = ("incident", "ledger", "claim", "certificate", "customer")
CODE = "Code of a certificate"
CODE_WIDTH = 296


class OutstandingPanel(QWidget):
    """`opened` carries whose card is wanted, `done` what was done, to be undone."""

    opened = Signal(int)
    done = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._by: int | None = None
        self.line = LineField(CODE, "K7QM-4TXE")
        self.code = Field(CODE, self.line)
        self.code.setMaximumWidth(CODE_WIDTH)
        self.holdings = HoldingsPanel(background, named=True)
        self.none = NothingWaiting()
        self.none.title.setText("Nothing is owed.")
        self.none.words.setText("Bills to pay and certificates to redeem stand here.")
        self.stack = QStackedWidget()
        self.setFocusProxy(self.holdings)
        self._lay_out()
        self.line.returnPressed.connect(self._find)
        self.holdings.opened.connect(self.opened)
        self.holdings.done.connect(self.done)
        background.changed.connect(self._look_again)
        self.read()

    def read(self, by: int | None = None) -> None:
        """Read anew what waits; `by` names the colleague who promised it, None is everybody."""
        self._by = by
        self._background.read(outstanding, by, then=self._show)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.line, self.holdings.list, self.holdings.sheet]

    def _show(self, waiting: Outstanding) -> None:
        rows: tuple[Holding, ...] = (*waiting.claims, *waiting.certificates)
        self.stack.setCurrentWidget(self.holdings if rows else self.none)
        self.holdings.show_holdings(rows)

    def _find(self) -> None:
        self.code.accept()
        self._background.read(certificate, self.line.text(), then=self._go_to, failed=self.code.complain)

    def _go_to(self, found: CertificateRow) -> None:
        if self.holdings.go_to(found):
            self.line.clear()
            self.holdings.form.fields[CertificateRow].setFocus()
        else:
            gone = f"{amount_words(found.balance)} is left on it" if found.balance else "Nothing is left on it"
            self.code.complain(f"{gone}. It was given to {found.customer}.")

    def _look_again(self, change: Change) -> None:
        if change.touches(*SHOWN_HERE):
            self.read(self._by)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.none)
        self.stack.addWidget(self.holdings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.code)
        column.addWidget(self.stack, 1)
