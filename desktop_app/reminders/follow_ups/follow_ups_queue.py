"""The queue itself: its parts and filters, the list, and the days to move things to."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.reminders.follow_ups.follow_ups_deeds import FollowUpsDeeds
from desktop_app.reminders.follow_ups.follow_ups_feed import Feed, Wanted
from desktop_app.reminders.follow_ups.follow_ups_filters import FilterBar
from desktop_app.reminders.follow_ups.follow_ups_head import FollowUpsHead
from desktop_app.reminders.follow_ups.follow_ups_lines import lay_out
from desktop_app.reminders.follow_ups.follow_ups_list import FollowUpsList
from desktop_app.reminders.follow_ups.follow_ups_none import NoFollowUps
from desktop_app.reminders.follow_ups.follow_ups_queries import Desk, desk
from desktop_app.reminders.follow_ups.week_strip import WeekStrip
from desktop_app.reminders.page_queries import Filters
from desktop_app.reminders.rules import Tab
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.tabs import Tabs
from desktop_app.window.typeface import Size

SHOWN_HERE = ("reminder", "series", "customer", "staff", "visit", "settings", "contact")
HOW_TO_MOVE = "Drag what is selected onto a day, tap the day, or press D"


class FollowUpsQueue(QWidget):
    """Shows one part of what is to be done. `desk_read` carries what stands around the list, read anew."""

    desk_read = Signal(object)

    def __init__(self, background: Background, deeds: FollowUpsDeeds) -> None:
        super().__init__()
        self._background, self._deeds = background, deeds
        self._desk: Desk | None = None
        self.feed = Feed(background, self._today, self)
        self.head = FollowUpsHead()
        self.tabs = Tabs(Tab, urgent=Tab.OVERDUE)
        self.filters = FilterBar()
        self.list = FollowUpsList(self._today)
        self.none = NoFollowUps()
        self.notice = Notice()
        self.days = WeekStrip()
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect()
        self.tabs.choose(Tab.TODAY)

    def read(self) -> None:
        """Read anew what is looked at, and what stands around it."""
        self.feed.look_at(Wanted(self._filters(), self.feed.wanted.tab))
        self._background.read(desk, self._filters(), self._today(), then=self._show_desk)

    def read_all(self) -> None:
        """Read everything anew, for somebody who comes here."""
        self.read()
        self._read_colleagues()

    def go_to(self, tab: Tab) -> None:
        """Look at another part."""
        self._deeds.forget_all()
        self.tabs.choose(tab)
        self.list.scrollToTop()
        self.feed.look_at(Wanted(self._filters(), tab))

    def leave_empty_today(self, shown: Desk) -> bool:
        """Look at what is late where that is all there is to do; tells whether it was so."""
        empty = self.feed.wanted.tab is Tab.TODAY and not shown.counts[Tab.TODAY] and shown.counts[Tab.OVERDUE] > 0
        if empty:
            self.go_to(Tab.OVERDUE)
            self.read()
        return empty

    def refuse(self, words: str) -> None:
        """Say why something cannot be, on the row that asked for it where one did."""
        if not self.list.complain(words):
            self.notice.bad(words)

    def _filter(self) -> None:
        self._deeds.forget_all()
        self.list.scrollToTop()
        self.read()

    def _filters(self) -> Filters:
        return self.filters.filters(self._background.counter.by)

    def look_again(self, change: Change) -> None:
        """Read anew what a change touches."""
        if change.touches(*SHOWN_HERE):
            self.read()
        if change.touches("staff"):
            self._read_colleagues()

    def _read_colleagues(self) -> None:
        self._background.read(members, then=self._offer_colleagues)

    def _offer_colleagues(self, colleagues: tuple[Member, ...]) -> None:
        self.list.show_colleagues(colleagues)
        self.filters.offer_colleagues(colleagues)

    def _show_desk(self, shown: Desk) -> None:
        self._desk = shown
        self.head.show_desk(shown)
        self.tabs.show_counts(shown.counts)
        self.filters.offer_locations(shown.locations)
        self.days.show_days(self._today(), shown.held, shown.open_days)
        self._draw()
        self.desk_read.emit(shown)

    def _take(self) -> None:
        self._deeds.look_again(self.feed.rows)
        self._draw()

    def _draw(self) -> None:
        tab = self.feed.wanted.tab
        lines = lay_out(self.feed.rows, self._deeds.gone.values(), tab, self._today())
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.none.setVisible(not lines and self._desk is not None)
        if self._desk:
            self.none.show_tab(tab, self._desk, filtered=self.filters.are_set())

    def _near_the_end(self) -> None:
        bar = self.list.verticalScrollBar()
        if bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self.feed.go_on()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _connect(self) -> None:
        self.feed.arrived.connect(self._take)
        self._deeds.changed.connect(self.list.drop_question)
        self._deeds.changed.connect(self._draw)
        for moves in (self.list.verticalScrollBar().valueChanged, self.list.verticalScrollBar().rangeChanged):
            moves.connect(self._near_the_end)
        self.tabs.chosen.connect(self.go_to)
        self.filters.changed.connect(self._filter)
        self.days.chosen.connect(self.list.move_to)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, 0, 0)
        column.setSpacing(STEP)
        for part in (self.head, self.tabs, self.filters):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.none, 1)
        column.addWidget(self.notice)
        column.addWidget(PlainLabel(HOW_TO_MOVE, size=Size.META, ink="ink-3"))
        column.addWidget(self.days)
