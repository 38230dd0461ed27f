"""What was said under a theme, each to be read at length, taken out again, or followed to whoever said it."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pain_points.queries import VoiceRow
from desktop_app.pain_points.wording import quoted, said_by
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP


class VoicesPanel(QWidget):
    """`set_apart` carries the id of what does not belong here, `opened` whose card is wanted."""

    set_apart = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = EntryList("What was said")
        self.whole = PlainLabel(ink="ink-2", wrap=True)
        self.apart = Button("Does not belong here", ButtonKind.QUIET)
        self.list.looked_at.connect(lambda entry: self.whole.setText(quoted(entry.shows)))
        self.list.chosen.connect(lambda entry: self.opened.emit(entry.shows.customer))
        self.apart.clicked.connect(self._set_apart)
        self._lay_out()

    def show_voices(self, voices: Sequence[VoiceRow], today: dt.date) -> None:
        """Show what was said."""
        self.list.show_entries(entries_of(voices, today))
        for part in (self.whole, self.apart):
            part.setVisible(bool(voices))

    def _set_apart(self) -> None:
        if entry := self.list.entry():
            self.set_apart.emit(entry.id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.whole, 1)
        foot.addWidget(self.apart)
        column.addLayout(foot)


def entries_of(voices: Sequence[VoiceRow], today: dt.date) -> list[Entry]:
    """Give what was said as rows of a list; where a theme is likely, the row says so."""
    return [Entry(row.id, " ".join(row.text.split()), _note(row, today), row) for row in voices]


def _note(row: VoiceRow, today: dt.date) -> str:
    said = said_by(row, today)
    return f"{said} · maybe {row.likely}" if row.likely else said
