"""The window of the shop: every page, and the keys that work everywhere."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.beginning import is_untouched
from desktop_app.card import Heading
from desktop_app.customers.scanner import Scanner
from desktop_app.customers.search_panel import SearchPanel
from desktop_app.foundation import undo
from desktop_app.foundation.act import Change
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.noticing.rules import read
from desktop_app.pain_points.actions import hear
from desktop_app.pain_points.rounds.queries import question_for
from desktop_app.playbooks.goodbye_queries import coming_of
from desktop_app.recovery.what_waits import WhatWaits
from desktop_app.reminders.add_dialog import OpenCustomer
from desktop_app.reminders.panel import RemindersPanel
from desktop_app.reminders.promise_actions import promise
from desktop_app.reminders.typed import read_day
from desktop_app.screens.card_deeds import CardDeeds
from desktop_app.screens.counter_screen import CounterScreen
from desktop_app.screens.doors import Doors
from desktop_app.screens.everywhere import give_keys, to_next_panel, undone_words
from desktop_app.screens.forgotten_day import ForgottenDay
from desktop_app.screens.help_button import HelpButton
from desktop_app.screens.places import BELONGS_TO, PLACES, Pages
from desktop_app.screens.safekeeping import Safekeeping
from desktop_app.screens.top_bar import LeftButton
from desktop_app.screens.vigil import Vigil
from desktop_app.screens.welcome_back import WelcomeBack
from desktop_app.screens.yours_to_spend import YoursToSpend
from desktop_app.shop import shop_clock
from desktop_app.staff.picker import StaffPicker
from desktop_app.visits.goodbye import Afterwards
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.main_window import MainWindow


class RegularsWindow(MainWindow):
    """Puts the features' panels into their places and carries what one says to the others."""

    def __init__(self, background: Background, long_work: LongWork, machine: Machine) -> None:
        super().__init__(PLACES)
        self._background, self._machine = background, machine
        clock = background.counter.clock
        self.counter = CounterScreen(
            background, Afterwards(promise, lambda words: read_day(words, clock.today()), coming_of, hear, question_for)
        )
        self.doors = Doors(self, background, long_work)
        self.deeds = CardDeeds(self, background, self.counter, self.doors)
        self.reminders = RemindersPanel(background)
        self.finding = SearchPanel(background)
        self.staff = StaffPicker(background)
        self.yours = YoursToSpend(background, self.staff)
        self.left = LeftButton()
        self.wrong = WhatWaits(background, self)
        self.safekeeping = Safekeeping(background, long_work, self)
        self.hide_all = Button("Privacy", ButtonKind.QUIET, icon="privacy")
        self.help = HelpButton()
        self.vigil = Vigil(background, machine, self)
        self.forgotten = ForgottenDay(background, self.notice, self)
        self.welcome = WelcomeBack(background, self.staff, self.notice)
        self.places = Pages(background, long_work, machine, doors=self.doors, vigil=self.vigil, staff=self.staff)
        self._put_in_place()
        self._connect()
        give_keys(self, self._keys())
        self._show_time()
        self.vigil.begin()
        self.restoreGeometry(machine.geometry())
        self.show_page("counter")
        background.read(is_untouched, then=self._greet)
        self.forgotten.look()
        background.read(read, "tomorrow", clock.today(), then=lambda _: None)  # wakes the reader of sentences up

    def open_customer(self, customer: int) -> None:
        """Open somebody's card, from wherever one is."""
        self.counter.open(customer)
        self.show_page("counter")
        if self.finding.field.hasFocus():
            self.counter.here.step.setFocus(Qt.FocusReason.TabFocusReason)  # so that Enter goes on to the welcome

    def _go_through(self, day: dt.date) -> None:
        self.show_page("close")
        self.places.close.show_day(day)

    def look_at_the_clock(self) -> None:
        """See what the time asks for now, and not only at the next look."""
        self.vigil.watch.look()

    def undo(self) -> None:
        """Take back the last act of whoever serves; not while nobody can see what."""
        if self.privacy.hidden:
            return
        self._background.write(undo.undo_latest, then=self._say_undone, failed=self.notice.info)

    def _put_in_place(self) -> None:
        self.add_page("counter", lambda: self.counter)
        for place, build in self.places.builders().items():
            self.add_page(place, build, BELONGS_TO.get(place, ""))
        self.set_side(self.reminders)
        self.search.addWidget(self.finding)
        for part in (self.left, self.staff, self.hide_all, self.help):
            self.top.addWidget(part)
        self.left.hide()

    def _connect(self) -> None:
        for asks in (self.finding.opened, self.reminders.open_customer, self.doors.opened, self.places.opened):
            asks.connect(self.open_customer)
        self.places.page_wanted.connect(self.show_page)
        self.places.told.connect(self.notice.info)
        self.places.done.connect(self._offer_undo)
        self.finding.add_wanted.connect(self.doors.add_customer)
        self.counter.header.edit_wanted.connect(self.doors.edit_customer)
        self.counter.header.write_wanted.connect(self.doors.compose)
        self.counter.header.gone.connect(partial(self.counter.open, None))
        for panel in (self.counter.preferences, self.counter.header, self.deeds, self.doors):
            panel.told.connect(self._offer_undo)
        self.counter.headed.connect(self._head)
        self.reminders.went_wrong.connect(self.doors.make_right)
        self.counter.line_up.clicked.connect(lambda: self.places.show_line_up(ahead=False))
        self.reminders.left_and_overdue.connect(self._show_left)
        self.wrong.counted.connect(self._show_wrong)
        self.left.clicked.connect(self.open_drawer)
        self.hide_all.clicked.connect(self.privacy.turn)
        self.help.practise.connect(self.doors.practise)
        self.help.diary.connect(self.doors.diary)
        for hides in (self._hide_or_show, self.counter.strip.set_private, self.counter.preferences.set_private):
            self.privacy.changed.connect(hides)
        self.doors.begun.connect(self._begin_to_serve)
        self.staff.picked.connect(self.vigil.bell.look)
        self.vigil.watch.looked.connect(self._show_time)
        self.vigil.watch.turned.connect(self._turn_the_day)
        self.vigil.watch.turned.connect(self.forgotten.look)
        self.forgotten.wanted.connect(self._go_through)
        self.welcome.wanted.connect(self.doors.tell_what_happened)
        self.staff.picked.connect(self._machine.keep_serving)
        self.safekeeping.failed.connect(self.notice.bad)
        self.page_changed.connect(self._arrive_at)
        self.narrowed.connect(self.left.setVisible)
        self.closing.connect(lambda: self._machine.keep_geometry(self.saveGeometry()))
        self._background.failed.connect(self.notice.bad)
        self._background.changed.connect(self._look_at_change)
        self._scanner = Scanner(self)
        self._scanner.scanned.connect(self.finding.open_code)

    def _show_time(self) -> None:
        clock = self._background.counter.clock
        now = clock.local(clock.now())
        self.time.setText(f"{now:%H:%M}\n{short_weekday(now)}")

    def _turn_the_day(self) -> None:
        self.reminders.refresh()
        self.staff.refresh()
        self.yours.look()
        self.counter.open(self.counter.customer)

    def _keys(self) -> dict[str, Callable[[], object]]:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.finding.focus,
            "Ctrl+N": self._notice,
            "Ctrl+M": self.deeds.make_right,
            "Ctrl+Z": self.undo,
            "F1": self.help.open_menu,
            "F11": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "F6": partial(self._next_panel, 1),
            "Shift+F6": partial(self._next_panel, -1),
            "Ctrl+,": partial(self.show_page, "settings"),
        }
        for number, place in enumerate((place for place in PLACES if not place.at_foot), 1):
            keys[f"Ctrl+{number}"] = partial(self.show_page, place.name)
        return keys

    def _notice(self) -> None:
        self.show_page("counter")
        self.counter.capture.focus()

    def _next_panel(self, by: int) -> None:
        to_next_panel((self.finding, *self._parts(), self.reminders, self.rail), by)

    def _parts(self) -> list[QWidget]:
        card, page = self.counter, self.page()
        if page == "counter":
            return [card.queue, card.here, card.strip, card.capture, card.preferences]
        return self.places.parts(page) or [self.pages]

    def _arrive_at(self, page: str) -> None:
        self.show_side(page in ("counter", "customers"))
        self.places.arrive(page, take_focus=not self.privacy.hidden)

    def _greet(self, untouched: bool) -> None:
        if untouched:
            self.doors.greet()

    def _begin_to_serve(self, member: int | None) -> None:
        if member is not None:
            self.staff.serve(member)
        self.finding.focus()

    def _look_at_change(self, change: Change) -> None:
        if change.touches("settings"):
            self._background.read(shop_clock, then=self._set_the_clock)

    def _set_the_clock(self, wanted: Clock) -> None:
        clock = self._background.counter.clock
        clock.zone, clock.rollover_hour = wanted.zone, wanted.rollover_hour
        self.look_at_the_clock()

    def _show_left(self, left: int, overdue: int) -> None:
        self.left.show_count(left, overdue)
        self.rail.show_badge("follow-ups", left, f"{left} left")

    def _show_wrong(self, open: int) -> None:
        self.rail.show_badge("recovery", open, f"{open} to be made right")

    def _hide_or_show(self, hidden: bool) -> None:
        """Let nothing personal show in the search field while the screen is hidden."""
        self.finding.setEnabled(not hidden)

    def _head(self, shown: Heading | None) -> None:
        self.reminders.set_customer(OpenCustomer(shown.customer, shown.name) if shown else None)
        self.cover.show_alerts([f"Never: {words}" for words in shown.never] if shown else ())

    def _say_undone(self, lines: list[str]) -> None:
        self.notice.done(undone_words(lines))

    def _offer_undo(self, line: str) -> None:
        self.notice.done(line, self.undo)
