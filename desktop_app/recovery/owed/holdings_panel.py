"""Things that wait to be honoured at the left, and the one that is gone to at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.recovery.owed import held_words
from desktop_app.recovery.owed.held_words import Holding, Points
from desktop_app.recovery.owed.honour_form import HonourForm
from desktop_app.window.background import Background
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Surface

NAME = "To be honoured"


class HoldingsPanel(QWidget):
    """`opened` carries whose card is wanted, `done` what was done, to be undone."""

    opened = Signal(int)
    done = Signal(str)

    def __init__(self, background: Background, *, named: bool) -> None:
        """`named`: each row says whose it is."""
        super().__init__()
        self._named = named
        self.list = EntryList(NAME)
        self.form = HonourForm(background)
        self.form.card.setVisible(named)
        self.sheet = Surface()
        self.setFocusProxy(self.list)
        self.list.looked_at.connect(self._look_at)
        self.list.chosen.connect(lambda _: self.form.fields[type(self.row())].setFocus())
        self.form.done.connect(self.done)
        self.form.opened.connect(self.opened)
        self._lay_out()

    def show_holdings(self, rows: Sequence[Holding]) -> None:
        """Show these from now on."""
        self.list.show_entries([self._entry(row) for row in rows])

    def row(self) -> Holding | None:
        """Give the one that is gone to."""
        entry = self.list.entry()
        row: Holding | None = entry.shows if entry else None
        return row

    def _look_at(self, entry: Entry) -> None:
        self.form.show_row(entry.shows, _name(entry.shows) if self._named else "")

    def _entry(self, row: Holding) -> Entry:
        words = f"{_name(row)} · {held_words.words(row)}" if self._named else held_words.words(row)
        return Entry(key_of(row), words, held_words.note(row), row)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(Scrolling(self.form))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.list, 1)
        row.addWidget(self.sheet, 1)


def _name(row: Holding) -> str:
    return "" if isinstance(row, Points) else row.customer


def key_of(row: Holding) -> tuple[str, int]:
    """Give what tells one thing that is held from every other, of whatever kind."""
    return type(row).__name__, row.id
