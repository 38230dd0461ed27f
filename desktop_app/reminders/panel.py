"""The reminders sidebar: what is overdue, today's, tomorrow's, and how far today has come."""

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.foundation.undo import undo
from desktop_app.reminders import actions, queries
from desktop_app.reminders.add_dialog import AddReminder, OpenCustomer
from desktop_app.reminders.listing import Ended, lay_out, sentence, still_ended, when_done, when_dropped, when_put_off
from desktop_app.reminders.moving_actions import move_back
from desktop_app.reminders.queries import ReminderRow, Sidebar
from desktop_app.reminders.reminder_list import ReminderList
from desktop_app.reminders.rules import Group
from desktop_app.reminders.series_actions import end_series
from desktop_app.reminders.tally import NothingWaiting, Tally, WeekLink
from desktop_app.staff.queries import members
from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.buttons import IconButton
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.notice import UNDO_SECONDS
from desktop_app.window.typeface import Size, Weight

SHOWN_HERE = ("reminder", "customer", "staff")


class RemindersPanel(QWidget):
    """Always beside the work, 264 pixels wide.

    `open_customer` carries the id of a customer whose card is wanted, `went_wrong` whom something is not fine for,
    `left_and_overdue` how many reminders wait today and how many of them are late.
    """

    open_customer = Signal(int)
    went_wrong = Signal(int)
    left_and_overdue = Signal(int, int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Reminders")
        self._background = background
        self._side = Sidebar((), 0)
        self._customer: OpenCustomer | None = None
        self._ended: dict[int, Ended] = {}
        self._answered: set[int] = set()
        self.plus = IconButton("plus", "Add a reminder")
        self.tally = Tally()
        self.list = ReminderList(self._today)
        self.nothing = NothingWaiting()
        self.week = WeekLink()
        self.undo_time = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect()
        self._ask_colleagues()
        self.refresh()

    def refresh(self) -> None:
        """Ask again what waits; also to be called when a new day begins."""
        self._background.read(queries.sidebar, self._today(), then=self._show)

    def set_customer(self, customer: OpenCustomer | None) -> None:
        """Know whose card is open: a reminder added by hand is for them."""
        self._customer = customer

    def add(self) -> None:
        """Open the dialog that writes a reminder down."""
        window = self.window()
        while above := window.parentWidget():  # in a drawer, the window it belongs to
            window = above.window()
        AddReminder(window, self._background, self._customer).open()

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.plus.clicked.connect(self.add)
        self.week.toggled.connect(self._show_week)
        self.undo_time.timeout.connect(self._forget_ended)
        self.list.opened.connect(self.open_customer)
        self.list.went_wrong.connect(self.went_wrong)
        self.list.finished.connect(self._finish)
        self.list.put_off.connect(self._put_off)
        self.list.let_go.connect(self._drop)
        self.list.ticked.connect(partial(self._background.write, actions.tick))
        self.list.given.connect(partial(self._background.write, actions.assign))
        self.list.taken_back.connect(self._take_back)
        self.list.stopped.connect(self._stop)
        self.list.put_back.connect(self._put_back)

    def _look_again(self, change: Change) -> None:
        if change.touches(*SHOWN_HERE):
            self.refresh()
        if change.touches("staff"):
            self._ask_colleagues()

    def _ask_colleagues(self) -> None:
        self._background.read(members, then=self.list.show_colleagues)

    def _show(self, side: Sidebar) -> None:
        self._side = side
        self._ended = still_ended(self._ended, side)
        self._draw()
        self.left_and_overdue.emit(side.left, side.overdue)

    def _draw(self) -> None:
        lines = lay_out(self._side, self._ended, self._today(), whole_week=self.week.isChecked())
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        for part in (self.tally, self.nothing, self.week):
            part.show_side(self._side)

    def _show_week(self, wanted: bool) -> None:
        self._draw()
        if wanted:
            self.list.show_heading(Group.NEXT_7_DAYS)

    def _finish(self, row: ReminderRow, outcome: str) -> None:
        ended = partial(when_done, row, outcome, self._time())
        self._write(row, ended, actions.done, outcome)

    def _put_off(self, row: ReminderRow, day: dt.date) -> None:
        ended = partial(when_put_off, row, day, self._today())
        self._write(row, ended, actions.snooze, day)

    def _drop(self, row: ReminderRow, reason: str) -> None:
        ended = partial(when_dropped, row, reason, self._time())
        self._write(row, ended, actions.drop, reason)

    def _write(self, row: ReminderRow, ended: Any, action: Any, answer: Any) -> None:
        """Do what was decided about a reminder, once however often it is pressed."""
        if row.id in self._answered:
            return
        self._answered.add(row.id)
        self._background.write(
            action,
            row.id,
            answer,
            then=partial(self._has_ended, row.id, ended),
            failed=partial(self._was_refused, row.id),
        )

    def _has_ended(self, reminder: int, ended: Any, performed: int) -> None:
        self._answered.discard(reminder)
        self._ended[reminder] = ended(performed)
        self.undo_time.start()
        announce(self, sentence(self._ended[reminder], self._today()))

    def _was_refused(self, reminder: int, words: str) -> None:
        self._answered.discard(reminder)
        self.list.complain(words)

    def _take_back(self, ended: Ended) -> None:
        self._background.write(undo, ended.performed)

    def _stop(self, series: int) -> None:
        self._background.write(end_series, series, failed=self.list.complain)

    def _put_back(self, reminder: int) -> None:
        self._background.write(move_back, reminder, failed=self.list.complain)

    def _forget_ended(self) -> None:
        self._ended.clear()
        self._draw()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _time(self) -> dt.time:
        clock = self._background.counter.clock
        return clock.local(clock.now()).time()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Reminders", size=Size.HEAD, weight=Weight.STRONG), 1)
        head.addWidget(self.plus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF_STEP, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tally)
        column.addSpacing(1)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addSpacing(STEP)
        column.addWidget(self.week, 0, Qt.AlignmentFlag.AlignLeft)
