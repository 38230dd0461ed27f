"""A list of the Recovery screen, with the row that is gone to."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.recovery.page.line_delegate import LineDelegate
from desktop_app.recovery.page.page_lines import Line
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD, Heading, RecordModel


class LineList(ListView):
    """`reached` carries the record that is gone to; there is always one while there are any. `opened`: whose card."""

    reached = Signal(object)
    opened = Signal(int)

    def __init__(self, name: str) -> None:
        """`name` is read aloud."""
        super().__init__(name)
        self.rows = RecordModel(lambda line: line.title, Line.sentence, self)
        self.setModel(self.rows)
        self.setItemDelegate(LineDelegate(self))
        self._open = QAction("Open the card", self)
        self._open.setShortcut(QKeySequence("O"))
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._open.triggered.connect(self._open_card)
        self.addAction(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_lines(self, lines: Sequence[Heading | Line]) -> None:
        """Show these from now on. The one gone to stays, or else what stands in its place."""
        at, place = self.line(), self.currentIndex().row()
        self.rows.show(lines)
        row = self.rows.row_of(at.id) if at else None
        if row is None:
            self._go_near(max(place, 0))
        elif at != self.rows.record(row):
            self.reached.emit(self.rows.record(row).shows)

    def line(self) -> Line | None:
        """The line that is gone to."""
        line = self.currentIndex().data(RECORD)
        return line if isinstance(line, Line) else None

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell of the row that is gone to."""
        super().currentChanged(current, previous)
        if line := self.line():
            self._open.setEnabled(line.customer is not None)
            self.reached.emit(line.shows)

    def _go_near(self, place: int) -> None:
        """Go to the line at this place, else to the one after a heading there, else to the last."""
        lines = [row for row in range(self.rows.rowCount()) if isinstance(self.rows.record(row), Line)]
        if lines:
            row = next((row for row in lines if row >= place), lines[-1])
            self.setCurrentIndex(self.rows.index(row))

    def _open_card(self) -> None:
        line = self.line()
        if line and line.customer is not None:
            self.opened.emit(line.customer)
