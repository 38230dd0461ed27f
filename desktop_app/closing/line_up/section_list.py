"""A sheet of rows under their headings."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.closing.line_up.row_delegate import RowDelegate
from desktop_app.closing.line_up.sections import Row, Section
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import STEP
from desktop_app.window.record_model import RECORD, Heading, RecordModel
from desktop_app.window.surface import Surface


class SectionList(Surface):
    """A sheet with rows under their headings, or a line where there are none; `foot` is what lies below them."""

    def __init__(self, name: str, nobody: str, lead: int = 0) -> None:
        super().__init__()
        self._model = RecordModel(lambda row: row.words, Row.sentence, self)
        self.rows = ListView(name)
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(RowDelegate(self.rows, lead))
        self.nobody = PlainLabel(nobody, ink="ink-2", wrap=True)
        self.foot = QHBoxLayout()
        self.foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, STEP, STEP, STEP)
        column.addWidget(self.nobody)
        column.addWidget(self.rows, 1)
        column.addLayout(self.foot)
        self.setFocusProxy(self.rows)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these from now on; the row at hand stays the one at hand."""
        rows: list[Row | Heading] = []
        for section in sections:
            more = f" · and {section.more} more" if section.more else ""
            rows += [Heading(f"heading {section.heading}", section.heading + more), *section.rows]
        self._model.show(rows)
        self.nobody.setVisible(not rows)
        self.rows.setVisible(bool(rows))
        if rows and not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self._model.index(1))

    def row(self) -> Row | None:
        """Give the row at hand."""
        found = self.rows.currentIndex().data(RECORD)
        return found if isinstance(found, Row) else None
