"""A few rows with buttons of their own, one below the other; what can grow long is a list."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.scrolling import Scrolling


class RowStack(Scrolling):
    """Shows records in `rows`, which are made once and shown again; a line stands where there are none."""

    def __init__(self, new_row: Callable[[], QWidget], show: Callable[[Any, Any], None]) -> None:
        """`show` lets a row show a record."""
        self.rows: list[Any] = []
        self.nothing = PlainLabel(ink="ink-2", wrap=True)
        self.nothing.hide()
        self._new_row, self._show = new_row, show
        part = QWidget()
        self._column = QVBoxLayout(part)
        self._column.setContentsMargins(0, 0, STEP, 0)
        self._column.setSpacing(HALF_STEP)
        self._column.addWidget(self.nothing)
        self._column.addStretch()
        super().__init__(part)

    def show_records(self, records: Sequence[Any], nothing: str) -> None:
        """Show these from now on; where there are none, say that there is `nothing`."""
        while len(self.rows) < len(records):
            row = self._new_row()
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(records))
        for row, record in zip(self.rows, records, strict=False):
            self._show(row, record)
        self.nothing.setText(nothing)
        self.nothing.setVisible(not records)
