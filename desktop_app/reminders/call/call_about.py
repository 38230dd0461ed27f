"""What a follow-up is about: the act, why, when and for whom, and how it came to its day."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reminders.days import due_sentence
from desktop_app.reminders.delegate import CHANNEL_ICONS
from desktop_app.reminders.follow_ups.follow_ups_words import late_words, notes
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.tables import State
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.typeface import Size, Weight


class CallAbout(QWidget):
    """Shows what is to be done and why. `put_back` says that an automatic move is not wanted."""

    put_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconLabel("phone", "accent", line=Size.HEAD)
        self.text = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.why = PlainLabel(ink="ink-2", wrap=True)
        self.late = PlainLabel(size=Size.META, ink="bad", weight=Weight.MID, wrap=True)
        self.when = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.moved = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.undo_move = Button("Put back where it was", ButtonKind.QUIET, icon="undo")
        self.undo_move.clicked.connect(self.put_back)
        words = QVBoxLayout()
        words.setSpacing(HALF_STEP)
        for part in (self.text, self.why, self.late, self.when, self.moved):
            words.addWidget(part)
        words.addWidget(self.undo_move, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_reminder(self, row: ReminderRow, moved: str, today: dt.date) -> None:
        """Show this reminder from now on; `moved` says why it was moved by itself, where it was."""
        self.icon.change(CHANNEL_ICONS[row.channel], "accent")
        self.text.setText(row.text)
        self.why.setText(row.why)
        self.why.setVisible(bool(row.why))
        late = late_words(row, today)
        self.late.setText(f"Overdue: {late}")
        self.late.setVisible(bool(late))
        whose = f"for {row.assignee}" if row.assignee else "for anyone"
        when = due_sentence(row.due, row.time, today)
        self.when.setText(" · ".join((f"{when[0].upper()}{when[1:]}", whose, *notes(row, today))))
        self.moved.setText(moved)
        self.moved.setVisible(bool(moved))
        self.undo_move.setVisible(row.moved_from is not None and row.state is State.OPEN)
