"""After a call: how it ended, with Undo, and the next step, ready to go on with."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reminders.days import due_sentence
from desktop_app.reminders.delegate import CHANNEL_ICONS
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import Outcome, ended_line, read_outcome
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.emptying import empty
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_ROW, STEP
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight


class CallNext(QWidget):
    """Says what a call came to; where that is not fine, it can be made right.

    `go_on` carries the id of the next step, `taken_back` that of the act.
    """

    go_on = Signal(int)
    taken_back = Signal(int)
    further = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._performed = 0
        self.title = PlainLabel(weight=Weight.STRONG, ink="good")
        self.words = PlainLabel(ink="ink-2", wrap=True)
        self.undo = Button("Undo", ButtonKind.QUIET, icon="undo")
        self.undo.clicked.connect(lambda: self.taken_back.emit(self._performed))
        self.heading = PlainLabel("Next step", weight=Weight.STRONG)
        self.steps: list[Button] = []
        self.next = Button("Next follow-up", ButtonKind.OUTLINE, after="arrow-right")
        self.next.clicked.connect(self.further)
        self.make_right = Button("Make it right", ButtonKind.OUTLINE, icon="heart")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        self._lay_out()

    def show_gone(self, gone: Gone, led_on: Sequence[ReminderRow], today: dt.date) -> None:
        """Say how it ended, and offer what it led on to."""
        self._performed = gone.performed
        self.title.setText(gone.title)
        self.words.setText(gone.words)
        self._show_steps(led_on, today)
        self.make_right.setVisible(gone.went_wrong)
        self.undo.show()

    def _show_steps(self, led_on: Sequence[ReminderRow], today: dt.date) -> None:
        self.heading.setVisible(bool(led_on))
        empty(self._rows)
        self.steps = []
        for row in led_on:
            self._rows.addWidget(self._step(row, today))
        self.next.change_kind(ButtonKind.OUTLINE if led_on else ButtonKind.PRIMARY)

    def show_ended(self, row: ReminderRow, today: dt.date) -> None:
        """Say how a follow-up ended some time ago."""
        day = due_sentence(row.ended_day, None, today) if row.ended_day else ""
        known, words = read_outcome(row.outcome)
        self.title.setText(f"{row.state.capitalize()} {day}".rstrip())
        self.words.setText(ended_line(row.text, known, words, ""))
        self._show_steps((), today)
        self.make_right.setVisible(known is Outcome.NOT_FINE)
        self.undo.hide()

    def take_focus(self) -> None:
        """Go to what comes next."""
        (self.steps[0] if self.steps else self.next).setFocus()

    def _step(self, row: ReminderRow, today: dt.date) -> QWidget:
        place = Surface(fill="accent-soft", border=None)
        line = QHBoxLayout(place)
        line.setContentsMargins(2 * STEP, STEP, STEP, STEP)
        line.setSpacing(2 * STEP)
        line.addWidget(IconLabel(CHANNEL_ICONS[row.channel], "accent", ICON_ROW))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(row.text, weight=Weight.STRONG, wrap=True))
        whose = f"for {row.assignee}" if row.assignee else "for anyone"
        when = due_sentence(row.due, row.time, today)
        words.addWidget(PlainLabel(f"{when[0].upper()}{when[1:]} · {whose}", size=Size.META, ink="ink-2"))
        line.addLayout(words, 1)
        go_on = Button("Go on with it", ButtonKind.PRIMARY, after="arrow-right")
        go_on.setAccessibleName(f"Go on with it: {row.text}, {when}")
        go_on.clicked.connect(partial(self.go_on.emit, row.id))
        self.steps.append(go_on)
        line.addWidget(go_on)
        return place

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(STEP)
        said.addWidget(IconLabel("check", "good"))
        said.addWidget(self.title)
        said.addStretch()
        said.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(said)
        column.addWidget(self.words)
        column.addSpacing(HALF_STEP)
        column.addWidget(self.heading)
        column.addLayout(self._rows)
        column.addSpacing(HALF_STEP)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.next)
        foot.addWidget(self.make_right)
        foot.addStretch()
        column.addLayout(foot)
