"""A time somebody was served, what came of it, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.diary.queries import Entry
from desktop_app.diary.tables import Became
from desktop_app.foundation.spoken_days import short_day
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, RADIUS_ROW, STEP
from desktop_app.window.typeface import Size, Weight


class EntryRow(QFrame):
    """Shows an entry. `door_wanted` and `built` carry it."""

    door_wanted = Signal(object)
    built = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self.title = PlainLabel(weight=Weight.STRONG, wrap=True)
        self.idea = PlainLabel(wrap=True)
        self.detail = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.there = Button("It is there", ButtonKind.SOFT, icon="check")
        self.there.clicked.connect(lambda: self.built.emit(self._entry))
        self.door = Button("Make it a door", ButtonKind.QUIET, icon="sunrise")
        self.door.clicked.connect(lambda: self.door_wanted.emit(self._entry))
        self._lay_out()

    def show_entry(self, entry: Entry) -> None:
        """Show this one."""
        self._entry = entry
        self.title.setText(f"{entry.place}: {entry.felt}")
        self.idea.setText(entry.idea)
        self.idea.setVisible(bool(entry.idea))
        came_of_it = entry.words if entry.words != entry.idea else ""
        said = (short_day(entry.day), entry.by, entry.stands, came_of_it)
        self.detail.setText(" · ".join(part for part in said if part))
        self.there.setVisible(entry.became is Became.TO_BUILD and not entry.settled)
        self.door.setVisible(not entry.settled)
        self.door.say("Change" if entry.became else "Make it a door")
        lines = (self.title, self.idea, self.detail)
        self.setAccessibleName(". ".join(line.text() for line in lines if line.text()))
        self.door.setAccessibleName(f"Make it a door: {entry.idea or entry.felt}")
        self.there.setAccessibleName(f"It is there: {entry.words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="sunken")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for line in (self.title, self.idea, self.detail):
            words.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, HALF_STEP, STEP)
        row.setSpacing(STEP)
        row.addLayout(words, 1)
        row.addWidget(self.there)
        row.addWidget(self.door)
