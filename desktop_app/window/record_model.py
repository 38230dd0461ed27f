"""A list model of frozen records that changes only what differs, so selection and scroll stay."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex

RECORD = Qt.ItemDataRole.UserRole
"""The role under which a delegate finds the record itself."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names the rows below it and cannot be selected. Its `id` is unlike every record's."""

    id: str
    words: str
    count: int | None = None


class RecordModel(QAbstractListModel):
    """Shows records that have an `id`, any hashable value that is theirs alone in this list."""

    def __init__(
        self,
        words: Callable[[Any], str],
        sentence: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`words` gives a record's short text, `sentence` what a screen reader says (else the same)."""
        super().__init__(parent)
        self._words = words
        self._sentence = sentence or words
        self._records: list[Any] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A record as text, as a sentence to be read aloud, or itself."""
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == RECORD:
            return record
        heading = isinstance(record, Heading)
        if role == Qt.ItemDataRole.DisplayRole:
            return record.words if heading else self._words(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return record.words if heading else self._sentence(record)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are passed over by the arrow keys."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        if isinstance(self._records[index.row()], Heading):
            return flag.ItemNeverHasChildren
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def record(self, row: int) -> Any:
        """The record shown in this row. IndexError when there is none."""
        return self._records[row]

    def row_of(self, record_id: object) -> int | None:
        """The row of the record with this id, None if it is not shown."""
        return next((row for row, record in enumerate(self._records) if record.id == record_id), None)

    def show(self, records: Iterable[Any]) -> None:
        """Show these records from now on. ValueError if two of them have the same id."""
        wanted = list(records)
        ids = [record.id for record in wanted]
        if len(set(ids)) < len(ids):
            raise ValueError("two records of one list have the same id")
        self._remove_all_but(set(ids))
        self._reorder(ids)
        self._insert_missing(wanted)
        self._replace_changed(wanted)

    def _remove_all_but(self, kept: set[Any]) -> None:
        leaving = [row for row, record in enumerate(self._records) if record.id not in kept]
        for first, last in reversed(_runs(leaving)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._records[first : last + 1]
            self.endRemoveRows()

    def _reorder(self, ids: Sequence[Any]) -> None:
        """Bring what stays into the wanted order in one step, telling Qt where each row went."""
        place = {record_id: number for number, record_id in enumerate(ids)}
        ordered = sorted(self._records, key=lambda record: place[record.id])
        if all(old is new for old, new in zip(self._records, ordered, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        row = {record.id: number for number, record in enumerate(ordered)}
        before = self.persistentIndexList()
        after = [self.index(row[self._records[index.row()].id]) for index in before]
        self._records = ordered
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert_missing(self, wanted: list[Any]) -> None:
        here = {record.id for record in self._records}
        coming = [row for row, record in enumerate(wanted) if record.id not in here]
        for first, last in _runs(coming):
            self.beginInsertRows(QModelIndex(), first, last)
            self._records[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    def _replace_changed(self, wanted: list[Any]) -> None:
        pairs = zip(self._records, wanted, strict=True)
        changed = [row for row, (old, new) in enumerate(pairs) if old is not new and old != new]
        self._records = wanted
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows gathered into unbroken stretches: [1, 2, 3, 7] becomes [(1, 3), (7, 7)]."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
