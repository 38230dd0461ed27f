"""The Follow-ups screen: the one queue of doors to knock on, and beside it the one at hand."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.reminders.add_dialog import AddReminder
from desktop_app.reminders.call.call_panel import CallPanel
from desktop_app.reminders.follow_ups.doors_panel import DoorsPanel
from desktop_app.reminders.follow_ups.follow_ups_deeds import FollowUpsDeeds
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.follow_ups.follow_ups_queries import Desk
from desktop_app.reminders.follow_ups.follow_ups_queue import FollowUpsQueue
from desktop_app.reminders.follow_ups.follow_ups_words import sentence
from desktop_app.reminders.follow_ups.spread_dialog import SpreadDialog
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Surface

_BESIDE = 1100
"""The width, in pixels, from which the queue and the follow-up at hand stand side by side."""


class FollowUpsPage(QWidget):
    """Shows what is to be done, part by part.

    `compose` carries the id of a reminder that is to be written for, `went_wrong` whom something is not fine for.
    """

    open_customer = Signal(int)
    compose = Signal(int)
    went_wrong = Signal(int)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setAccessibleName("Follow-ups")
        self._background = background
        self._ahead = self._arriving = self._turning = False
        self.deeds = FollowUpsDeeds(background, self)
        self.queue = FollowUpsQueue(background, self.deeds)
        self.list = self.queue.list
        self.doors = DoorsPanel()
        self.call = CallPanel(background)
        self.at_hand = QStackedWidget()
        self.sheet = Surface()
        self._lay_out()
        background.changed.connect(self._look_again)
        self._connect_queue()
        self._connect_at_hand()
        self._give_keys()

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; `take_focus` to the list, which may be done unless the screen is hidden."""
        self._arriving = self.call.row() is None
        self.read_again()
        if take_focus:
            self.list.take_focus()

    def read_again(self) -> None:
        """Show afresh what there is, because it is another day or somebody else serves."""
        self.queue.read_all()
        self.call.read_again()

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.queue.tabs, self.list, self.queue.days, self.sheet]

    def look_at(self, row: ReminderRow) -> None:
        """Have a follow-up at hand, beside the list."""
        self.call.show_reminder(row.id)
        self.at_hand.setCurrentWidget(self.call)

    def go_on_with(self, reminder: int) -> None:
        """Have a follow-up at hand, and the keyboard on its answers as soon as they are there."""
        self.list.go_to(reminder)
        self.at_hand.setCurrentWidget(self.call)
        self._show_at_hand(True)
        self.call.show_reminder(reminder, take_focus=True)

    def show_doors(self) -> None:
        """Show what could be done that nobody asked for."""
        self.at_hand.setCurrentWidget(self.doors)
        self._show_at_hand(True)
        self.doors.take_focus()

    def go_back(self) -> None:
        """Go from the follow-up at hand back to the list."""
        self._show_at_hand(False)
        self.list.setFocus()

    def spread(self) -> None:
        """Offer to spread what is overdue over the days to come."""
        dialog = SpreadDialog(self.window(), self._background)
        dialog.spread_out.connect(self._say_spread)
        dialog.open()

    def add(self) -> None:
        """Offer to write a follow-up down."""
        AddReminder(self.window(), self._background, None).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, show the list or the follow-up at hand."""
        super().resizeEvent(event)
        self._show_at_hand(self._ahead)

    def _show_at_hand(self, ahead: bool) -> None:
        self._ahead = ahead
        narrow = self._is_narrow()
        self.queue.setVisible(not narrow or not ahead)
        self.sheet.setVisible(not narrow or ahead)
        for back in (self.call.bar.back, self.doors.back):
            back.setVisible(narrow)

    def _look_again(self, change: Change) -> None:
        """What is out of sight is read when somebody comes back."""
        if self.isVisible():
            self.queue.look_again(change)
            self.call.look_again(change)

    def _show_desk(self, shown: Desk) -> None:
        self.doors.show_doors(shown.doors, self._today())
        if self._arriving and self.queue.leave_empty_today(shown):
            return
        if self._arriving:
            self._begin(at_a_door=bool(shown.doors))
        self._arriving = False

    def _begin(self, *, at_a_door: bool) -> None:
        """Select the first follow-up; it is at hand already where there is no door to open."""
        with self.list.in_quiet():
            first = self.list.current() or (self.list.step(1) and self.list.current())
        if first and not at_a_door:
            self.look_at(first)

    def _turn(self) -> None:
        self._turning = True

    def _show_first(self) -> None:
        """Have the first of the part that was turned to at hand, instead of one that is not in it."""
        if self._turning and self.list.current() is None:
            self.list.step(1)
        self._turning = False

    def _enter(self, line: object) -> None:
        if isinstance(line, ReminderRow):
            self.go_on_with(line.id)

    def _tap_again(self, row: ReminderRow) -> None:
        """Where there is no room beside the list, a second tap goes where Enter goes."""
        (self._enter if self._is_narrow() else self.look_at)(row)

    def _is_narrow(self) -> bool:
        """Tell whether there is room for the list or the follow-up at hand, not for both."""
        return self.width() < _BESIDE

    def _step(self, by: int) -> None:
        if not self.list.step(by):
            self.show_doors()
        elif self.call.isVisible():
            self.call.take_focus()

    def _say_ended(self, gone: Gone, led_on: tuple[ReminderRow, ...]) -> None:
        """Show what follows at once; the next time of what comes again is no next step."""
        self.call.show_gone(gone, [row for row in led_on if row.series is None])

    def _make_right(self) -> None:
        row = self.call.row()
        if row:
            self.went_wrong.emit(row.customer_id)

    def _say_spread(self, words: str, performed: int) -> None:
        self.queue.notice.done(words, partial(self.deeds.take_back, performed))

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _connect_queue(self) -> None:
        shown, head, deeds = self.list, self.queue.head, self.deeds
        self.queue.tabs.chosen.connect(self._turn)
        self.queue.feed.arrived.connect(self._show_first)
        self.queue.desk_read.connect(self._show_desk)
        deeds.refused.connect(self.queue.refuse)
        deeds.told.connect(lambda line: announce(self, sentence(line, self._today())))
        head.spread.clicked.connect(self.spread)
        head.doors.clicked.connect(self.show_doors)
        head.add.clicked.connect(self.add)
        shown.reached.connect(self.look_at)
        shown.chosen.connect(self._enter)
        shown.tapped_again.connect(self._tap_again)
        shown.opened.connect(self.open_customer)
        shown.moved.connect(deeds.move)
        shown.put_off.connect(deeds.put_off)
        shown.let_go.connect(deeds.drop)
        shown.given.connect(deeds.give)
        shown.put_back.connect(deeds.put_back)
        shown.taken_back.connect(deeds.take_back)

    def _connect_at_hand(self) -> None:
        call, doors, deeds = self.call, self.doors, self.deeds
        for part in (call.bar, doors):
            part.left.connect(self.go_back)
            part.open_customer.connect(self.open_customer)
        call.bar.compose.connect(self.compose)
        call.bar.stepped.connect(self._step)
        call.bar.put_off.connect(lambda row, day: deeds.put_off({row.id: (row, day)}))
        call.answered.connect(deeds.answer)
        call.ticked.connect(deeds.tick)
        call.put_back.connect(deeds.put_back)
        call.next.taken_back.connect(deeds.take_back)
        call.next.go_on.connect(self.go_on_with)
        call.next.make_right.clicked.connect(self._make_right)
        call.next.further.connect(partial(self._step, 1))
        deeds.ended.connect(self._say_ended)
        deeds.answer_refused.connect(call.complain)
        doors.taken.connect(deeds.take_up)
        doors.declined.connect(deeds.decline)
        doors.own_wanted.connect(self.add)

    def _give_keys(self) -> None:
        for part, key, do in (
            (self, "Alt+Down", partial(self._step, 1)),
            (self, "Alt+Up", partial(self._step, -1)),
            (self.sheet, "Esc", self.go_back),
        ):
            shortcut = QShortcut(QKeySequence(key), part, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        self.at_hand.addWidget(self.doors)
        self.at_hand.addWidget(self.call)
        inner = QVBoxLayout(self.sheet)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.at_hand)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2 * STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.queue, 1)
        row.addWidget(self.sheet, 1)
