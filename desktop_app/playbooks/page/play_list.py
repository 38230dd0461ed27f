"""The playbooks of the shop: Up and Down go through them, Space turns one on or off."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop_app.playbooks.page.play_delegate import PlayDelegate, switch_area
from desktop_app.playbooks.page.play_rows import PlayRow, sentence
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD, RecordModel


class PlayList(ListView):
    """`looked_at` carries the code of the playbook that is gone to, `turned` the row whose switch was pressed."""

    looked_at = Signal(str)
    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__("Playbooks")
        self._quiet = False
        self.rows = RecordModel(lambda row: row.name, sentence, self)
        self.setModel(self.rows)
        self.setItemDelegate(PlayDelegate(self))
        self.selectionModel().currentChanged.connect(self._look_at)

    def show_rows(self, rows: Sequence[PlayRow]) -> None:
        """Show these playbooks; nobody goes to another only because the one that was looked at left the list."""
        self._quiet = True
        self.rows.show(rows)
        self._quiet = False

    def code(self) -> str:
        """Give the code of the playbook that is gone to, "" where there is none."""
        row = self.currentIndex().data(RECORD)
        return row.id if row else ""

    def row(self, code: str) -> PlayRow | None:
        """Give the row of the playbook with this code, None where there is none."""
        place = self.rows.row_of(code)
        return None if place is None else self.rows.record(place)

    def choose(self, code: str) -> None:
        """Go to the playbook with this code, if it is in the list."""
        row = self.rows.row_of(code)
        if row is not None and self.currentIndex().row() != row:
            self.setCurrentIndex(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the playbook on or off."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turned.emit(self.currentIndex().data(RECORD))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the switch turns it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and switch_area(self.visualRect(index)).contains(event.position().toPoint()):
            self.turned.emit(index.data(RECORD))

    def _look_at(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.looked_at.emit(current.data(RECORD).id)
