"""The preferences panel beside the card: what they like, dislike and hope for, and how we know."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.preferences import actions
from desktop_app.preferences.entry_form import EntryForm
from desktop_app.preferences.entry_list import EntryList
from desktop_app.preferences.listing import lay_out
from desktop_app.preferences.prompts import Prompt, Prompts
from desktop_app.preferences.queries import PreferenceRow, preferences
from desktop_app.window.background import Background
from desktop_app.window.buttons import IconButton
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

TITLE = "Preferences"
NARROWEST, WIDEST = 255, 283

Rows = Sequence[PreferenceRow]


class PreferencesPanel(QWidget):
    """Shows the preferences of one customer and lets people add, confirm, change and forget them.

    `told` carries a line about what was just forgotten, for a notice with Undo.
    """

    told = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._background = background
        self._customer: int | None = None
        self._rows: Rows = ()
        self._private = False
        self._edited: int | None = None
        self.entries = EntryList(TITLE)
        self.form = EntryForm(background.counter.clock.today)
        self.prompts = Prompts()
        self.add_button = IconButton("plus", "Add a preference")
        self._lay_out()
        self._connect()
        self.show_preferences(None, ())

    def show_customer(self, customer: int | None) -> None:
        """Show somebody's preferences, read afresh; None where nobody's card is open."""
        if customer is None:
            self.show_preferences(None, ())
            return
        self._turn_to(customer)
        self._background.read(_with_customer, customer, self._today(), then=self._take)

    def show_preferences(self, customer: int | None, rows: Rows) -> None:
        """Show these preferences of somebody, as they were just read."""
        self._turn_to(customer)
        self._rows = rows
        self._show()

    def set_private(self, private: bool) -> None:
        """Hide everything but what is about safety, or show it again."""
        self._private = private
        self._show()

    def add(self) -> None:
        """Ask for a new preference."""
        self._edited = None
        self.form.begin()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _turn_to(self, customer: int | None) -> None:
        if customer != self._customer:
            self._customer = customer
            self.form.hide()

    def _take(self, answer: tuple[int, Rows]) -> None:
        customer, rows = answer
        if customer == self._customer:
            self.show_preferences(customer, rows)

    def _show(self) -> None:
        known = self._customer is not None
        nothing = known and not self._rows and not self._private
        self.add_button.setVisible(known and not self._private)
        self.form.setVisible(self.form.isVisibleTo(self) and known and not self._private)
        self.prompts.setVisible(nothing and not self.form.isVisibleTo(self))
        self.entries.setVisible(not nothing)
        self.entries.show_lines(lay_out(self._rows, private=self._private and known))

    def _refresh(self, change: Change) -> None:
        concerned = not change.customers or self._customer in change.customers
        if self._customer is not None and concerned and change.touches("preference", "customer"):
            self.show_customer(self._customer)

    def _answer(self, prompt: Prompt) -> None:
        self._edited = None
        self.form.begin(prompt.kind, hint=prompt.words, only_today=prompt.only_today)
        self.prompts.hide()

    def _edit(self, preference: int) -> None:
        self._edited = preference
        self.form.edit(next(row for row in self._rows if row.id == preference))

    def _keep(self) -> None:
        draft = self.form.draft()
        words = (draft.kind, draft.text, draft.how)
        action, whose = (actions.edit, self._edited) if self._edited else (actions.prefer, self._customer)
        self._background.write(
            action,
            whose,
            *words,
            discreet=draft.discreet,
            until=draft.until,
            then=self._kept,
            failed=self.form.words.complain,
        )

    def _kept(self, _: object) -> None:
        self._leave_form()

    def _leave_form(self) -> None:
        self.form.hide()
        self._show()
        self.entries.setFocus()

    def _confirm(self, preference: int) -> None:
        self._background.write(actions.confirm, preference)

    def _forget(self, preference: int) -> None:
        self._background.write(actions.forget, preference, then=self._tell)

    def _tell(self, forgotten: str) -> None:
        self.told.emit(f"“{forgotten}” is forgotten.")

    def _connect(self) -> None:
        self._background.changed.connect(self._refresh)
        self.add_button.clicked.connect(self.add)
        self.prompts.asked.connect(self._answer)
        self.form.entered.connect(self._keep)
        self.form.given_up.connect(self._leave_form)
        self.entries.confirmed.connect(self._confirm)
        self.entries.edited.connect(self._edit)
        self.entries.forgotten.connect(self._forget)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP + 3, 0, STEP)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(2 * STEP + 3, 0, STEP, 0)
        head.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG), 1)
        head.addWidget(self.add_button)
        room = self.add_button.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.add_button.setSizePolicy(room)
        column.addLayout(head)
        column.addWidget(self.form)
        column.addWidget(self.entries, 1)
        column.addWidget(self.prompts, 1)
        self.setFocusProxy(self.entries)


def _with_customer(customer: int, today: dt.date) -> tuple[int, Rows]:
    """Read whose they are along with them, so that a late answer is not shown on the wrong card."""
    return customer, preferences(customer, today)
