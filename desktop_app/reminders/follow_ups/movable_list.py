"""A list of follow-ups of which several can be selected, and moved by keys or by carrying them to another day."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop_app.foundation.delays import ONE_DAY
from desktop_app.reminders.follow_ups.follow_ups_delegate import FollowUpsDelegate
from desktop_app.reminders.follow_ups.follow_ups_drag import carried, picture
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.follow_ups.follow_ups_words import sentence
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.tables import State
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD, RecordModel

Index = QModelIndex | QPersistentModelIndex
Chosen = dict[int, tuple[ReminderRow, dt.date]]
"""Follow-ups by their ids, each with a day."""


class _Draggable(RecordModel):
    """Rows that can be dragged to another day, as long as they wait."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What waits can be dragged."""
        flags = super().flags(index)
        row = index.data(RECORD)
        waits = isinstance(row, ReminderRow) and row.state is State.OPEN
        return flags | Qt.ItemFlag.ItemIsDragEnabled if waits else flags


class MovableList(ListView):
    """Says which follow-ups go to which day; it changes nothing itself.

    `moved` carries the day of each by its id, `reached` the one that the keyboard or a finger came to, `tapped_again`
    the one it was on already.
    """

    moved = Signal(object)
    reached = Signal(object)
    tapped_again = Signal(object)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        """`today` gives the shop's day."""
        super().__init__("Follow-ups")
        self._today = today
        self._quiet = self._tapped_again = False
        self.lines = _Draggable(lambda line: sentence(line, today()), parent=self)
        self.setModel(self.lines)
        self.setItemDelegate(FollowUpsDelegate(today, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)

    def row_of(self, line: object) -> int | None:
        """Tell in which row a line of this id stands, None where it is not shown."""
        return self.lines.row_of(line)

    def go_to(self, line: object) -> None:
        """Select the line of this id, where it is shown."""
        row = self.row_of(line)
        if row is not None:
            self.setCurrentIndex(self.lines.index(row))

    def take_focus(self) -> None:
        """Take the keyboard, without having anything at hand yet."""
        with self.in_quiet():
            self.setFocus()

    def step(self, by: int) -> bool:
        """Go to the next follow-up that is shown, or to the one before; tells whether there was one."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.lines.rowCount():
            if isinstance(self.lines.record(row), ReminderRow):
                self.setCurrentIndex(self.lines.index(row))
                return True
            row += by
        return False

    def current(self) -> ReminderRow | None:
        """The follow-up that the keyboard is on, None where that is none."""
        line = self.currentIndex().data(RECORD)
        return line if isinstance(line, ReminderRow) else None

    def waiting(self) -> Chosen:
        """The selected follow-ups that wait, by their ids, each with the day it waits for."""
        lines = [index.data(RECORD) for index in self.selectedIndexes()]
        found: Chosen = {}
        for line in lines:
            if isinstance(line, Gone) and line.day:
                found[line.row.id] = line.row, line.day
            elif isinstance(line, ReminderRow) and line.state is State.OPEN:
                found[line.id] = line, line.due
        return found

    def move_to(self, day: dt.date) -> None:
        """Move what is selected to a day."""
        self._say_moved({number: (row, day) for number, (row, due) in self.waiting().items() if due != day})

    def a_day_later(self) -> None:
        """Move what is selected a day on; what is late goes to today."""
        today = self._today()
        self._say_moved({number: (row, max(today, due + ONE_DAY)) for number, (row, due) in self.waiting().items()})

    def a_day_earlier(self) -> None:
        """Move what is selected a day back, as far as today."""
        chosen = {number: pair for number, pair in self.waiting().items() if pair[1] > self._today()}
        self._say_moved({number: (row, due - ONE_DAY) for number, (row, due) in chosen.items()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins with the first where none is selected yet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.currentIndex().isValid():
            self.step(1)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Know whether what is tapped was the current one before."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        self._tapped_again = plain and self.indexAt(event.position().toPoint()) == before

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap ends where it began."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).data(RECORD)
        if self._tapped_again and isinstance(row, ReminderRow):
            self.tapped_again.emit(row)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Let the selected ones be carried to another day."""
        drag = QDrag(self)
        drag.setMimeData(carried())
        drag.setPixmap(picture(len(self.waiting()), self.devicePixelRatioF()))
        self._tapped_again = False
        drag.exec(Qt.DropAction.MoveAction)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Have what is reached at hand, unless it was reached by the way."""
        super().currentChanged(current, previous)
        line = current.data(RECORD)
        if isinstance(line, ReminderRow) and not self._quiet:
            self.reached.emit(line)

    @contextmanager
    def in_quiet(self) -> Iterator[None]:
        """Let what is selected by the way not be at hand."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _say_moved(self, days: Chosen) -> None:
        if days:
            self.moved.emit(days)
