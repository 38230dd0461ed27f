"""All bills and certificates that wait to be honoured, and a certificate found by its code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.owed.claim_queries import CertificateRow, certificate, outstanding
from desktop_app.recovery.owed.holdings_panel import HoldingsPanel, key_of
from desktop_app.reminders.tally import NothingWaiting
from desktop_app.window.background import Background
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP
from desktop_app.window.stretches import Stretches

SHOWN_HERE = ("incident", "ledger", "claim", "certificate", "customer")
CODE = "Code of a certificate"
CODE_WIDTH = 296


class OutstandingPanel(QWidget):
    """Reads all that waits a stretch at a time, or one certificate alone while its code stands in the field.

    `opened` carries whose card is wanted, `done` what was done, to be undone.
    """

    opened = Signal(int)
    done = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._by: int | None = None
        self._code = ""  # of the certificate that is looked at alone
        self.line = LineField(CODE, "K7QM-4TXE")
        self.code = Field(CODE, self.line)
        self.code.setMaximumWidth(CODE_WIDTH)
        self.holdings = HoldingsPanel(background, named=True)
        self.stretches = Stretches(background, self.holdings.list, key_of)
        self.none = NothingWaiting()
        self.none.title.setText("Nothing is owed.")
        self.none.words.setText("Bills to pay and certificates to redeem stand here.")
        self.stack = QStackedWidget()
        self.setFocusProxy(self.holdings)
        self._lay_out()
        self.line.returnPressed.connect(self._find)
        self.line.textEdited.connect(self._show_all)
        self.stretches.arrived.connect(self._show)
        self.holdings.opened.connect(self.opened)
        self.holdings.done.connect(self.done)
        background.changed.connect(self._look_again)
        self.read()

    def read(self, by: int | None = None) -> None:
        """Read anew what waits; `by` names the colleague who promised it, None is everybody."""
        self._by = by
        self._look()

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.line, self.holdings.list, self.holdings.sheet]

    def _look(self) -> None:
        if self._code:
            self.stretches.look_at(alone, self._code)
        else:
            self.stretches.look_at(outstanding, self._by)

    def _show(self) -> None:
        rows = self.stretches.rows
        if self._code and not rows:
            self.line.clear()
            self._show_all()
            return
        self.stack.setCurrentWidget(self.holdings if rows else self.none)
        self.holdings.show_holdings(rows)
        if self._code and self.line.hasFocus():
            self.holdings.form.fields[CertificateRow].setFocus()

    def _find(self) -> None:
        self.code.accept()
        self._background.read(certificate, self.line.text(), then=self._go_to, failed=self.code.complain)

    def _go_to(self, found: CertificateRow) -> None:
        if found.balance:
            self._code = found.code
            self._look()
        else:
            self.code.complain(f"Nothing is left on it. It was given to {found.customer}.")

    def _show_all(self) -> None:
        if self._code:
            self._code = ""
            self._look()

    def _look_again(self, change: Change) -> None:
        if change.touches(*SHOWN_HERE):
            self._look()

    def _lay_out(self) -> None:
        self.stack.addWidget(self.none)
        self.stack.addWidget(self.holdings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.code)
        column.addWidget(self.stack, 1)


def alone(code: str, limit: int, offset: int) -> tuple[CertificateRow, ...]:
    """Give the one certificate of this code as a stretch, as long as something is left on it."""
    found = certificate(code)
    return (found,)[offset : offset + limit] if found.balance else ()
