"""Whether the customer whose card is open is here, and the one step that follows: arrive, or finish."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.visits.arrive_panel import ArrivePanel
from desktop_app.visits.choice_queries import Choices, choices
from desktop_app.visits.finish_panel import FinishPanel
from desktop_app.visits.goodbye import Afterwards
from desktop_app.visits.here_line import HereLine
from desktop_app.visits.queries import AtCounter, at_counter
from desktop_app.visits.serving_chips import ServingChips
from desktop_app.visits.serving_menu import ServingMenu
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.measures import HALF_STEP, STEP

ARRIVE, FINISH = "Arrive", "Finish visit"


class HereBar(QWidget):
    """Shows one customer at a time. `shown` carries what it shows, as `AtCounter`.

    `chips` (nudges and cues) belong to the same visit; whoever lays the card out gives them their place.
    """

    shown = Signal(object)

    def __init__(self, background: Background, afterwards: Afterwards) -> None:
        super().__init__()
        self._background = background
        self._afterwards = afterwards
        self._customer: int | None = None
        self.line = HereLine()
        self.line.clicked.connect(self._offer_changes)
        self.step = Button(ARRIVE, ButtonKind.PRIMARY)
        self.step.clicked.connect(self.take_step)
        self.chips = ServingChips(background)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(STEP)
        self.row.addWidget(self.line, 1)
        self.row.addWidget(self.step)
        background.changed.connect(self._read_again)

    def show_customer(self, customer: int | None) -> None:
        """Show whether this customer is here; None while no card is open."""
        self._customer = customer
        if customer is None:
            self.chips.show_visit(None)
        else:
            self._background.read(at_counter, customer, then=self._show)

    def take_step(self) -> None:
        """Open the welcome for who is not here, the goodbye for who is."""
        if self._customer is not None:
            self._background.read(choices, self._customer, then=self._open)

    def _read_again(self, change: Change) -> None:
        if self._customer is not None and change.touches("visit", "customer", "staff"):
            self.show_customer(self._customer)

    def _show(self, at: AtCounter) -> None:
        if at.customer != self._customer:
            return  # another card was opened meanwhile
        clock = self._background.counter.clock
        if at.here:
            self.line.show_visit(at.here, clock.local(clock.now()))
        else:
            self.line.show_nobody()
        self.step.say(FINISH if at.here else ARRIVE)
        self.step.change_kind(ButtonKind.OUTLINE if at.here else ButtonKind.PRIMARY)
        self.chips.show_visit(at.here)
        self.shown.emit(at)

    def _open(self, offered: Choices) -> None:
        if offered.at.customer != self._customer:
            return
        if offered.at.here:
            FinishPanel(self, self._background, offered, self._afterwards).open()
        else:
            ArrivePanel(self, self._background, offered).open()

    def _offer_changes(self) -> None:
        if self._customer is not None:
            self._background.read(choices, self._customer, then=self._open_menu)

    def _open_menu(self, offered: Choices) -> None:
        if offered.at.here and offered.at.customer == self._customer:
            below = self.line.mapToGlobal(QPoint(0, self.line.height() + HALF_STEP))
            ServingMenu(self, self._background, offered.at.here, offered).popup(below)
