"""The row on the card that says what the customer holds of what was given to make things right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.owed.claim_queries import Held, held_by
from desktop_app.recovery.owed.held_words import held_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.sunken_row import SunkenRow

TITLE = "To be honoured"
SHOWN_HERE = ("incident", "ledger", "claim", "certificate", "points")


class HeldRow(SunkenRow):
    """Shows one customer's at a time, and nothing at all where they hold nothing.

    `wanted` says that it is to be honoured now.
    """

    wanted = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__("gift", parent=parent)
        self._background = background
        self._customer: int | None = None
        self.use = Button("Use…", ButtonKind.QUIET)
        self.use.clicked.connect(self.wanted)
        self.side.addWidget(self.use)
        background.changed.connect(self._look_again)
        self.hide()

    def show_customer(self, customer: int | None) -> None:
        """Show what somebody holds; None where nobody's card is open."""
        if customer != self._customer:
            self.hide()
        self._customer = customer
        if customer is not None:
            self._background.read(held_by, customer, then=self._take)

    def _take(self, held: Held) -> None:
        if held.customer != self._customer:
            return  # another card was opened meanwhile
        line = held_line(held)
        self.say(TITLE, line, f"{TITLE}: {line}")
        self.use.setAccessibleName(f"Use: {line}")
        self.setVisible(bool(held))

    def _look_again(self, change: Change) -> None:
        if self._customer in change.customers and change.touches(*SHOWN_HERE):
            self.show_customer(self._customer)
