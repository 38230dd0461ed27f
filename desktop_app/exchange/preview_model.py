"""The first rows of a file as a table. Its first row holds no cells: there stands what each column is taken for."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.exchange.glance import Glance
from desktop_app.exchange.wording import LEFT_OUT, field_words

MEANINGS = 0
"""The row of the meanings."""
LEFT_OUT_ROLE = Qt.ItemDataRole.UserRole
"""The role that tells whether a column fills nothing."""
_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Shows a glance at a file; none at first."""

    def __init__(self) -> None:
        super().__init__()
        self.glance: Glance | None = None

    def show(self, glance: Glance) -> bool:
        """Show this glance from now on; tells whether the table itself is another one."""
        before = self.glance
        if before and before.rows == glance.rows and before.file.table == glance.file.table:
            self.glance = glance
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return False
        self.beginResetModel()
        self.glance = glance
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The meanings and the rows of the file."""
        return 0 if parent.isValid() or self.glance is None else len(self.glance.rows) + 1

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The columns of the file."""
        return 0 if parent.isValid() or self.glance is None else len(self.glance.file.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the file calls the column."""
        if self.glance is None or orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.glance.file.table.columns[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell as text, and whether its column is left out."""
        if self.glance is None or not index.isValid():
            return None
        meaning = self.glance.file.mapping.meaning(index.column())
        if role == LEFT_OUT_ROLE:
            return meaning is None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.row() == MEANINGS:
            return field_words(meaning) if meaning else LEFT_OUT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.row() != MEANINGS:
            return self.glance.rows[index.row() - 1][index.column()]
        return None
