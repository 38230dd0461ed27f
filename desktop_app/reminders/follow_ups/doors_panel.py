"""A door to open: the few gestures a playbook suggests for today that nobody asked for, each with its reason."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reminders.days import due_sentence
from desktop_app.reminders.delegate import CHANNEL_ICONS
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.emptying import empty
from desktop_app.window.focus_ring import holds_focus
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_ROW, STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight

TAKE = "Take it"


class DoorsPanel(QWidget):
    """Stands where the follow-up at hand will be. `taken` and `declined` carry the gesture that is meant."""

    taken = Signal(object)
    declined = Signal(object)
    open_customer = Signal(int)
    own_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("A door to open")
        self.shown: tuple[ReminderRow, ...] = ()
        self._takes: list[Button] = []
        self.back = Button("List", ButtonKind.QUIET, icon="chevron-left")
        self.back.clicked.connect(self.left)
        self.some = PlainLabel("Nobody asked for these. Each has its reason.", ink="ink-2", wrap=True)
        self.some.hide()
        self.none = PlainLabel("Nothing is suggested today. What would please somebody?", ink="ink-2", wrap=True)
        self.own = Button("Your own", ButtonKind.OUTLINE, icon="plus")
        self.own.clicked.connect(self.own_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()

    def show_doors(self, rows: Sequence[ReminderRow], today: dt.date) -> None:
        """Show these suggestions from now on."""
        if tuple(rows) == self.shown:
            return
        self.shown = tuple(rows)
        focused = holds_focus(self)
        self._takes = []
        empty(self._rows)
        for row in rows:
            self._rows.addWidget(self._door(row, today))
        self.none.setVisible(not rows)
        self.some.setVisible(bool(rows))
        if focused:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first suggestion, or to one's own."""
        (self._takes[0] if self._takes else self.own).setFocus()

    def _door(self, row: ReminderRow, today: dt.date) -> QWidget:
        door = QWidget()
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        icon = IconLabel(CHANNEL_ICONS[row.channel], "accent", ICON_ROW, line=Size.BODY)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(HALF_STEP)
        words.addWidget(PlainLabel(f"{row.customer}: {row.text}", weight=Weight.STRONG, wrap=True))
        when = due_sentence(row.due, row.time, today) if row.due > today else ""
        words.addWidget(PlainLabel(" · ".join(filter(None, (row.why, when))), size=Size.META, ink="ink-2", wrap=True))
        words.addLayout(self._answers(row))
        line.addLayout(words, 1)
        column = QVBoxLayout(door)
        column.setContentsMargins(0, 2 * STEP, 0, STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(line)
        column.addWidget(Hairline())
        return door

    def _answers(self, row: ReminderRow) -> QHBoxLayout:
        answers = QHBoxLayout()
        answers.setSpacing(STEP)
        for words, kind, signal in (
            (TAKE, ButtonKind.SOFT, self.taken),
            ("Not this", ButtonKind.QUIET, self.declined),
        ):
            button = Button(words, kind, icon="check" if kind is ButtonKind.SOFT else None)
            button.setAccessibleName(f"{words}: {row.customer}, {row.text}")
            button.clicked.connect(partial(signal.emit, row))
            answers.addWidget(button)
            if words == TAKE:
                self._takes.append(button)
        card = Button("Open card", ButtonKind.QUIET)
        card.setAccessibleName(f"Open the card of {row.customer}")
        card.clicked.connect(partial(self.open_customer.emit, row.customer_id))
        answers.addWidget(card)
        answers.addStretch()
        return answers

    def _lay_out(self) -> None:
        part = QWidget()
        inner = QVBoxLayout(part)
        inner.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        inner.setSpacing(STEP)
        inner.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(PlainLabel("A door to open", size=Size.HERO, weight=Weight.STRONG))
        inner.addWidget(self.some)
        inner.addLayout(self._rows)
        inner.addWidget(self.none)
        inner.addSpacing(STEP)
        inner.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch()
        hint = PlainLabel("Choose a follow-up to see what to say.", size=Size.META, ink="ink-3", wrap=True)
        inner.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scrolling(part))
