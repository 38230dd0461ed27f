"""The call view: for one follow-up who, what and why, what to have in mind, what to say, and how it went."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.reminders.call.call_about import CallAbout
from desktop_app.reminders.call.call_bar import CallBar
from desktop_app.reminders.call.call_head import CallHead
from desktop_app.reminders.call.call_mind import CallMind
from desktop_app.reminders.call.call_next import CallNext
from desktop_app.reminders.call.call_outcomes import CallOutcomes
from desktop_app.reminders.call.call_queries import Call, call
from desktop_app.reminders.call.call_script import CallScript
from desktop_app.reminders.call.call_words import offered
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.tables import State
from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.fields import ErrorLine
from desktop_app.window.focus_ring import holds_focus
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline

SHOWN_HERE = ("reminder", "customer", "preference", "staff", "contact", "visit", "message")


class CallPanel(QWidget):
    """Shows one follow-up at a time and says what was decided about it; it changes nothing itself.

    `answered` carries the row and how it went, `ticked` a step and whether it is ticked, `put_back` the row that was
    moved; what can be done without an answer is in `bar`, what comes after one in `next`.
    """

    answered = Signal(object, str)
    ticked = Signal(int, bool)
    put_back = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setAccessibleName("The follow-up at hand")
        self._background = background
        self._wanted: int | None = None
        self._focus_wanted = False
        self.shown: Call | None = None
        self.bar = CallBar()
        self.head = CallHead()
        self.about = CallAbout()
        self.mind = CallMind()
        self.script = CallScript()
        self.outcomes = CallOutcomes()
        self.next = CallNext()
        self.wrong = ErrorLine()
        self._lay_out()
        self.head.copied.connect(lambda number: announce(self, f"Copied {number}"))
        self.about.put_back.connect(lambda: self.put_back.emit(self.row()))
        self.script.ticked.connect(self.ticked)
        self.outcomes.answered.connect(lambda outcome: self.answered.emit(self.row(), outcome))

    def row(self) -> ReminderRow | None:
        """The follow-up that is shown, None before the first."""
        return self.shown.reminder if self.shown else None

    def show_reminder(self, reminder: int, *, take_focus: bool = False) -> None:
        """Show a follow-up, read afresh; `take_focus` to its answers once they are there."""
        self._focus_wanted = take_focus or (self._focus_wanted and reminder == self._wanted)
        self._wanted = reminder
        if self._focus_wanted and self.shown and self.shown.reminder.id == reminder:
            self.take_focus()
        self._background.read(call, reminder, self._today(), then=self._show, failed=self.complain)

    def show_gone(self, gone: Gone, led_on: Sequence[ReminderRow]) -> None:
        """Say how the follow-up at hand ended, and what follows from it."""
        if gone.row.id != self._wanted:
            return
        self.next.show_gone(gone, led_on, self._today())
        self.outcomes.words.clear()
        self._show_foot(ended=True)
        self.next.take_focus()

    def complain(self, words: str) -> None:
        """Say what is wrong with the answer; what was typed stays."""
        self.wrong.sentence.setText(words)
        self.wrong.show()
        announce(self, words)

    def take_focus(self) -> None:
        """Go to the first outcome, where there is one to be given."""
        self._focus_wanted = False
        (self.outcomes.pills[0] if self.outcomes.isVisible() else self.bar.card).setFocus()

    def read_again(self) -> None:
        """Show afresh what is at hand."""
        if self._wanted is not None:
            self.show_reminder(self._wanted)

    def look_again(self, change: Change) -> None:
        """Show afresh what a change touches."""
        row = self.row()
        if row and change.touches(*SHOWN_HERE) and (row.customer_id in change.customers or change.touches("staff")):
            self.read_again()

    def _show(self, shown: Call) -> None:
        row, today = shown.reminder, self._today()
        if row.id != self._wanted:
            return
        another = self.shown is None or self.shown.reminder.id != row.id
        self.shown = shown
        self.bar.show_reminder(row, today)
        self.bar.show_never(shown.never)
        self.head.show_call(shown, today)
        self.about.show_reminder(row, shown.moved, today)
        self.mind.show_facts(shown.mind)
        self.script.show_steps(row.steps, row.channel)
        self.outcomes.show_branches(offered(row.branches))
        if another:
            self.outcomes.words.clear()
        ended = row.state is not State.OPEN
        if ended and (another or not self.next.isVisible()):
            self.next.show_ended(row, today)
        self._show_foot(ended=ended)
        if self._focus_wanted:
            self.take_focus()

    def _show_foot(self, *, ended: bool) -> None:
        taken_back = not ended and holds_focus(self.next)
        self.wrong.hide()
        self.outcomes.setVisible(not ended)
        self.next.setVisible(ended)
        if taken_back:
            self.take_focus()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _lay_out(self) -> None:
        upper = QWidget()
        inner = QVBoxLayout(upper)
        inner.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        inner.setSpacing(STEP + STEP // 2)
        for part in (self.head, self.about, self.mind, self.script):
            inner.addWidget(part)
        inner.addStretch()
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * STEP, STEP + STEP // 2, 3 * STEP, 2 * STEP)
        for below in (self.outcomes, self.next, self.wrong):
            foot.addWidget(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Scrolling(upper), 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        self._show_foot(ended=False)
