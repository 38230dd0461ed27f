"""One event and those it touched, decided about one after the other."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import is_visible
from desktop_app.recovery.events import decision_actions as decide
from desktop_app.recovery.events.queries import AffectedRow, Roll
from desktop_app.recovery.events.wording import about_line, row_line, tally_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.fields import Field, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.popup import Popup
from desktop_app.window.typeface import Size, Weight

WHY = "Why does nothing need doing?"


class AffectedPanel(QWidget):
    """Lists those an event touched. `told` carries what can be undone, `opened` whose card is wanted.

    `write_wanted` carries the event and the customer to write to, `make_right_wanted` the customer for
    whom it waits to be made right, and the incident.
    """

    opened = Signal(int)
    told = Signal(str)
    write_wanted = Signal(int, int)
    make_right_wanted = Signal(int, int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._roll: Roll | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.about = PlainLabel(ink="ink-2", wrap=True)
        self.tally = PlainLabel(wrap=True)
        self.list = EntryList("Whom it touched")
        self.why = PlainLabel(ink="ink-2", wrap=True)
        self.write = Button("Write", icon="mail")
        self.ring = Button("Ring today", icon="phone")
        self.make_right = Button("Make it right", ButtonKind.SOFT, icon="heart")
        self.nothing = Button("Nothing needed", icon="check")
        self.again = Button("Decide anew", icon="undo")
        self.card = Button("Open card", ButtonKind.QUIET, icon="person")
        self._lay_out()
        self._connect()

    def show_roll(self, roll: Roll, clock: Clock) -> None:
        """Show an event with those it touched."""
        at = self._row() if self._roll and self._roll.event.id == roll.event.id else None
        self._roll = roll
        self.heading.setText(roll.event.text)
        self.about.setText(about_line(roll.event, clock))
        self.tally.setText(tally_line(roll))
        self.list.show_entries([Entry(row.id, row.name, row_line(row), row) for row in roll.rows])
        if at and at.decision is None and roll.waiting and at.id not in {row.id for row in roll.rows[: roll.waiting]}:
            self.list.go_to(roll.rows[0].id)  # this one is decided: on to the next
        self._offer(self._row())

    def _row(self) -> AffectedRow | None:
        entry = self.list.entry()
        return entry.shows if entry else None

    def _offer(self, row: AffectedRow | None) -> None:
        """Offer what can be decided for this one, or to decide it anew."""
        waits = row is not None and row.decision is None
        self.why.setText(f"{row.name}: {row_line(row)}" if row else "")
        for button in (self.write, self.ring, self.make_right, self.nothing):
            button.setVisible(waits)
        self.again.setVisible(row is not None and not waits)
        self.card.setVisible(row is not None)

    def _write(self) -> None:
        row = self._row()
        self.list.setFocus()  # the buttons change once it is decided
        if row and self._roll:
            self.write_wanted.emit(self._roll.event.id, row.id)

    def _ring(self) -> None:
        if row := self._row():
            self._decide(decide.ring, row, f"To ring today: {row.name}.")

    def _make_right(self) -> None:
        row = self._row()
        self.list.setFocus()
        if row and self._roll:
            then = partial(self._taken_up, row.id)
            self._background.write(decide.take_up, self._roll.event.id, row.id, row.visit, then=then)

    def _taken_up(self, customer: int, incident: int) -> None:
        self.make_right_wanted.emit(customer, incident)

    def _ask_why(self) -> None:
        row = self._row()
        if row is None:
            return
        line = LineField(WHY, "It did not reach them")
        popup = Popup(self.nothing, WHY, partial(_reason, line))
        popup.field = Field(WHY, line)
        popup.content.addWidget(popup.field)
        popup.kept.connect(partial(self._leave, row))
        popup.open_under()
        line.setFocus()

    def _leave(self, row: AffectedRow, why: str) -> None:
        self._decide(decide.leave, row, f"Nothing needed for {row.name}.", why)

    def _reconsider(self) -> None:
        if row := self._row():
            self._decide(decide.reconsider, row, f"To be decided anew: {row.name}.")

    def _decide(self, action: Any, row: AffectedRow, line: str, *more: str) -> None:
        self.list.setFocus()
        if self._roll:
            then = partial(self._tell, line)
            self._background.write(action, self._roll.event.id, row.id, *more, then=then)

    def _tell(self, line: str, _: object) -> None:
        self.told.emit(line)

    def _open_card(self) -> None:
        if row := self._row():
            self.opened.emit(row.id)

    def _connect(self) -> None:
        self.list.looked_at.connect(lambda entry: self._offer(entry.shows))
        self.list.chosen.connect(lambda entry: self.opened.emit(entry.id))
        self.write.clicked.connect(self._write)
        self.ring.clicked.connect(self._ring)
        self.make_right.clicked.connect(self._make_right)
        self.nothing.clicked.connect(self._ask_why)
        self.again.clicked.connect(self._reconsider)
        self.card.clicked.connect(self._open_card)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for label in (self.heading, self.about, self.tally):
            column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addWidget(self.why)
        steps = FlowLayout(line_gap=STEP)
        for button in (self.make_right, self.write, self.ring, self.nothing, self.again, self.card):
            steps.addWidget(button)
        column.addLayout(steps)


def _reason(line: LineField) -> str:
    if not is_visible(line.text()):
        raise Mistake("A few words will do.")
    return line.text()
