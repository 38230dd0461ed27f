"""The list that opens under the search field."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers.found_delegate import FoundDelegate, found_sentence, row_height
from desktop_app.customers.search import Found
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.list_view import ListView
from desktop_app.window.measures import RADIUS_ROW, STEP
from desktop_app.window.record_model import RecordModel
from desktop_app.window.typeface import Weight

MOST_ROWS = 8
NARROWEST = 420
NOBODY, TRY = "Nobody by that name", "Try a phone number, or what they wore."


class Results(QWidget):
    """Lies over the window below `field`. The focus stays in the field.

    `chosen` carries whom a tap chose, `add_wanted` says that somebody new is to be added.
    """

    chosen = Signal(int)
    add_wanted = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._column = QVBoxLayout(self)
        self.model = RecordModel(lambda found: found.name, found_sentence, self)
        self.list = ListView("Who was found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.clicked.connect(lambda index: self.chosen.emit(self.model.record(index.row()).id))
        self.miss = QWidget()
        self.add = Button("", ButtonKind.SOFT, icon="plus")
        self.add.clicked.connect(self.add_wanted)
        for part in (self, self.list, self.add):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.hide()

    def show_found(self, asked: str, found: Sequence[Found]) -> None:
        """Show who was found by what was asked, the first one selected; or offer to add somebody of that name."""
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.miss.setVisible(not found)
        self.add.say(f"Add “{asked}”")
        self.list.setCurrentIndex(self.model.index(0))
        self.list.scrollToTop()
        self.take_place()
        self.show()
        self.raise_()

    def current(self) -> Found | None:
        """Who is selected."""
        row = self.list.currentIndex().row()
        return self.model.record(row) if row >= 0 else None

    def move_by(self, rows: int) -> None:
        """Select the one so many rows below, or above."""
        row = self.list.currentIndex().row() + rows
        self.list.setCurrentIndex(self.model.index(max(0, min(row, self.model.rowCount() - 1))))

    def take_place(self) -> None:
        """Stand under the field, as high as what is shown and the window's room allow."""
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + STEP // 2))
        rows = min(self.model.rowCount(), MOST_ROWS)
        wanted = rows * row_height() + 2 * STEP if rows else self.sizeHint().height()
        height = min(wanted, window.height() - corner.y() - STEP)
        self.setGeometry(corner.x(), corner.y(), max(self._field.width(), NARROWEST), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet with an edge."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="panel", border="line-2")

    def _lay_out(self) -> None:
        self._column.setContentsMargins(STEP, STEP, STEP, STEP)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.miss)
        inside = QVBoxLayout(self.miss)
        inside.setSpacing(STEP)
        inside.addWidget(PlainLabel(NOBODY, weight=Weight.STRONG, align=paint.CENTRED))
        inside.addWidget(PlainLabel(TRY, ink="ink-2", align=paint.CENTRED))
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
