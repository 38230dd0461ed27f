"""One thing on its way: what, for when it was promised, and the buttons that say what became of it."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.shipments.queries import ShipmentRow
from desktop_app.shipments.tables import ShipmentState
from desktop_app.shipments.wording import detail, title
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, ICON_ROW, RADIUS_ROW, STEP
from desktop_app.window.typeface import Size, Weight, line_height

AFTER_ICON = 15
WORDS = {ShipmentState.ARRIVED: "Arrived", ShipmentState.LATE: "Late", ShipmentState.LOST: "Lost"}


class ParcelRow(QFrame):
    """Shows one shipment at a time. `settled` carries the shipment as it was, and the state that was pressed."""

    settled = Signal(object, object)

    def __init__(self, before_icon: int = 2 * STEP, parent: QWidget | None = None) -> None:
        """`before_icon` in pixels."""
        super().__init__(parent)
        self._row: ShipmentRow | None = None
        self._icon = IconLabel("parcel", "accent", ICON_ROW)
        self.title = PlainLabel(weight=Weight.STRONG)
        self.detail = PlainLabel(size=Size.META, ink="ink-2")
        self.buttons = {state: self._button(state) for state in WORDS}
        self.side = QHBoxLayout()
        self.side.setSpacing(0)
        self._lay_out(before_icon)

    def show_shipment(self, row: ShipmentRow, today: dt.date) -> None:
        """Show this one."""
        self._row = row
        late = row.state is ShipmentState.LATE
        self.title.setText(title(row))
        self.title.recolour("warn" if late else "ink")
        self._icon.change("parcel", "warn" if late else "accent")
        self.detail.setText(detail(row, today))
        self.buttons[ShipmentState.LATE].setVisible(not late)
        sentence = f"{self.title.text()}. {self.detail.text()}"
        self.setAccessibleName(sentence)
        self.setToolTip(tooltip(sentence))
        for state, button in self.buttons.items():
            button.setAccessibleName(f"{WORDS[state]}: {row.what}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="sunken")

    def _button(self, state: ShipmentState) -> Button:
        arrived = state is ShipmentState.ARRIVED
        button = Button(
            WORDS[state], ButtonKind.SOFT if arrived else ButtonKind.QUIET, icon="check" if arrived else None
        )
        button.clicked.connect(partial(self._settle, state))
        return button

    def _settle(self, state: ShipmentState) -> None:
        self.settled.emit(self._row, state)

    def _lay_out(self, before_icon: int) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(before_icon, 0, HALF_STEP, 0)
        row.setSpacing(0)
        row.addWidget(self._icon)
        row.addSpacing(AFTER_ICON)
        row.addLayout(words, 1)
        row.addSpacing(STEP)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addLayout(self.side)
        self.setFixedHeight(max(BIG_TOUCH, line_height(Size.BODY) + line_height(Size.META) + STEP))
