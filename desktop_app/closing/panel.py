"""The close of day: the steps, the step at hand, the day in numbers, and *Close the day*."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.closing.foot_panel import FootPanel
from desktop_app.closing.numbers_panel import NumbersPanel
from desktop_app.closing.other_day import OtherDay
from desktop_app.closing.queries import Review, review
from desktop_app.closing.rules import Part, Through, minutes_left, not_looked_at
from desktop_app.closing.slipping_queries import foresight
from desktop_app.closing.steps.dislikes_step import DislikesStep
from desktop_app.closing.steps.praise_step import PraiseStep
from desktop_app.closing.steps.reminders_step import RemindersStep
from desktop_app.closing.steps.slipping_step import SlippingStep
from desktop_app.closing.steps.step import Step
from desktop_app.closing.steps.step_list import StepList
from desktop_app.closing.steps.tail_lights_step import TailLightsStep
from desktop_app.closing.steps.tomorrow_step import TomorrowStep
from desktop_app.closing.steps.way_row import WayRow
from desktop_app.closing.steps.wrong_step import WrongStep
from desktop_app.foundation.act import Change
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.rhythm.forecast import Forecast
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

_LEFT, _RIGHT = 240, 248
_ROOM_FOR_ALL = 1100
"""The width, in pixels, from which the numbers have a column of their own."""
SHOWN = (
    "visit", "reminder", "observation", "suggestion", "day", "customer", "incident", "gesture", "ledger", "painpoint",
    "praise", "contact", "diary", "loss", "staff",
)  # fmt: skip
"""The kinds of happenings after which the page is read anew."""


class ClosingPage(QWidget):
    """Goes through a day step by step. `close_wanted` carries the day as somebody went through it."""

    open_customer = Signal(int)
    close_wanted = Signal(object)
    praise_wanted = Signal()
    diary_wanted = Signal()
    themes_wanted = Signal()
    line_up_wanted = Signal()
    hand_over_wanted = Signal(object)
    make_right_wanted = Signal(int, object)
    look_back_wanted = Signal(int)

    def __init__(self, background: Background, long_work: LongWork, machine: Machine) -> None:
        """`machine` remembers where the day was left, also while the program is closed."""
        super().__init__()
        self.setAccessibleName("Close of day")
        self._background, self._long_work, self._machine = background, long_work, machine
        self._page: Review | None = None
        self._earlier: dt.date | None = None
        self._seen: set[Part] = set()
        self._learned_on: dt.date | None = None
        self._known: Forecast | None = None
        self.day = PlainLabel(size=Size.META, ink="ink-2")
        self.steps = StepList()
        self.panels = self._build_steps()
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.way = WayRow(self)
        self.numbers = NumbersPanel()
        self._figures = Scrolling(self.numbers)
        self.foot = FootPanel(background, long_work)
        self.close_day, self.rest = self.foot.close_day, self.foot.rest
        self.other_day = OtherDay(background)
        self._lay_out()
        self._connect()

    def open(self) -> None:
        """Read the day anew and go on where it was left."""
        self._read()
        self.go_to(self.part() if self._seen else self._left_at())

    def show_day(self, earlier: dt.date | None) -> None:
        """Go through an earlier day that was not closed; None is today again."""
        self._earlier = earlier
        self.go_to(next(iter(Part)))
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window only *Close the day* stands below the steps."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOM_FOR_ALL
        self._aside.setFixedWidth(_LEFT if narrow else _RIGHT)
        (self._below if narrow else self._beside).addWidget(self._aside)
        self._figures.setVisible(not narrow)

    def part(self) -> Part:
        """The step at hand."""
        return list(Part)[self.stack.currentIndex()]

    def go_to(self, part: Part) -> None:
        """Look at a step."""
        self._seen.add(part)
        self.stack.setCurrentWidget(self.panels[part])
        self.steps.choose(part)
        self.way.stand_at(part)
        self._remember(part)
        self._show_states()
        self.panels[part].take_focus()

    def _left_at(self) -> Part:
        left = self._machine.left_at(self._background.counter.clock.today())
        self._seen.update(Part(step) for step in left)
        return Part(left[-1]) if left else Part.REMINDERS

    def _remember(self, part: Part) -> None:
        if self._earlier is None:
            today = self._background.counter.clock.today()
            self._machine.keep_left_at(today, (*(self._seen - {part}), part))

    def _refresh(self, change: Change) -> None:
        if self.isVisible() and change.touches(*SHOWN):
            self._read()

    def _read(self) -> None:
        today = self._earlier or self._background.counter.clock.today()
        self._background.read(review, today, self._known_for(today), then=self._show)

    def _known_for(self, day: dt.date) -> Forecast | None:
        return self._known if self._learned_on == day else None

    def _learn(self, today: dt.date) -> None:
        """Learn from the shop's past once a day, after the rest is there to be seen: it takes some seconds."""
        if self._learned_on != today:
            self._learned_on, self._known = today, None
            job = self._long_work.start(lambda _: foresight(today))
            job.setParent(self)  # so that nobody is answered once we are gone
            job.failed.connect(self._background.failed)
            job.finished.connect(partial(self._know, today))

    def _know(self, today: dt.date, known: Forecast | None) -> None:
        if known is not None and today == self._learned_on:
            self._known = known
            self._read()

    def _show(self, page: Review) -> None:
        if self._page is not None and page.day != self._page.day:
            self._seen = {self.part()}
        self._page = page
        for panel in self.panels.values():
            panel.show_review(page)
        self.numbers.show_review(page)
        self.other_day.look(page.day)
        self._show_states()
        self._learn(page.day)

    def _show_states(self) -> None:
        if self._page is None:
            return
        for part, button in self.steps.buttons.items():
            panel = self.panels[part]
            button.show_state(panel.summary(self._page), panel.count(self._page), part in self._seen)
        waiting = {part: panel.waiting() for part, panel in self.panels.items()}
        minutes = minutes_left(waiting, self._seen)
        left = f" · about {minutes} {'minute' if minutes == 1 else 'minutes'} left" if minutes else ""
        self.day.setText(f"{short_weekday(self._page.day)}{left}")
        self.foot.show_review(self._page, len(not_looked_at(self._seen)))

    def _close(self) -> None:
        if self._page is not None:
            day = self._page.day
            self.close_wanted.emit(Through(day, frozenset(self._seen), self._known_for(day)))

    def _build_steps(self) -> dict[Part, Step]:
        self.wrong, self.dislikes = WrongStep(self._background), DislikesStep(self._background)
        self.slipping = SlippingStep(self._background)
        self.praise, self.tomorrow = PraiseStep(self._background), TomorrowStep(self._background)
        steps: tuple[Step, ...] = (
            RemindersStep(self._background),
            TailLightsStep(self._background),
            self.wrong,
            self.slipping,
            self.dislikes,
            self.praise,
            self.tomorrow,
        )
        return {step.part: step for step in steps}

    def _connect(self) -> None:
        for panel in self.panels.values():
            panel.open_customer.connect(self.open_customer)
            panel.failed.connect(self.notice.bad)
        self.wrong.make_right_wanted.connect(self.make_right_wanted)
        self.slipping.look_back_wanted.connect(self.look_back_wanted)
        self.dislikes.themes_wanted.connect(self.themes_wanted)
        self.praise.praise_wanted.connect(self.praise_wanted)
        self.praise.diary_wanted.connect(self.diary_wanted)
        self.tomorrow.line_up_wanted.connect(self.line_up_wanted)
        self.tomorrow.hand_over_wanted.connect(self.hand_over_wanted)
        self.steps.chosen.connect(self.go_to)
        self.way.chosen.connect(self.go_to)
        self.foot.close_wanted.connect(self._close)
        self.foot.told.connect(self.notice.done)
        self.foot.failed.connect(self.notice.bad)
        self.other_day.wanted.connect(self.show_day)
        self._background.changed.connect(self._refresh)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, 2 * STEP, 0)
        row.setSpacing(2 * STEP)
        self._aside = self._numbers_and_close()
        self._beside, self._below = row, self._left()
        row.addLayout(self._below)
        sheet = Surface()
        middle = QVBoxLayout(sheet)
        middle.setContentsMargins(0, 0, 0, 0)
        for panel in self.panels.values():
            self.stack.addWidget(panel)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.notice)
        middle.addWidget(self.way)
        row.addWidget(sheet, 1)
        row.addWidget(self._aside)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setContentsMargins(0, 2 * STEP, 0, 0)
        left.addWidget(PlainLabel("Close of day", size=Size.HEAD, weight=Weight.STRONG))
        left.addWidget(self.day)
        left.addWidget(self.other_day)
        left.addSpacing(STEP)
        steps = Scrolling(self.steps)
        steps.setFixedWidth(_LEFT)
        left.addWidget(steps, 1)
        return left

    def _numbers_and_close(self) -> QWidget:
        aside = QWidget()
        right = QVBoxLayout(aside)
        right.setContentsMargins(0, 2 * STEP, 0, STEP)
        right.setSpacing(STEP)
        right.addWidget(self._figures, 1)
        right.addWidget(self.foot)
        return aside
