"""What may have gone wrong though nobody complained: each with its evidence, and what could be done at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.signals.signal_actions import answer_signal
from desktop_app.recovery.signals.signal_queries import signals
from desktop_app.recovery.signals.signal_rules import RECENT, Signal
from desktop_app.reminders.days import day_words
from desktop_app.reminders.tally import NothingWaiting
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

RESTS_ON = ("signal", "suggestion", "incident", "visit", "purchase", "shipment", "customer", "import", "settings")
NOTHING = ("Nobody seems unhappy.", f"What shows without a word of theirs stands here for {RECENT.days} days.")


class SignalsPanel(QWidget):
    """A list at the left, and beside it what to do. It is read whenever it comes into sight.

    `make_right` and `open_customer` carry whose, `done` a line for what can be undone.
    """

    make_right = QtSignal(int)
    open_customer = QtSignal(int)
    done = QtSignal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.list = EntryList("What may have gone wrong")
        self.sheet = Surface()
        self.act = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.why = PlainLabel(ink="ink-2", wrap=True)
        self.right = Button("Make it right", ButtonKind.PRIMARY, icon="heart")
        self.card = Button("Open card", icon="person")
        self.enough = Button("Looked after", ButtonKind.QUIET, icon="check")
        self.nothing = NothingWaiting()
        self.nothing.title.setText(NOTHING[0])
        self.nothing.words.setText(NOTHING[1])
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect()

    def read(self) -> None:
        """Read everything anew."""
        self._background.read(signals, self._background.counter.clock.today(), then=self._show)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.list, self.sheet]

    def showEvent(self, event: QShowEvent) -> None:
        """What is out of sight is read when somebody comes to see it."""
        super().showEvent(event)
        self.read()

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and change.touches(*RESTS_ON):
            self.read()

    def _show(self, found: Sequence[Signal]) -> None:
        today, focused = self._background.counter.clock.today(), self.list.hasFocus()
        self.list.show_entries(
            [Entry(one.id, one.name, f"{day_words(one.day, today)} · {one.evidence}", one) for one in found]
        )
        for part in self.parts():
            part.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if focused and found:
            self.list.setFocus()

    def _look_at(self, entry: Entry) -> None:
        signal: Signal = entry.shows
        day = day_words(signal.day, self._background.counter.clock.today())
        self.act.setText(signal.act)
        self.why.setText(f"because on {day} {signal.pronoun} {signal.evidence}")

    def _lead_on(self, to: SignalInstance) -> None:
        if entry := self.list.entry():
            to.emit(entry.shows.customer)

    def _answer(self) -> None:
        if entry := self.list.entry():
            told = f"{entry.words}: looked after"
            self._background.write(answer_signal, entry.shows, then=lambda _: self.done.emit(told))

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.list.looked_at.connect(self._look_at)
        self.list.chosen.connect(lambda entry: self.make_right.emit(entry.shows.customer))
        self.right.clicked.connect(lambda: self._lead_on(self.make_right))
        self.card.clicked.connect(lambda: self._lead_on(self.open_customer))
        self.enough.clicked.connect(self._answer)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(STEP)
        for button in (self.right, self.card, self.enough):
            steps.addWidget(button)
        steps.addStretch()
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        inside.setSpacing(STEP)
        inside.addWidget(self.act)
        inside.addWidget(self.why)
        inside.addLayout(steps)
        inside.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for part in (self.list, self.sheet, self.nothing):
            row.addWidget(part, 1)
            part.hide()
