"""The timeline: the newest events of a customer from left to right, and all of them on request."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.customers.queries import TimelineRow, timeline, timeline_length
from desktop_app.customers.timeline_delegates import HistoryDelegate, PearlDelegate, pearl_height
from desktop_app.customers.timeline_faces import sentence
from desktop_app.foundation.act import Change
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.record_model import RecordModel
from desktop_app.window.typeface import Size, Weight

PEARLS = 5
HISTORY = 2000
"""Rows of the whole history, which is more than anybody scrolls through."""


@dataclass(frozen=True, slots=True)
class _Newest:
    customer: int
    rows: tuple[TimelineRow, ...]
    length: int


def _newest(customer: int) -> _Newest:
    return _Newest(customer, timeline(customer, PEARLS), timeline_length(customer))


class TimelinePanel(QWidget):
    """Shows one customer's newest events; `all` opens the rest."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Timeline")
        self._background = background
        self._customer: int | None = None
        self.model = RecordModel(lambda row: row.text, self._sentence, self)
        self.pearls = ListView("Timeline, newest first")
        self.pearls.setFlow(QListView.Flow.LeftToRight)
        self.pearls.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pearls.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.pearls.setFixedHeight(pearl_height())
        self.pearls.setModel(self.model)
        self.pearls.setItemDelegate(PearlDelegate(background.counter.clock.today, self.pearls, PEARLS))
        self.all = Button("All", ButtonKind.QUIET, after="chevron-right")
        self.all.clicked.connect(self._ask_for_all)
        self._lay_out()
        background.changed.connect(self._refresh)

    def show_customer(self, customer: int | None) -> None:
        """Show this customer's newest events, read afresh."""
        self._customer = customer
        self.model.show(())
        if customer is not None:
            self._background.read(_newest, customer, then=self._show)

    def _refresh(self, change: Change) -> None:
        if self._customer in change.customers:
            self._background.read(_newest, self._customer, then=self._show)

    def _show(self, newest: _Newest) -> None:
        if newest.customer == self._customer:
            self.model.show(newest.rows)
            self.all.say(f"All {newest.length}")

    def _ask_for_all(self) -> None:
        if self._customer is not None:
            self._background.read(timeline, self._customer, HISTORY, then=self._open_all)

    def _open_all(self, rows: Sequence[TimelineRow]) -> None:
        dialog = Dialog(self.window(), "All that happened", QSize(640, 560))
        dialog.content.addWidget(PlainLabel("All that happened", size=Size.HEAD, weight=Weight.STRONG))
        model = RecordModel(lambda row: row.text, self._sentence, dialog)
        model.show(rows)
        history = ListView("All that happened, newest first")
        history.setModel(model)
        history.setItemDelegate(HistoryDelegate(self._background.counter.clock.today, history))
        dialog.content.addWidget(history, 1)
        close = Button("Close", ButtonKind.OUTLINE)
        close.clicked.connect(dialog.accept)
        dialog.content.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        dialog.open()

    def _sentence(self, row: TimelineRow) -> str:
        return sentence(row, self._background.counter.clock.today())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, HALF_STEP)
        column.setSpacing(0)
        heading = QHBoxLayout()
        heading.addWidget(PlainLabel("Timeline", weight=Weight.STRONG))
        heading.addStretch()
        heading.addWidget(self.all)
        column.addLayout(heading)
        column.addWidget(self.pearls)
        column.setSpacing(STEP // 4)
