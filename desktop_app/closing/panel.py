"""The close of day: the steps, the step at hand, the day in numbers, and *Close the day*."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.closing.actions import ask_tomorrow, think_about
from desktop_app.closing.lines import Line, count, summary
from desktop_app.closing.numbers_panel import NumbersPanel
from desktop_app.closing.queries import Review, review
from desktop_app.closing.rules import HEADINGS, Part, not_looked_at
from desktop_app.closing.step_list import StepList
from desktop_app.closing.step_panel import StepPanel
from desktop_app.foundation.act import Change
from desktop_app.foundation.spoken_days import long_day
from desktop_app.reminders import actions as reminders
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import BIG_TOUCH, STEP
from desktop_app.window.notice import Notice
from desktop_app.window.paint import CENTRED
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

_LEFT, _RIGHT = 248, 264
_ROOM_FOR_ALL = 1100
"""The width, in pixels, from which the numbers have a column of their own."""
_HIGH_ENOUGH = 700
"""The height, in pixels, from which the numbers have room below the steps."""


class ClosingPage(QWidget):
    """Goes through the day step by step. `close_wanted` carries the steps that were looked at."""

    open_customer = Signal(int)
    close_wanted = Signal(object)
    praise_wanted = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setAccessibleName("Close of day")
        self._background = background
        self._page: Review | None = None
        self._seen: set[Part] = set()
        self.day = PlainLabel(size=Size.META, ink="ink-2")
        self.steps = StepList()
        self.steps.chosen.connect(self.go_to)
        self.panels = {part: StepPanel(part) for part in Part}
        self.stack = QStackedWidget()
        for panel in self.panels.values():
            panel.wanted.connect(self._do)
            self.stack.addWidget(panel)
        self.praise = Button("Who caught something?", ButtonKind.QUIET, icon="thumb-up")
        self.praise.clicked.connect(self.praise_wanted)
        self.notice = Notice()
        self.back = Button("", ButtonKind.QUIET, icon="chevron-left")
        self.back.clicked.connect(lambda: self._step(-1))
        self.next = Button("", ButtonKind.PRIMARY, after="arrow-right")
        self.next.clicked.connect(lambda: self._step(1))
        self.numbers = NumbersPanel()
        self.close_day = Button("Close the day", ButtonKind.INVITING, icon="close", height=BIG_TOUCH)
        self.close_day.clicked.connect(lambda: self.close_wanted.emit(frozenset(self._seen)))
        self.rest = PlainLabel(size=Size.META, ink="ink-2", align=CENTRED)
        self._lay_out()
        background.changed.connect(self._refresh)

    def open(self) -> None:
        """Read the day anew and go on where it was left."""
        self._read()
        self.go_to(self.part())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the numbers stand below the steps, if it is high enough for both."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOM_FOR_ALL
        self._aside.setFixedWidth(_LEFT if narrow else _RIGHT)
        (self._below if narrow else self._beside).addWidget(self._aside)
        self.numbers.setVisible(not narrow or self.height() >= _HIGH_ENOUGH)

    def part(self) -> Part:
        """The step at hand."""
        return list(Part)[self.stack.currentIndex()]

    def go_to(self, part: Part) -> None:
        """Look at a step."""
        self._seen.add(part)
        self.stack.setCurrentWidget(self.panels[part])
        self.steps.choose(part)
        self._show_way(part)
        self._show_states()
        self.panels[part].take_focus()

    def _refresh(self, change: Change) -> None:
        if self.isVisible() and change.touches("visit", "reminder", "observation", "suggestion", "day", "customer"):
            self._read()

    def _read(self) -> None:
        self._background.read(review, self._background.counter.clock.today(), then=self._show)

    def _show(self, page: Review) -> None:
        if self._page is not None and page.day != self._page.day:
            self._seen = {self.part()}
        self._page = page
        self.day.setText(long_day(page.day))
        for panel in self.panels.values():
            panel.show_review(page)
        self.numbers.show_review(page)
        self._show_states()

    def _show_states(self) -> None:
        if self._page is None:
            return
        for part, button in self.steps.buttons.items():
            button.show_state(summary(self._page, part), count(self._page, part), part in self._seen)
        rest = len(not_looked_at(self._seen))
        closed = self._page.closed_at
        self.close_day.change_kind(ButtonKind.INVITING if rest else ButtonKind.PRIMARY)
        self.close_day.setEnabled(closed is None)
        unseen = f"{rest} {'step' if rest == 1 else 'steps'} not looked at yet" if rest else "All steps looked at"
        time = closed and self._background.counter.clock.local(closed)
        self.rest.setText(f"Closed at {time:%H:%M}" if time else unseen)

    def _show_way(self, part: Part) -> None:
        parts = list(Part)
        here = parts.index(part)
        self.back.setVisible(here > 0)
        self.next.setVisible(here + 1 < len(parts))
        if here:
            self.back.say(HEADINGS[parts[here - 1]])
        if here + 1 < len(parts):
            self.next.say(f"Next: {HEADINGS[parts[here + 1]].lower()}")

    def _step(self, by: int) -> None:
        parts = list(Part)
        self.go_to(parts[parts.index(self.part()) + by])

    def _do(self, deed: str, line: Line, words: str) -> None:
        if deed == "open":
            if line.customer is not None:
                self.open_customer.emit(line.customer)
            return
        tomorrow = self._background.counter.clock.today() + dt.timedelta(days=1)
        acts: dict[str, Callable[[], None]] = {
            "done": lambda: self._write(reminders.done, line.subject),
            "tomorrow": lambda: self._write(reminders.snooze, line.subject, tomorrow),
            "drop": lambda: self._write(reminders.drop, line.subject, "let go at close of day"),
            "nothing": lambda: self._write(think_about, line.subject),
            "ask": lambda: self._write(
                ask_tomorrow,
                line.subject,
                line.customer,
                words,
                tomorrow,
                then=lambda _: self.panels[self.part()].said(),
            ),
        }
        acts[deed]()

    def _write(
        self, action: Callable[..., object], *args: object, then: Callable[[object], None] | None = None
    ) -> None:
        self._background.write(action, *args, then=then, failed=self.notice.bad)

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
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.notice)
        way = QHBoxLayout()
        way.setContentsMargins(3 * STEP, 0, 3 * STEP, 2 * STEP)
        way.addWidget(self.back)
        way.addStretch()
        way.addWidget(self.praise)
        way.addStretch()
        way.addWidget(self.next)
        middle.addLayout(way)
        row.addWidget(sheet, 1)
        row.addWidget(self._aside)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setContentsMargins(0, 2 * STEP, 0, 0)
        left.addWidget(PlainLabel("Close of day", size=Size.HEAD, weight=Weight.STRONG))
        left.addWidget(self.day)
        left.addSpacing(STEP)
        left.addWidget(self.steps)
        left.addStretch()
        self.steps.setFixedWidth(_LEFT)
        return left

    def _numbers_and_close(self) -> QWidget:
        aside = QWidget()
        right = QVBoxLayout(aside)
        right.setContentsMargins(0, 2 * STEP, 0, STEP)
        right.setSpacing(STEP)
        right.addWidget(self.numbers)
        right.addStretch()
        right.addWidget(self.close_day)
        right.addWidget(self.rest)
        return aside
