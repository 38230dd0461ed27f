"""The Follow-ups screen: the one queue of doors to knock on, and beside it the one at hand."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.reminders.add_dialog import AddReminder
from desktop_app.reminders.call_panel import CallPanel
from desktop_app.reminders.doors_panel import DoorsPanel
from desktop_app.reminders.follow_ups_deeds import FollowUpsDeeds
from desktop_app.reminders.follow_ups_feed import Feed, Wanted
from desktop_app.reminders.follow_ups_filters import FilterBar
from desktop_app.reminders.follow_ups_head import FollowUpsHead
from desktop_app.reminders.follow_ups_lines import Gone, lay_out
from desktop_app.reminders.follow_ups_list import FollowUpsList
from desktop_app.reminders.follow_ups_none import NoFollowUps
from desktop_app.reminders.follow_ups_queries import Desk, desk
from desktop_app.reminders.follow_ups_tabs import Tabs
from desktop_app.reminders.follow_ups_words import sentence
from desktop_app.reminders.page_queries import Filters
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import Tab
from desktop_app.reminders.spread_dialog import SpreadDialog
from desktop_app.reminders.week_strip import WeekStrip
from desktop_app.staff.queries import Member, members
from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size

SHOWN_HERE = ("reminder", "series", "customer", "staff", "visit", "settings", "contact")
HOW_TO_MOVE = "Drag what is selected onto a day, tap the day, or press D"
_BESIDE = 1100
"""The width, in pixels, from which the list and the follow-up at hand stand side by side."""


class FollowUpsPage(QWidget):
    """Shows what is to be done, part by part. `compose` carries the id of a reminder that is to be written for."""

    open_customer = Signal(int)
    compose = Signal(int)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setAccessibleName("Follow-ups")
        self._background = background
        self._desk: Desk | None = None
        self.deeds = FollowUpsDeeds(background, self)
        self.feed = Feed(background, self._today, self)
        self.head = FollowUpsHead()
        self.tabs = Tabs()
        self.filters = FilterBar()
        self.list = FollowUpsList(self._today)
        self.none = NoFollowUps()
        self.days = WeekStrip()
        self.notice = Notice()
        self.doors = DoorsPanel()
        self.call = CallPanel(background)
        self._lay_out()
        self._connect()
        self._read_colleagues()
        self.tabs.choose(Tab.TODAY)

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; `take_focus` to the list, which may be done unless the screen is hidden."""
        self._arriving = self.call.row() is None
        self._read()
        if take_focus:
            self.list.take_focus()

    def go_to(self, tab: Tab) -> None:
        """Look at another part."""
        self.deeds.forget_all()
        self.tabs.choose(tab)
        self.list.scrollToTop()
        self.feed.look_at(Wanted(self._filters(), tab))

    def look_at(self, row: ReminderRow) -> None:
        """Have a follow-up at hand, beside the list."""
        self.call.show_reminder(row.id)
        self.at_hand.setCurrentWidget(self.call)

    def go_on_with(self, reminder: int) -> None:
        """Have a follow-up at hand, and the keyboard on its answers as soon as they are there."""
        self.list.go_to(reminder)
        self.call.show_reminder(reminder, take_focus=True)
        self.at_hand.setCurrentWidget(self.call)
        self._show_at_hand(True)

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

    def _filters(self) -> Filters:
        return self.filters.filters(self._background.counter.by)

    def _read(self) -> None:
        self.feed.look_at(Wanted(self._filters(), self.feed.wanted.tab))
        self._background.read(desk, self._filters(), self._today(), then=self._show_desk)

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and change.touches(*SHOWN_HERE):
            self._read()
        if change.touches("staff"):
            self._read_colleagues()

    def _read_colleagues(self) -> None:
        self._background.read(members, then=self._offer_colleagues)

    def _offer_colleagues(self, colleagues: tuple[Member, ...]) -> None:
        self.list.show_colleagues(colleagues)
        self.filters.offer_colleagues(colleagues)

    def _filter(self) -> None:
        self.deeds.forget_all()
        self.list.scrollToTop()
        self._read()

    def _show_desk(self, shown: Desk) -> None:
        self._desk = shown
        self.head.show_desk(shown)
        self.tabs.show_counts(shown.counts)
        self.filters.offer_locations(shown.locations)
        self.days.show_days(self._today(), {**shown.held, self._today(): shown.counts[Tab.TODAY]}, shown.open_days)
        self.doors.show_doors(shown.doors, self._today())
        self._draw()
        self._begin_somewhere(shown)

    def _begin_somewhere(self, shown: Desk) -> None:
        """On arriving, have the first follow-up at hand, unless there is a door to open."""
        row = self.list.current()
        if self._arriving and row and not shown.doors:
            self.look_at(row)
        self._arriving = False

    def _take(self) -> None:
        self.deeds.look_again(self.feed.rows)
        self._draw()

    def _draw(self) -> None:
        tab = self.feed.wanted.tab
        lines = lay_out(self.feed.rows, self.deeds.gone.values(), tab, self._today())
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.none.setVisible(not lines)
        done = self._desk.done_today if self._desk else 0
        self.none.show_tab(tab, done, filtered=self.filters.are_set())

    def _near_the_end(self) -> None:
        bar = self.list.verticalScrollBar()
        if bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self.feed.go_on()

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
        announce(self, sentence(gone, self._today()))
        self.call.show_gone(gone, led_on)

    def _say_spread(self, words: str, performed: int) -> None:
        self.notice.done(words, partial(self.deeds.take_back, performed))

    def _refuse(self, words: str) -> None:
        if not self.list.complain(words):
            self.notice.bad(words)

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _connect(self) -> None:
        deeds, call, bar = self.deeds, self.call, self.call.bar
        self._background.changed.connect(self._look_again)
        self.feed.arrived.connect(self._take)
        for moves in (self.list.verticalScrollBar().valueChanged, self.list.verticalScrollBar().rangeChanged):
            moves.connect(self._near_the_end)
        self.tabs.chosen.connect(self.go_to)
        self.filters.changed.connect(self._filter)
        self.head.spread.clicked.connect(self.spread)
        self.head.doors.clicked.connect(self.show_doors)
        self.days.chosen.connect(self.list.move_to)
        for asks in (self.head.add.clicked, self.doors.own_wanted):
            asks.connect(self.add)
        for asks_for_card in (self.list.opened, self.doors.open_customer, bar.open_customer):
            asks_for_card.connect(self.open_customer)
        for asks_for_list in (bar.left, self.doors.left):
            asks_for_list.connect(self.go_back)
        bar.compose.connect(self.compose)
        bar.stepped.connect(self._step)
        bar.put_off.connect(lambda row, day: deeds.put_off({row.id: (row, day)}))
        self.list.reached.connect(self.look_at)
        self.list.chosen.connect(self._enter)
        self.list.tapped_again.connect(self._tap_again)
        for says, does in (
            (self.list.moved, deeds.move),
            (self.list.put_off, deeds.put_off),
            (self.list.let_go, deeds.drop),
            (self.list.given, deeds.give),
            (self.list.taken_back, deeds.take_back),
            (self.list.put_back, deeds.put_back),
            (call.answered, deeds.answer),
            (call.ticked, deeds.tick),
            (call.put_back, deeds.put_back),
            (call.next.taken_back, deeds.take_back),
            (self.doors.taken, deeds.take_up),
            (self.doors.declined, deeds.decline),
        ):
            says.connect(does)
        call.next.go_on.connect(self.go_on_with)
        call.next.further.connect(partial(self._step, 1))
        deeds.changed.connect(self._draw)
        deeds.ended.connect(self._say_ended)
        deeds.refused.connect(self._refuse)
        deeds.answer_refused.connect(call.complain)
        for part, key, do in (
            (self, "Alt+Down", partial(self._step, 1)),
            (self, "Alt+Up", partial(self._step, -1)),
            (self.sheet, "Esc", self.go_back),
        ):
            shortcut = QShortcut(QKeySequence(key), part, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        self._ahead = self._arriving = False
        self.queue, self.sheet, self.at_hand = QWidget(), Surface(), QStackedWidget()
        left = QVBoxLayout(self.queue)
        left.setContentsMargins(STEP, STEP, 0, 0)
        left.setSpacing(STEP)
        for part in (self.head, self.tabs, self.filters):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        left.addWidget(self.none, 1)
        left.addWidget(self.notice)
        left.addWidget(PlainLabel(HOW_TO_MOVE, size=Size.META, ink="ink-3"))
        left.addWidget(self.days)
        self.at_hand.addWidget(self.doors)
        self.at_hand.addWidget(self.call)
        right = QVBoxLayout(self.sheet)
        right.setContentsMargins(1, 1, 1, 1)
        right.addWidget(self.at_hand)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2 * STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.queue, 1)
        row.addWidget(self.sheet, 1)
