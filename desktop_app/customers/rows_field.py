"""Several of a kind: phones, e-mails, dates. A row of fields for each, and a button for one more."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.fields import LineField
from desktop_app.window.measures import HALF_STEP, STEP

Values = tuple[str, ...]


class RowsField(QWidget):
    """Takes rows of texts, each with the same columns. `edited` says that one of them changed."""

    edited = Signal()

    def __init__(self, what: str, hints: Sequence[str], more: str, parent: QWidget | None = None) -> None:
        """`what` names one row when it is read aloud, `hints` stand in its fields, `more` on the button."""
        super().__init__(parent)
        self._what, self._hints = what, hints
        self.rows: list[_Row] = []
        self.more = Button(more, ButtonKind.QUIET, icon="plus")
        self.more.clicked.connect(self._add_empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(HALF_STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(self._column)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_values(())

    def values(self) -> list[Values]:
        """Give the rows in which anything was written."""
        return [row.values() for row in self.rows if any(map(str.strip, row.values()))]

    def show_values(self, values: Iterable[Values]) -> None:
        """Show these rows; an empty one where there are none."""
        for row in list(self.rows):
            self._remove(row)
        for texts in [*values] or [("",) * len(self._hints)]:
            self._add(texts)

    def _add_empty(self) -> None:
        self._add(("",) * len(self._hints)).fields[0].setFocus()

    def _add(self, texts: Values) -> "_Row":
        row = _Row(self._what, self._hints, texts)
        for field in row.fields:
            field.textChanged.connect(self.edited)
        row.remove.clicked.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self.setFocusProxy(self.rows[0].fields[0])
        return row

    def _drop(self, row: "_Row") -> None:
        self._remove(row)
        if not self.rows:
            self._add(("",) * len(self._hints))
        self.rows[-1].fields[0].setFocus()
        self.edited.emit()

    def _remove(self, row: "_Row") -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()


class _Row(QWidget):
    """The fields of one row, and the button that takes it away."""

    def __init__(self, what: str, hints: Sequence[str], texts: Values) -> None:
        super().__init__()
        self.fields = [LineField(f"{what}: {hint}", hint) for hint in hints]
        self.remove = IconButton("cross", f"Remove this {what.lower()}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for field, text in zip(self.fields, texts, strict=True):
            field.setText(text)
            row.addWidget(field, 1)
        row.addWidget(self.remove)

    def values(self) -> Values:
        return tuple(field.text() for field in self.fields)
