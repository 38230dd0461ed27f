"""The few fields in which a preference is added or changed, in place."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.rules import HEADINGS, HOW_WORDS, ending
from desktop_app.preferences.tables import How, Kind
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox

ONLY_TODAY = "Only today"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was entered."""

    kind: Kind
    text: str
    how: How
    discreet: bool
    until: dt.date | None


class EntryForm(QWidget):
    """Kind, words, how it is known, discreet, only today. `entered` and `given_up` say how it ended."""

    entered = Signal()
    given_up = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        """`today` gives the shop's day."""
        super().__init__(parent)
        self._today = today
        self._until: dt.date | None = None
        self.kind = Choice("Kind", [(words, kind) for kind, words in HEADINGS.items()])
        self.how = Choice("How it is known", [(words, how) for how, words in HOW_WORDS.items()])
        self.text = LineField("What it is")
        self.words = Field("What it is", self.text)
        self.discreet = TickBox("Never mention it")
        self.only_today = TickBox(ONLY_TODAY)
        self.save = Button("Keep", ButtonKind.PRIMARY)
        self.cancel = Button("Cancel", ButtonKind.QUIET)
        self.save.clicked.connect(self.entered)
        self.text.returnPressed.connect(self.entered)
        self.cancel.clicked.connect(self.given_up)
        self.setFocusProxy(self.text)
        self._lay_out()

    def begin(self, kind: Kind = Kind.LIKE, *, hint: str = "", only_today: bool = False) -> None:
        """Ask for a new preference, said by the customer unless somebody says otherwise."""
        self._fill(Draft(kind, "", How.SAID, discreet=False, until=self._today() if only_today else None))
        self.text.setPlaceholderText(hint)

    def edit(self, row: PreferenceRow) -> None:
        """Show a preference to be changed; an end that is over is left out."""
        ahead = row.until if row.until and row.until >= self._today() else None
        self._fill(Draft(row.kind, row.text, row.how, row.discreet, ahead))

    def draft(self) -> Draft:
        """Give what is entered now."""
        until = (self._until or self._today()) if self.only_today.isChecked() else None
        kind, how = Kind(self.kind.currentData()), How(self.how.currentData())
        return Draft(kind, self.text.text(), how, self.discreet.isChecked(), until)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, draft: Draft) -> None:
        self._until = draft.until
        self.kind.choose(draft.kind)
        self.how.choose(draft.how)
        self.text.setText(draft.text)
        self.text.setPlaceholderText("")
        self.discreet.setChecked(draft.discreet)
        words = ending(draft.until, self._today())
        self.only_today.say(words.capitalize() if words.startswith("until") else ONLY_TODAY)
        self.only_today.setChecked(draft.until is not None)
        self.words.accept()
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP + 3, 0, 2 * STEP, STEP)
        column.setSpacing(STEP)
        choices = QHBoxLayout()
        choices.addWidget(self.kind, 1)
        choices.addWidget(self.how, 1)
        column.addLayout(choices)
        for part in (self.words, self.discreet, self.only_today):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        column.addLayout(buttons)
