"""What one customer holds, to be honoured while they are here."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.owed.claim_queries import Held, held_by
from desktop_app.recovery.owed.held_words import holdings
from desktop_app.recovery.owed.holdings_panel import HoldingsPanel
from desktop_app.reminders.tally import NothingWaiting
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(880, 420)


class HeldDialog(Dialog):
    """`told` carries what was done, for a notice with Undo."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int, name: str) -> None:
        super().__init__(window, f"What {name} holds", SIZE)
        self._background, self._customer = background, customer
        self.holdings = HoldingsPanel(background, named=False)
        self.none = NothingWaiting()
        self.none.title.setText("Nothing is owed to them.")
        self.none.hide()
        close = Button("Close", ButtonKind.OUTLINE)
        close.clicked.connect(self.reject)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(f"What {name} holds", size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.holdings, 1)
        self.content.addWidget(self.none, 1)
        self.content.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.holdings.done.connect(self.told)
        background.changed.connect(self._look_again)
        self._read()
        self.holdings.setFocus()

    def _read(self) -> None:
        self._background.read(held_by, self._customer, then=self._show)

    def _show(self, held: Held) -> None:
        self.holdings.show_holdings(holdings(held))
        self.holdings.setVisible(bool(held))
        self.none.setVisible(not held)

    def _look_again(self, change: Change) -> None:
        if self._customer in change.customers:
            self._read()
