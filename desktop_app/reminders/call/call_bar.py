"""The bar over the call view: what must never happen, the way through, and what can be done besides answering."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.reminders.days import day_words, put_off_choices
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.tables import Channel, State
from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.chips import Chip, ChipKind
from desktop_app.window.emptying import empty
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import STEP

WRITTEN = (Channel.MAIL, Channel.TEXT, Channel.POST)


class CallBar(QWidget):
    """`left` asks for the list, `stepped` carries by how many rows to go on, `put_off` the row and a day."""

    left = Signal()
    stepped = Signal(int)
    put_off = Signal(object, object)
    compose = Signal(int)
    open_customer = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row: ReminderRow | None = None
        self.back = Button("List", ButtonKind.QUIET, icon="chevron-left")
        self.back.clicked.connect(self.left)
        self.before = IconButton("chevron-left", "Previous follow-up, Alt+Up")
        self.before.clicked.connect(partial(self.stepped.emit, -1))
        self.after = IconButton("chevron-right", "Next follow-up, Alt+Down")
        self.after.clicked.connect(partial(self.stepped.emit, 1))
        self.write = Button("Write", ButtonKind.SOFT, icon="pencil")
        self.write.clicked.connect(lambda: self._row and self.compose.emit(self._row.id))
        self.snooze = Button("Snooze", ButtonKind.QUIET, icon="clock")
        self.snooze.clicked.connect(self._open_days)
        self.card = Button("Open card", ButtonKind.QUIET)
        self.card.clicked.connect(lambda: self._row and self.open_customer.emit(self._row.customer_id))
        self.days = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 0, 2 * STEP, 0)
        row.setSpacing(STEP // 2)
        alerts = QWidget()
        self.never = FlowLayout(alerts, line_gap=STEP // 2)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(alerts, 1)
        for button in (self.write, self.snooze, self.card, self.before, self.after):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_never(self, never: Sequence[str]) -> None:
        """Show what must never happen to this customer, before anything else."""
        empty(self.never)
        for words in never:
            self.never.addWidget(Chip(f"Never: {words}", ChipKind.BAD, "alert"))

    def show_reminder(self, row: ReminderRow, today: dt.date) -> None:
        """Offer what can be done with this one."""
        self._row = row
        waits = row.state is State.OPEN
        self.write.setVisible(waits and row.channel in WRITTEN)
        self.snooze.setVisible(waits)
        self.days.clear()
        for choice in put_off_choices(today):
            words = f"{choice.words}, {day_words(choice.day, today)}"
            self.days.addAction(words, partial(self.put_off.emit, row, choice.day))

    def _open_days(self) -> None:
        self.days.popup(self.snooze.mapToGlobal(QPoint(0, self.snooze.height())))
