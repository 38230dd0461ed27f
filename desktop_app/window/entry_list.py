"""A list of entries of two lines each, such as themes or what was said, with the one that is gone to."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.window.entry_delegate import Entry, EntryDelegate
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD, RecordModel


class EntryList(ListView):
    """`looked_at` carries the entry that is gone to. There is always one while there are any."""

    looked_at = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is read aloud."""
        super().__init__(name, parent)
        self.rows = RecordModel(lambda entry: entry.words, Entry.sentence, self)
        self.setModel(self.rows)
        self.setItemDelegate(EntryDelegate(self))
        self.selectionModel().currentChanged.connect(self._look_at)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these from now on; the row that was gone to stays, as long as it is there."""
        at = self.entry()
        self.rows.show(entries)
        row = self.rows.row_of(at.id) if at else None
        if entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(row or 0))
        elif entries:
            self.looked_at.emit(self.entry())

    def entry(self) -> Entry | None:
        """Give the entry that is gone to."""
        index = self.currentIndex()
        entry: Entry | None = index.data(RECORD) if index.isValid() else None
        return entry

    def go_to(self, id: Hashable) -> None:
        """Go to the entry with this id, if it is there."""
        row = self.rows.row_of(id)
        if row is not None:
            self.setCurrentIndex(self.rows.index(row))

    def _look_at(self, current: QModelIndex) -> None:
        if current.isValid():
            self.looked_at.emit(current.data(RECORD))
