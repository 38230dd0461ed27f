"""The Recovery screen: what went wrong and waits, what was made right and what came after, and what it cost."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.recovery.events.events_panel import EventsPanel
from desktop_app.recovery.friction_dialog import FrictionDialog
from desktop_app.recovery.owed.outstanding_panel import OutstandingPanel
from desktop_app.recovery.page.figures_queries import Figures, figures
from desktop_app.recovery.page.friction_part import FrictionPart
from desktop_app.recovery.page.incidents_part import closed_part, open_part
from desktop_app.recovery.page.ledger_part import LedgerPart
from desktop_app.recovery.page.recovery_head import RecoveryHead
from desktop_app.recovery.signals.signals_panel import SignalsPanel
from desktop_app.staff.queries import members
from desktop_app.window.background import Background
from desktop_app.window.measures import STEP
from desktop_app.window.tabs import Tabs

SHOWN_HERE = ("incident", "ledger", "friction", "allowance", "visit", "customer", "staff", "settings")


class Part(StrEnum):
    """A part of the Recovery screen, by its name."""

    OPEN = "Open"
    SIGNALS = "Signals"
    CLOSED = "Closed"
    OWED = "Owed"
    LEDGER = "Ledger"
    EVENTS = "Events"
    STOPPED = "Policy stopped me"


OF_A_PERSON = (Part.OPEN, Part.CLOSED, Part.OWED, Part.LEDGER)
"""The parts of which one colleague's can be looked at alone."""


class RecoveryPage(QWidget):
    """Shows one part at a time. `opened` carries whose card is wanted, `done` a line for what can be undone.

    `make_right_wanted` carries whose, and which incident where one is meant; `write_wanted` an event and to whom.
    """

    opened = Signal(int)
    done = Signal(str)
    make_right_wanted = Signal(int, object)
    write_wanted = Signal(int, int)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setAccessibleName("Recovery")
        self._background = background
        self.head = RecoveryHead()
        self.tabs = Tabs(Part)
        self.waiting, self.closed = open_part(background), closed_part(background)
        self.signals, self.events = SignalsPanel(background), EventsPanel(background)
        self.owed = OutstandingPanel(background)
        self.ledger, self.stopped = LedgerPart(background), FrictionPart(background)
        self.stack = QStackedWidget()
        self.shown: dict[Part, QWidget] = {}
        self._parts: dict[Part, Callable[[], list[QWidget]]] = {}
        self._reads: dict[Part, Callable[[int | None], object]] = {}
        self._mount(Part.OPEN, self.waiting, self.waiting.parts, self.waiting.read)
        self._mount(Part.SIGNALS, self.signals, self.signals.parts, lambda _: self.signals.read())
        self._mount(Part.CLOSED, self.closed, self.closed.parts, self.closed.read)
        self._mount(Part.OWED, self.owed, self.owed.parts, self.owed.read)
        self._mount(Part.LEDGER, self.ledger, self.ledger.parts, self.ledger.read)
        self._mount(Part.EVENTS, self.events, self.events.parts, lambda _: self.events.open(take_focus=False))
        self._mount(Part.STOPPED, self.stopped, self.stopped.parts, self.stopped.read)
        self._lay_out()
        self._connect()
        self.go_to(Part.OPEN)

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through the list."""
        self._read()
        self._background.read(members, then=self.head.whose.offer)
        if take_focus:
            self._take_focus()

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.tabs, *self._parts[self.part()]()]

    def part(self) -> Part:
        """Tell which part is shown."""
        return next(part for part, shown in self.shown.items() if shown is self.stack.currentWidget())

    def go_to(self, part: Part) -> None:
        """Show another part; the keys go along where they were in the one before."""
        focused = QApplication.focusWidget()
        within = focused is not None and self.stack.isAncestorOf(focused)
        self.tabs.choose(part)
        self.stack.setCurrentWidget(self.shown[part])
        self.head.whose.setVisible(part in OF_A_PERSON)
        self.ledger.month.setVisible(part is Part.LEDGER)
        self._read_part()
        if within:
            self._take_focus()

    def tell_what_stopped(self) -> None:
        """Let somebody tell which rule stood in the way."""
        dialog = FrictionDialog(self.window(), self._background)
        dialog.told.connect(self.done)
        dialog.open()

    def _mount(
        self,
        part: Part,
        shown: QWidget,
        parts: Callable[[], list[QWidget]],
        read: Callable[[int | None], object],
    ) -> None:
        """Have something as a part: what F6 goes through there, and how it is read for one colleague or all (None)."""
        self.shown[part], self._parts[part], self._reads[part] = shown, parts, read
        self.stack.addWidget(shown)

    def _take_focus(self) -> None:
        self._parts[self.part()]()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        today = self._background.counter.clock.today()
        self._background.read(figures, today, then=self._show_figures)
        self._read_part()

    def _read_part(self) -> None:
        self._reads[self.part()](self.head.whose.member())

    def _show_figures(self, shown: Figures) -> None:
        self.head.show_figures(shown)
        self.tabs.show_counts({Part.OPEN: shown.open, Part.STOPPED: shown.stopped})

    def _look_again(self, change: Change) -> None:
        """What is out of sight is read when somebody comes back."""
        if self.isVisible() and change.touches(*SHOWN_HERE):
            self._read()
        if self.isVisible() and change.touches("staff"):
            self._background.read(members, then=self.head.whose.offer)

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.tabs.chosen.connect(self.go_to)
        self.head.whose.currentIndexChanged.connect(self._read_part)
        self.head.stopped.clicked.connect(self.tell_what_stopped)
        for part in (self.waiting, self.closed, self.owed, self.ledger, self.stopped):
            part.opened.connect(self.opened)
            part.done.connect(self.done)
        self.waiting.make_right.connect(self.make_right_wanted.emit)
        self.signals.make_right.connect(lambda customer: self.make_right_wanted.emit(customer, None))
        self.signals.open_customer.connect(self.opened)
        self.signals.done.connect(self.done)
        self.events.make_right_wanted.connect(self.make_right_wanted.emit)
        self.events.write_wanted.connect(self.write_wanted)
        self.events.opened.connect(self.opened)
        self.events.told.connect(self.done)

    def _lay_out(self) -> None:
        self.head.choices.addWidget(self.ledger.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, 2 * STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
