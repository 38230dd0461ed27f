"""What happened to the shop, and whom it touched: everyone is told, one by one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.events.affected_panel import AffectedPanel
from desktop_app.recovery.events.event_dialog import EventDialog
from desktop_app.recovery.events.failing_panel import FailingPanel
from desktop_app.recovery.events.product_queries import FailingItem
from desktop_app.recovery.events.queries import Board, EventRow, Roll, board, roll
from desktop_app.recovery.events.wording import failing_line, when_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Surface

SHOWN_HERE = (
    "event", "visit", "purchase", "appointment", "shipment", "incident", "customer", "import", "settings",
)  # fmt: skip
NOTHING_YET = (
    "Nothing was recorded yet. A card machine that was down, a bad batch, a late van, somebody ill: record it, and "
    "everyone it touched is listed."
)
_LIST = 296


class EventsPanel(QWidget):
    """Events at the left, those the chosen one touched at the right. The signals are those of `AffectedPanel`."""

    opened = Signal(int)
    told = Signal(str)
    write_wanted = Signal(int, int)
    make_right_wanted = Signal(int, int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What happened to the shop")
        self._background = background
        self._wanted: int | None = None  # the event just recorded, until it is in the list
        self.happened = Button("Something happened", icon="plus")
        self.list = EntryList("What happened to the shop")
        self.nothing = PlainLabel(NOTHING_YET, ink="ink-2", wrap=True)
        self.affected = AffectedPanel(background)
        self.failing = FailingPanel()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through the list."""
        self._read()
        if take_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """Give the parts that F6 goes through."""
        return [self.list, self.stack]

    def record(self, failing: FailingItem | None = None) -> None:
        """Ask what happened; of a product that failed, what is known is filled in."""
        dialog = EventDialog(self.window(), self._background, failing)
        dialog.recorded.connect(self._recorded)
        dialog.open()

    def _recorded(self, event: int) -> None:
        self._wanted = event
        self.told.emit("Kept: what happened to the shop.")
        self._read()

    def _read(self) -> None:
        self._background.read(board, self._background.counter.clock.today(), then=self._show)

    def _show(self, shown: Board) -> None:
        clock = self._background.counter.clock
        failing = [Entry(row.item, row.item, failing_line(row), row) for row in shown.failing]
        events = [Entry(row.id, row.text, _note(row, when_line(row, clock)), row) for row in shown.events]
        self.list.show_entries([*failing, *events])
        if self._wanted is not None:
            self.list.go_to(self._wanted)
            self._wanted = None
        if not failing and not events:
            self.stack.setCurrentWidget(self.nothing)

    def _look_at(self, entry: Entry) -> None:
        if isinstance(entry.shows, FailingItem):
            self.failing.show_item(entry.shows)
            self.stack.setCurrentWidget(self.failing)
        else:
            self._background.read(roll, entry.id, self._background.counter.clock, then=self._show_roll)

    def _show_roll(self, shown: Roll) -> None:
        entry = self.list.entry()
        if entry and entry.id == shown.event.id:  # else another was gone to meanwhile
            self.affected.show_roll(shown, self._background.counter.clock)
            self.stack.setCurrentWidget(self.affected)

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and change.touches(*SHOWN_HERE):
            self._read()

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.happened.clicked.connect(partial(self.record, None))
        self.failing.list_wanted.connect(self.record)
        self.list.looked_at.connect(self._look_at)
        self.affected.opened.connect(self.opened)
        self.affected.told.connect(self.told)
        self.affected.write_wanted.connect(self.write_wanted)
        self.affected.make_right_wanted.connect(self.make_right_wanted)

    def _lay_out(self) -> None:
        self.nothing.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self.nothing, self.affected, self.failing):
            self.stack.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(STEP)
        column.addWidget(self.happened)
        column.addWidget(self.list, 1)
        self.list.setFixedWidth(_LIST)
        sheet = Surface()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(column)
        row.addWidget(sheet, 1)


def _note(row: EventRow, when: str) -> str:
    return f"{when} · {row.decided} decided" if row.decided else when
