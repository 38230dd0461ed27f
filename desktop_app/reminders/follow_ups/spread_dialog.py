"""Spreading a backlog: how many a day, who goes where, and all of it done by Enter as one act."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reminders import moving_actions
from desktop_app.reminders.follow_ups.spread_plan import (
    Backlog,
    SpreadPlan,
    day_line,
    plan_spread,
    read_backlog,
    summary,
    usual_per_day,
)
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.emptying import empty
from desktop_app.window.fields import ErrorLine
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight

WIDTH, DAYS_HEIGHT = 560, 260
MOST_DAYS = 20
FEWER, MORE = (Qt.Key.Key_Minus, Qt.Key.Key_Down), (Qt.Key.Key_Plus, Qt.Key.Key_Up)


class SpreadDialog(Dialog):
    """Shows what would go where. `done` carries a line about it and the id of the act."""

    spread_out = Signal(str, int)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window, "Spread what is overdue", QSize(WIDTH, 0))
        self._background = background
        self._found: Backlog | None = None
        self._plan = SpreadPlan((), ())
        self.per_day = 0
        self.line = PlainLabel(ink="ink-2", wrap=True)
        self.number = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.fewer, self.more = self._button("–", "Fewer a day", -1), self._button("+", "More a day", 1)
        self.rows = QGridLayout()
        self.wrong = ErrorLine()
        self.step = Button("Spread them", ButtonKind.PRIMARY, after="enter")
        self.step.setDefault(True)
        self.step.clicked.connect(self._spread)
        self._lay_out()
        background.read(read_backlog, self._today(), then=self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus, or the arrows, change how many a day."""
        if event.key() in FEWER:
            self.fewer.click()
        elif event.key() in MORE:
            self.more.click()
        else:
            super().keyPressEvent(event)

    def _button(self, words: str, name: str, by: int) -> Button:
        button = Button(words)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._change(self.per_day + by))
        return button

    def _show(self, found: Backlog) -> None:
        self._found = found
        self._change(usual_per_day(found))
        self.step.setFocus()

    def _change(self, per_day: int) -> None:
        if self._found is None or per_day < 1:
            return
        self.per_day = per_day
        self._plan = plan_spread(self._found, self._today(), per_day)
        self.number.setText(f"{per_day} a day")
        self.line.setText(summary(self._found, self._plan, self._today(), per_day))
        self.step.setEnabled(bool(self._plan.moves))
        self._show_days(self._found)

    def _show_days(self, found: Backlog) -> None:
        empty(self.rows)
        for number, (day, reminders) in enumerate(self._plan.days[:MOST_DAYS]):
            words, names = day_line(found, day, reminders, self._today())
            self.rows.addWidget(PlainLabel(words, weight=Weight.MID), number, 0, Qt.AlignmentFlag.AlignTop)
            self.rows.addWidget(PlainLabel(names, ink="ink-2", wrap=True), number, 1)
        rest = len(self._plan.days) - MOST_DAYS
        if rest > 0:
            self.rows.addWidget(PlainLabel(f"and {rest} more days", ink="ink-2"), MOST_DAYS, 0)

    def _spread(self) -> None:
        moves = self._plan.moves
        self.step.setEnabled(False)  # once, however often it is pressed
        words = f"{len(moves)} moved, at most {self.per_day} a day."
        self._background.write(
            moving_actions.spread, moves, then=partial(self._has_spread, words), failed=self._complain
        )

    def _has_spread(self, words: str, performed: int) -> None:
        self.accept()
        self.spread_out.emit(words, performed)

    def _complain(self, words: str) -> None:
        self.wrong.sentence.setText(words)
        self.wrong.show()
        self._background.read(read_backlog, self._today(), then=self._show)

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel("Spread what is overdue", size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.line)
        amount = QHBoxLayout()
        amount.setSpacing(STEP)
        for part in (self.fewer, self.number, self.more):
            amount.addWidget(part)
        amount.addStretch()
        self.content.addLayout(amount)
        days = QWidget()
        column = QVBoxLayout(days)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.rows)
        column.addStretch()
        self.rows.setColumnStretch(1, 1)
        self.rows.setHorizontalSpacing(2 * STEP)
        self.rows.setVerticalSpacing(STEP)
        scroll = Scrolling(days)
        scroll.setMinimumHeight(DAYS_HEIGHT)
        self.content.addWidget(scroll, 1)
        self.wrong.hide()
        self.content.addWidget(self.wrong)
        self.content.addLayout(self.foot(self.step))
