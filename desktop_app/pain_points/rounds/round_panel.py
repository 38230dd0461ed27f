"""One question: who was asked, what they answered, and whether the answers show a pattern."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pain_points.rounds.actions import end
from desktop_app.pain_points.rounds.queries import AnswerRow, RoundRow, answers, tally_of
from desktop_app.pain_points.rounds.rules import pattern_words
from desktop_app.pain_points.rounds.wording import answer_line, counts_line, round_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight


class RoundPanel(QWidget):
    """Shows one question. `opened` carries whose card is wanted."""

    opened = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._row: RoundRow | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.line = PlainLabel(ink="ink-2", wrap=True)
        self.pattern = PlainLabel(weight=Weight.STRONG, wrap=True)
        self.counts = PlainLabel(ink="ink-2", wrap=True)
        self.list = EntryList("Who is asked")
        self.whole = PlainLabel(ink="ink-2", wrap=True)
        self.end = Button("Ask it no more")
        self._lay_out()
        self.list.looked_at.connect(self._look_at)
        self.list.chosen.connect(lambda entry: self.opened.emit(entry.id))
        self.end.clicked.connect(self._end)

    def show_round(self, row: RoundRow, today: dt.date) -> None:
        """Show a question with its answers."""
        self._row = row
        self.heading.setText(row.name)
        self.line.setText(round_line(row, today))
        self.end.setVisible(row.ended is None)
        self._background.read(answers, row.id, then=lambda rows: self._show(row, rows, today))

    def _show(self, row: RoundRow, rows: tuple[AnswerRow, ...], today: dt.date) -> None:
        if self._row != row:
            return  # another question was gone to meanwhile
        counts = tally_of(rows)
        self.pattern.setText(pattern_words(counts, row.answered))
        self.counts.setText(counts_line(counts, row.answered))
        self.counts.setVisible(bool(row.answered))
        self.list.show_entries([Entry(one.customer, one.name, answer_line(one, today), one) for one in rows])

    def _look_at(self, entry: Entry) -> None:
        said: AnswerRow = entry.shows
        self.whole.setText(f"“{said.text}”" if said.text else "")

    def _end(self) -> None:
        if self._row:
            self._background.write(end, self._row.id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for part in (self.heading, self.line, self.pattern, self.counts):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.whole, 1)
        foot.addWidget(self.end, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)
