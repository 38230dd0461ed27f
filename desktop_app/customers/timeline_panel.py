"""What happened to a customer: the five newest side by side, and the whole history on request."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QListView, QWidget

from desktop_app.customers.happenings import sentence, short_day
from desktop_app.customers.queries import TimelineRow, timeline, timeline_length
from desktop_app.customers.timeline_delegate import EVENTS, EventDelegate, HistoryDelegate, strip_height
from desktop_app.foundation.act import Change
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.record_model import RecordModel
from desktop_app.window.typeface import Size, Weight

TITLE = "Timeline"
WHOLE_HISTORY = 2000  # rows that the history shows at most
HISTORY_SIZE = QSize(560, 560)


@dataclass(frozen=True, slots=True)
class Newest:
    """What the panel shows: the newest of all that happened to one customer."""

    customer: int
    rows: tuple[TimelineRow, ...]
    length: int


def newest(customer: int) -> Newest:
    """Give the newest of all that happened to a customer."""
    return Newest(customer, timeline(customer, EVENTS), timeline_length(customer))


class TimelinePanel(QWidget):
    """Shows one customer at a time."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._customer: int | None = None
        self.model = _model(background, self)
        self.events = _Strip(TITLE)
        self.events.setModel(self.model)
        self.events.setItemDelegate(EventDelegate(background.counter.clock.today, self.events))
        self.all = Button("All", ButtonKind.QUIET, after="chevron-right")
        self.all.clicked.connect(self.open_history)
        heading = PlainLabel(TITLE, weight=Weight.STRONG)
        heading.setMinimumHeight(self.all.sizeHint().height())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setRowMinimumHeight(0, heading.minimumHeight() - HALF_STEP)
        grid.addWidget(self.events, 1, 0)
        grid.addWidget(heading, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.all, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        background.changed.connect(self._refresh)

    def show_customer(self, customer: int | None) -> None:
        """Show what happened to somebody; None while nobody's card is open."""
        self._customer = customer
        if customer is None:
            self.model.show(())
        else:
            self._background.read(newest, customer, then=self._show)

    def open_history(self) -> None:
        """Show the whole history, over the window."""
        if self._customer is not None:
            self._background.read(timeline, self._customer, WHOLE_HISTORY, then=self._open)

    def _show(self, found: Newest) -> None:
        if found.customer == self._customer:
            self.model.show(found.rows)
            self.all.say(f"All {found.length}")
            self.all.setVisible(found.length > 0)

    def _refresh(self, change: Change) -> None:
        if self._customer in change.customers or not change.customers:
            self.show_customer(self._customer)

    def _open(self, rows: tuple[TimelineRow, ...]) -> None:
        HistoryDialog(self, self._background, rows).open()


class HistoryDialog(Dialog):
    """All that happened to one customer, newest first, as a list to scroll."""

    def __init__(self, window: QWidget, background: Background, rows: tuple[TimelineRow, ...]) -> None:
        super().__init__(window, "Whole history", HISTORY_SIZE)
        model = _model(background, self)
        model.show(rows)
        self.list = ListView("Whole history")
        self.list.setModel(model)
        self.list.setItemDelegate(HistoryDelegate(background.counter.clock.today, self.list))
        close = Button("Close", ButtonKind.QUIET)
        close.clicked.connect(self.accept)
        self.content.setSpacing(STEP)
        self.content.addWidget(PlainLabel("Whole history", size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.list, 1)
        self.content.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


class _Strip(ListView):
    """Events from left to right, as many as there is room for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(strip_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every event have its share of the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _model(background: Background, parent: QWidget) -> RecordModel:
    today = background.counter.clock.today

    def told(row: TimelineRow) -> str:
        return sentence(row.kind, short_day(row.day, today()), row.text, row.by)

    return RecordModel(lambda row: row.text, told, parent)
