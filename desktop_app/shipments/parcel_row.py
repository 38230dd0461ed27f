"""One thing on its way: what, for when it was promised, and the buttons that say what became of it."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.shipments.queries import ShipmentRow
from desktop_app.shipments.tables import ShipmentState
from desktop_app.shipments.wording import detail, title
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.measures import STEP
from desktop_app.window.sunken_row import SunkenRow

WORDS = {ShipmentState.ARRIVED: "Arrived", ShipmentState.LATE: "Late", ShipmentState.LOST: "Lost"}


class ParcelRow(SunkenRow):
    """Shows one shipment at a time. `settled` carries the shipment as it was, and the state that was pressed."""

    settled = Signal(object, object)

    def __init__(self, before_icon: int = 2 * STEP, parent: QWidget | None = None) -> None:
        """`before_icon` in pixels."""
        super().__init__("parcel", before_icon, parent)
        self._row: ShipmentRow | None = None
        self.buttons = {state: self._button(state) for state in WORDS}
        for button in self.buttons.values():
            self.side.addWidget(button)

    def show_shipment(self, row: ShipmentRow, today: dt.date) -> None:
        """Show this one."""
        self._row = row
        late = row.state is ShipmentState.LATE
        words = title(row), detail(row, today)
        self.say(*words, f"{words[0]}. {words[1]}")
        self.title.recolour("warn" if late else "ink")
        self.icon.change("parcel", "warn" if late else "accent")
        self.buttons[ShipmentState.LATE].setVisible(not late)
        for state, button in self.buttons.items():
            button.setAccessibleName(f"{WORDS[state]}: {row.what}")

    def _button(self, state: ShipmentState) -> Button:
        arrived = state is ShipmentState.ARRIVED
        button = Button(
            WORDS[state], ButtonKind.SOFT if arrived else ButtonKind.QUIET, icon="check" if arrived else None
        )
        button.clicked.connect(partial(self._settle, state))
        return button

    def _settle(self, state: ShipmentState) -> None:
        self.settled.emit(self._row, state)
