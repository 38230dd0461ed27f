"""The counter: one customer's card, or, while nobody's is open, who is here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.card import Heading, heading
from desktop_app.customers.header_panel import HeaderPanel
from desktop_app.customers.timeline_panel import TimelinePanel
from desktop_app.foundation.act import Change
from desktop_app.noticing.capture_bar import CaptureBar
from desktop_app.preferences.panel import NARROWEST, WIDEST, PreferencesPanel
from desktop_app.suggestions.day_after_row import DayAfterRow
from desktop_app.suggestions.strip import Strip
from desktop_app.visits.goodbye import Promises
from desktop_app.visits.here_bar import HereBar
from desktop_app.visits.queue_panel import QueuePanel
from desktop_app.window.background import Background
from desktop_app.window.measures import STEP, TOUCH
from desktop_app.window.surface import Hairline, Surface

_WIDEST = 800
_ROOM_FOR_ALL = 976
"""The width, in pixels, from which the preferences have their full width."""
_ROOM_FOR_TIMELINE = 640
"""The height, in pixels, below which the timeline gives way to what must never go."""


class CounterScreen(Surface):
    """Shows a customer to every panel of the card. `customer` is whose card is open, None for nobody's.

    `headed` carries the Heading of the card that is open, or None.
    """

    headed = Signal(object)

    def __init__(self, background: Background, promises: Promises) -> None:
        super().__init__()
        self.setAccessibleName("Counter")
        self._background = background
        self.customer: int | None = None
        self.never: tuple[str, ...] = ()
        self.queue = QueuePanel(background)
        self.header = HeaderPanel(background)
        self.here = HereBar(background, promises)
        self.strip = Strip(background)
        self.day_after = DayAfterRow(background)
        self.timeline = TimelinePanel(background)
        self.capture = CaptureBar(background)
        self.preferences = PreferencesPanel(background)
        self._panels = (
            self.header,
            self.here,
            self.strip,
            self.day_after,
            self.timeline,
            self.capture,
            self.preferences,
        )
        self.middle = QStackedWidget()
        self._serving = QWidget()
        self._lay_out()
        self.queue.opened.connect(self.open)
        self.strip.noticing_wanted.connect(self.capture.focus)
        self.capture.field.line.textChanged.connect(self._share_the_foot)
        self._share_the_foot("")
        background.changed.connect(self._refresh)
        self.open(None)

    def open(self, customer: int | None) -> None:
        """Open somebody's card, or nobody's."""
        self.customer = customer
        self.never = ()
        for panel in self._panels:
            panel.show_customer(customer)
        self.middle.setCurrentIndex(0 if customer is None else 1)
        self.preferences.setVisible(customer is not None)
        self._hairline.setVisible(customer is not None)
        if customer is not None:
            self._read_heading()
        else:
            self.headed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the timeline gives way; suggestions, alerts and capture never go."""
        super().resizeEvent(event)
        self.timeline.setVisible(self.height() >= _ROOM_FOR_TIMELINE)
        self.preferences.setFixedWidth(WIDEST if self.width() >= _ROOM_FOR_ALL else NARROWEST)

    def _share_the_foot(self, typed: str) -> None:
        """Under the capture field stand cues and nudges, or what is made of what is being typed."""
        self._serving.setVisible(not typed)
        self.capture.chips.setVisible(bool(typed))

    def _refresh(self, change: Change) -> None:
        if self.customer in change.customers and change.touches("visit", "preference", "customer"):
            self._read_heading()

    def _read_heading(self) -> None:
        today = self._background.counter.clock.today()
        self._background.read(heading, self.customer, today, then=self._show_heading)

    def _show_heading(self, shown: Heading) -> None:
        if shown.customer == self.customer:
            self.never = shown.never
            self.header.show_heading([f"Never: {words}" for words in shown.never], shown.line)
            self.headed.emit(shown)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        self.middle.addWidget(self.queue)
        self.middle.addWidget(self._card())
        main.addWidget(self.middle, 1)
        main.addWidget(Hairline())
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        foot.addWidget(self.capture)
        serving = QVBoxLayout(self._serving)
        serving.setContentsMargins(0, 0, 0, 0)
        serving.addWidget(self.here.chips)
        self._serving.setMinimumHeight(TOUCH)
        foot.addWidget(self._serving)
        main.addLayout(foot)
        row.addLayout(main, 1)
        self._hairline = Hairline(upright=True)
        row.addWidget(self._hairline)
        row.addWidget(self.preferences)

    def _card(self) -> QWidget:
        card = QWidget()
        card.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(card)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(self.header)
        column.addWidget(self.here)
        column.addWidget(self.strip)
        column.addWidget(self.day_after)
        column.addStretch()
        column.addWidget(self.timeline)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return card
