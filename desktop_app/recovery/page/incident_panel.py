"""One incident at hand: what went wrong, what was done about it, and what came after."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from desktop_app.recovery.actions import contact_needed, reopen, settle
from desktop_app.recovery.page.case_queries import Case, Closed, case
from desktop_app.recovery.page.case_words import (
    answered_words,
    came_words,
    choice_words,
    settled_words,
    told_words,
    what_words,
)
from desktop_app.recovery.page.panel import Panel, say
from desktop_app.recovery.queries import IncidentRow
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.typeface import Size


class IncidentPanel(Panel):
    """Open, it can be made right, settled with nothing more, or asked about again; closed, it can be opened again.

    `make_right` carries whose, and the incident that is to be made right.
    """

    make_right = Signal(int, int)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._row: IncidentRow | None = None
        self.what = self.add_line()
        self.told = self.add_line(ink="ink-2", size=Size.META)
        self.answered = self.add_line(ink="ink-2", size=Size.META)
        self.settled = self.add_line()
        self.choice = self.add_line(ink="ink-2")
        self.came = self.add_line(ink="ink-2")
        self.sent = self.add_line(ink="ink-2", size=Size.META)
        self.letter = self.add_line(ink="ink-2")
        self.again = Button("They asked again")
        self.right = Button("It is right again")
        self.reopen = Button("Not right yet: open it again")
        self.make = Button("Make it right", ButtonKind.PRIMARY, icon="heart")
        self.add_buttons(self.again, self.right, self.reopen, self.make)
        self._connect()

    def show_row(self, row: IncidentRow | Closed) -> None:
        """Have this at hand, and read what else is known of it."""
        self._row = shown = row.row if isinstance(row, Closed) else row
        self.name(shown.customer, shown.customer_id)
        say(self.what, what_words(shown))
        say(self.told, told_words(shown))
        say(self.answered, answered_words(shown))
        for line in (self.settled, self.choice, self.came, self.sent, self.letter):
            line.hide()
        waits = shown.settled_at is None
        for button in (self.again, self.right, self.make):
            button.setVisible(waits)
        self.reopen.setVisible(not waits)
        self._background.read(case, shown.id, then=self._show_case)

    def go_on(self) -> None:
        """Make right what waits; open what is settled on the customer's card."""
        if self._row and self._row.settled_at is None:
            self.make_right.emit(self._row.customer_id, self._row.id)
        else:
            self.card.click()

    def _show_case(self, shown: Case) -> None:
        row = shown.detail.row
        if self._row is None or row.id != self._row.id:
            return  # another is at hand by now
        if row.settled_at:
            clock = self._background.counter.clock
            say(self.settled, settled_words(shown, clock.day_of(row.settled_at)))
            say(self.choice, choice_words(shown))
            say(self.came, came_words(shown.came, row.day))
        say(self.sent, "The words that went with it" if shown.detail.letter else "")
        say(self.letter, shown.detail.letter)

    def _do(self, action: Callable[..., Any], words: str) -> None:
        if row := self._row:
            told = f"{words}: {row.customer}, {row.text}"
            then = partial(self._tell, told)
            self._background.write(action, row.id, then=then, failed=self.complain)

    def _tell(self, words: str, _: object) -> None:
        self.done.emit(words)

    def _connect(self) -> None:
        self.make.clicked.connect(self.go_on)
        self.again.clicked.connect(lambda: self._do(contact_needed, "Asked again"))
        self.right.clicked.connect(lambda: self._do(settle, "Right again"))
        self.reopen.clicked.connect(lambda: self._do(reopen, "Open again"))
