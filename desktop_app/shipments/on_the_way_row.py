"""The row on the card that says what is on its way to the customer."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.act import Change
from desktop_app.shipments.actions import settle
from desktop_app.shipments.parcel_row import ParcelRow
from desktop_app.shipments.queries import ShipmentRow, on_the_way
from desktop_app.shipments.tables import ShipmentState
from desktop_app.shipments.wording import said
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.sunken_row import BEFORE_ICON


class OnTheWayRow(ParcelRow):
    """Shows one customer's at a time, the one promised first, and nothing at all where nothing is on its way.

    `more_wanted` says that all of them are to be seen, `told` carries what became of one, for a notice with Undo.
    """

    more_wanted = Signal()
    told = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(BEFORE_ICON, parent)
        self._background = background
        self._customer: int | None = None
        self.more = Button("", ButtonKind.QUIET, after="chevron-right")
        self.more.clicked.connect(self.more_wanted)
        self.side.addWidget(self.more)
        self.settled.connect(self._keep)
        background.changed.connect(self._look_again)
        self.hide()

    def show_customer(self, customer: int | None) -> None:
        """Show what is on its way to somebody; None where nobody's card is open."""
        if customer != self._customer:
            self.hide()
        self._customer = customer
        if customer is not None:
            self._background.read(_with_customer, customer, then=self._take)

    def _take(self, answer: tuple[int, tuple[ShipmentRow, ...]]) -> None:
        customer, rows = answer
        if customer != self._customer:
            return  # another card was opened meanwhile
        if rows:
            self.show_shipment(rows[0], self._background.counter.clock.today())
            self.more.say(f"{len(rows) - 1} more")
            self.more.setVisible(len(rows) > 1)
        self.setVisible(bool(rows))

    def _keep(self, row: ShipmentRow, state: ShipmentState) -> None:
        self._background.write(settle, row.id, state, then=partial(self._tell, said(row.what, state)))

    def _tell(self, sentence: str, _: None) -> None:
        self.told.emit(sentence)

    def _look_again(self, change: Change) -> None:
        if self._customer in change.customers and change.touches("shipment"):
            self.show_customer(self._customer)


def _with_customer(customer: int) -> tuple[int, tuple[ShipmentRow, ...]]:
    return customer, on_the_way(customer)
