"""The Recovery screen: what went wrong and waits, what was made right and what came after, and what it cost."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.customers.queries import CustomerCard, card
from desktop_app.foundation.act import Change
from desktop_app.recovery.friction_dialog import FrictionDialog
from desktop_app.recovery.make_right_dialog import MakeRightDialog
from desktop_app.recovery.page.figures_queries import Figures, figures
from desktop_app.recovery.page.friction_part import FrictionPart
from desktop_app.recovery.page.incidents_part import IncidentsPart, closed_part, open_part
from desktop_app.recovery.page.ledger_part import LedgerPart
from desktop_app.recovery.page.recovery_head import RecoveryHead
from desktop_app.recovery.queries import IncidentRow
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.choice import Choice
from desktop_app.window.measures import STEP
from desktop_app.window.tabs import Tabs

SHOWN_HERE = ("incident", "ledger", "friction", "allowance", "visit", "customer", "staff", "settings")
EVERYONES = "Everyone’s"


class Part(StrEnum):
    """A part of the Recovery screen, by its name."""

    OPEN = "Open"
    CLOSED = "Closed"
    LEDGER = "Ledger"
    STOPPED = "Policy stopped me"


Mounted = IncidentsPart | LedgerPart | FrictionPart


class RecoveryPage(QWidget):
    """Shows one part at a time. `opened` carries whose card is wanted, `done` a line for what can be undone."""

    opened = Signal(int)
    done = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setAccessibleName("Recovery")
        self._background = background
        self.head = RecoveryHead()
        self.tabs = Tabs(Part)
        self.whose = Choice("Whose", [(EVERYONES, None)])
        ledger = LedgerPart(background)
        self.month = ledger.month
        waiting = open_part(background)
        waiting.make_right.connect(self.make_right)
        self.shown: dict[Part, Mounted] = {
            Part.OPEN: waiting,
            Part.CLOSED: closed_part(background),
            Part.LEDGER: ledger,
            Part.STOPPED: FrictionPart(background),
        }
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.tabs.choose(Part.OPEN)

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through the list."""
        self._read()
        self._background.read(members, then=self._offer_colleagues)
        if take_focus:
            self.shown[self.part()].setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.tabs, *self.shown[self.part()].parts()]

    def part(self) -> Part:
        """Tell which part is shown."""
        return next(part for part, shown in self.shown.items() if shown is self.stack.currentWidget())

    def go_to(self, part: Part) -> None:
        """Show another part."""
        self.tabs.choose(part)
        in_list = self.stack.isAncestorOf(QApplication.focusWidget() or self)
        self.stack.setCurrentWidget(self.shown[part])
        if in_list:
            self.shown[part].setFocus(Qt.FocusReason.OtherFocusReason)
        self.whose.setVisible(part is not Part.STOPPED)
        self.month.setVisible(part is Part.LEDGER)
        self._read_part()

    def make_right(self, incident: IncidentRow) -> None:
        """Let something that waits be made right."""
        self._background.read(card, incident.customer_id, then=partial(self._open_dialog, incident.id))

    def tell_what_stopped(self) -> None:
        """Let somebody tell which rule stood in the way."""
        dialog = FrictionDialog(self.window(), self._background)
        dialog.told.connect(self.done)
        dialog.open()

    def _open_dialog(self, incident: int, customer: CustomerCard) -> None:
        dialog = MakeRightDialog(self.window(), self._background, customer, incident=incident)
        dialog.told.connect(self.done)
        dialog.open()

    def _read(self) -> None:
        today = self._background.counter.clock.today()
        self._background.read(figures, today, then=self._show_figures)
        self._read_part()

    def _read_part(self) -> None:
        by = self.whose.value()
        self.shown[self.part()].read(by if isinstance(by, int) else None)

    def _show_figures(self, shown: Figures) -> None:
        self.head.show_figures(shown)
        self.tabs.show_counts({Part.OPEN: shown.open, Part.STOPPED: shown.stopped})

    def _offer_colleagues(self, colleagues: tuple[Member, ...]) -> None:
        chosen = self.whose.value()
        self.whose.blockSignals(True)
        self.whose.clear()
        self.whose.addItem(EVERYONES, None)
        for colleague in colleagues:
            self.whose.addItem(f"{colleague.name}’s", colleague.id)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))
        self.whose.blockSignals(False)

    def _look_again(self, change: Change) -> None:
        """What is out of sight is read when somebody comes back."""
        if self.isVisible() and change.touches(*SHOWN_HERE):
            self._read()
        if self.isVisible() and change.touches("staff"):
            self._background.read(members, then=self._offer_colleagues)

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.tabs.chosen.connect(self.go_to)
        self.whose.currentIndexChanged.connect(self._read_part)
        self.head.stopped.clicked.connect(self.tell_what_stopped)
        for shown in self.shown.values():
            shown.opened.connect(self.opened)
            shown.done.connect(self.done)

    def _lay_out(self) -> None:
        for shown in self.shown.values():
            self.stack.addWidget(shown)
        bar = QHBoxLayout()
        bar.setSpacing(STEP)
        bar.addWidget(self.tabs, 1)
        bar.addWidget(self.month)
        bar.addWidget(self.whose)
        self.month.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, 2 * STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(self.head)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
