"""What is on its way to a customer, and sending something more."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.reminders.typed import not_a_day, read_day
from desktop_app.shipments.actions import send, settle
from desktop_app.shipments.parcel_row import ParcelRow
from desktop_app.shipments.queries import ShipmentRow, on_the_way
from desktop_app.shipments.tables import ShipmentState
from desktop_app.shipments.wording import said
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.day_field import DayField
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
ROWS_SEEN = 2  # the others are scrolled to


class ParcelsDialog(Dialog):
    """Asks what was sent and for when it was promised; above, what is under way. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int, name: str) -> None:
        super().__init__(window, "Something on its way", QSize(WIDTH, 0))
        self._background, self._customer, self._name = background, customer, name
        self.rows: list[ParcelRow] = []
        self.words, self.by, self.number = LineField("", "gift box"), LineField(""), LineField("")
        self.what = Field("What was sent", self.words)
        self.day = DayField("", partial(read_day, today=self._today()), "tomorrow, 3 Dec")
        self.promised = Field("Promised for", self.day)
        self.carrier = Field("Who brings it (may be left out)", self.by)
        self.reference = Field("Their number for it", self.number)
        self.send = Button("It is on its way", ButtonKind.PRIMARY)
        self._lay_out()
        self._connect()
        self._look()

    def _connect(self) -> None:
        self.send.setDefault(True)
        self.send.clicked.connect(self._check)
        self.day.changed.connect(lambda day: self.promised.accept())
        self.day.misread.connect(lambda words: self.promised.complain(not_a_day(words)))
        self._background.changed.connect(self._look_again)

    def _check(self) -> None:
        """Go on where all that is needed is there; else say what is missing, beside it."""
        self.what.accept()
        day = self.day.day()
        if not self.words.text().strip():
            self._ask_again(self.what, "Say in a few words what is on its way.")
        elif day is None:
            self._ask_again(self.promised, self.promised.complaint or "For which day? Try “tomorrow” or “3 Dec”.")
        else:
            self._send(day)

    def _ask_again(self, field: Field, sentence: str) -> None:
        field.complain(sentence)
        field.setFocus()

    def _send(self, day: dt.date) -> None:
        self._background.write(
            send,
            self._customer,
            self.words.text(),
            day,
            carrier=self.by.text(),
            reference=self.number.text(),
            then=self._has_sent,
            failed=self.what.complain,
        )

    def _has_sent(self, _: int) -> None:
        self.told.emit(f"On its way to {self._name}: {self.words.text().strip()}.")
        self.accept()

    def _settle(self, row: ShipmentRow, state: ShipmentState) -> None:
        self._background.write(settle, row.id, state, then=partial(self._tell, said(row.what, state)))

    def _tell(self, sentence: str, _: None) -> None:
        self.told.emit(sentence)

    def _look(self) -> None:
        self._background.read(on_the_way, self._customer, then=self._show)

    def _look_again(self, change: Change) -> None:
        if self._customer in change.customers and change.touches("shipment"):
            self._look()

    def _show(self, under_way: tuple[ShipmentRow, ...]) -> None:
        while len(self.rows) < len(under_way):
            self.rows.append(self._new_row())
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(under_way))
        for row, shown in zip(self.rows, under_way, strict=False):
            row.show_shipment(shown, self._today())
        seen = min(len(under_way), ROWS_SEEN)
        self.under_way.setVisible(seen > 0)
        if seen:
            self.under_way.setFixedHeight(seen * self.rows[0].height() + (seen - 1) * HALF_STEP)

    def _new_row(self) -> ParcelRow:
        row = ParcelRow()
        row.settled.connect(self._settle)
        self._list.addWidget(row)
        return row

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _lay_out(self) -> None:
        rows = QWidget()
        self._list = QVBoxLayout(rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(HALF_STEP)
        self.under_way = Scrolling(rows)
        self.under_way.hide()
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(f"On its way to {self._name}", size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.under_way)
        self.content.addWidget(self.what)
        self.content.addWidget(self.promised)
        self.content.addLayout(side_by_side(self.carrier, self.reference))
        self.content.addLayout(self.foot(self.send))
        self.what.setFocus()
