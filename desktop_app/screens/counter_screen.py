"""The counter: one customer's card, or, while nobody's is open, who is here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.card import Heading, heading
from desktop_app.customers.header_panel import HeaderPanel
from desktop_app.customers.timeline_panel import TimelinePanel
from desktop_app.foundation.act import Change
from desktop_app.noticing.capture_bar import CaptureBar
from desktop_app.preferences.panel import NARROWEST, WIDEST, PreferencesPanel
from desktop_app.recovery.owed.held_row import HeldRow
from desktop_app.screens.card_column import BEFORE, CardColumn
from desktop_app.screens.to_sort import ToSort
from desktop_app.shipments.on_the_way_row import OnTheWayRow
from desktop_app.suggestions.day_after_row import DayAfterRow
from desktop_app.suggestions.strip import Strip
from desktop_app.visits.goodbye import Afterwards
from desktop_app.visits.here_bar import HereBar
from desktop_app.visits.queue_panel import QueuePanel
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline, Surface

SAID_IN_HEADING = ("visit", "preference", "customer", "contact", "reminder", "appointment")
_BELOW_CHIPS = 5  # a chip is painted smaller than what a finger hits
_ROOM_FOR_ALL = 976
"""The width, in pixels, from which the preferences have their full width."""


class CounterScreen(Surface):
    """Shows a customer to every panel of the card. `customer` is whose card is open, None for nobody's; `alerts` what
    must never happen to them.

    `headed` carries the Heading of the card that is open, or None.
    """

    headed = Signal(object)

    def __init__(self, background: Background, afterwards: Afterwards) -> None:
        super().__init__()
        self.setAccessibleName("Counter")
        self._background = background
        self.customer: int | None = None
        self.queue = QueuePanel(background)
        self.to_sort = ToSort(background)
        self.line_up = Button("Line-up", ButtonKind.SOFT, icon="sunrise", after="chevron-right")
        self.header = HeaderPanel(background)
        self.here = HereBar(background, afterwards)
        self.strip = Strip(background)
        self.day_after = DayAfterRow(background)
        self.on_the_way = OnTheWayRow(background)
        self.held = HeldRow(background)
        self.timeline = TimelinePanel(background)
        self.capture = CaptureBar(background)
        self.capture.stand_in(_alone(self.here.chips))
        self.preferences = PreferencesPanel(background)
        self._panels = (
            self.header,
            self.here,
            self.strip,
            self.day_after,
            self.on_the_way,
            self.held,
            self.timeline,
            self.capture,
            self.preferences,
        )
        self.middle = QStackedWidget()
        self._lay_out()
        self.queue.opened.connect(self.open)
        self.strip.noticing_wanted.connect(self.capture.focus)
        background.changed.connect(self._refresh)
        self.open(None)

    def open(self, customer: int | None) -> None:
        """Open somebody's card, or nobody's. A card appears whole, in the moment all of it has been read."""
        self.customer = customer
        self.setUpdatesEnabled(customer is None)
        with self._background.together():
            self._show_customer(customer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the preferences their full width where there is room."""
        super().resizeEvent(event)
        self.preferences.setFixedWidth(WIDEST if self.width() >= _ROOM_FOR_ALL else NARROWEST)

    def _refresh(self, change: Change) -> None:
        if self.customer in change.customers and change.touches(*SAID_IN_HEADING):
            self._read_heading()

    def _show_customer(self, customer: int | None) -> None:
        for panel in self._panels:
            panel.show_customer(customer)
        self.middle.setCurrentIndex(0 if customer is None else 1)
        self.preferences.setVisible(customer is not None)
        self._hairline.setVisible(customer is not None)
        if customer is not None:
            self._read_heading()
        else:
            self.headed.emit(None)

    def _read_heading(self) -> None:
        today = self._background.counter.clock.today()
        self._background.read(heading, self.customer, today, then=self._show_heading, failed=self._fail)

    def _show_heading(self, shown: Heading) -> None:
        self.setUpdatesEnabled(True)
        if shown.customer == self.customer:
            self.header.show_heading([f"Never: {words}" for words in shown.never], shown.line)
            self.headed.emit(shown)

    def _fail(self, sentence: str) -> None:
        self.setUpdatesEnabled(True)
        self._background.failed.emit(sentence)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        self.middle.addWidget(self._welcome())
        rows = (self.day_after, self.held, self.on_the_way)
        card = CardColumn(self.header, self.here, self.strip, rows, self.timeline)
        self.middle.addWidget(Scrolling(card, card.lowest))
        main.addWidget(self.middle, 1)
        main.addWidget(Hairline())
        foot = QVBoxLayout()
        foot.setSpacing(HALF_STEP)
        foot.setContentsMargins(BEFORE, STEP, 3 * STEP, _BELOW_CHIPS)
        foot.addWidget(self.capture)
        main.addLayout(foot)
        row.addLayout(main, 1)
        self._hairline = Hairline(upright=True)
        row.addWidget(self._hairline)
        row.addWidget(self.preferences)

    def _welcome(self) -> QWidget:
        """What stands in the middle while nobody's card is open."""
        page = QWidget()
        page.setMinimumHeight(1)  # it never keeps the card, which shares its place, from being low
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, STEP)
        column.addWidget(self.queue, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(BEFORE, 0, 3 * STEP, 0)
        foot.setSpacing(STEP)
        foot.addWidget(self.line_up)
        foot.addWidget(self.to_sort)
        foot.addStretch()
        column.addLayout(foot)
        return page


def _alone(part: QWidget) -> QWidget:
    """Give a part a place that stays when it hides itself."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch()
    return place
