"""What happened to the shop: what it was, when, and whom it touched."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.moment_field import MomentField
from desktop_app.recovery.events.product_queries import FailingItem
from desktop_app.recovery.events.rules import Span
from desktop_app.recovery.events.tables import EventKind
from desktop_app.recovery.events.typed import span_of
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

QUESTION = "What happened to the shop?"
WIDTH = 640
TOUCHED = (
    ("Everyone who was here, or expected", EventKind.SHOP),
    ("Those who bought a product then", EventKind.PRODUCT),
    ("The customers of somebody who was ill", EventKind.ILL),
    ("Those to whom something was promised for then", EventKind.DELIVERY),
)


class EventDialog(Dialog):
    """Records an event. `recorded` carries its id. A product that failed fills in what is known of it."""

    recorded = Signal(int)

    def __init__(self, window: QWidget, background: Background, failing: FailingItem | None = None) -> None:
        super().__init__(window, QUESTION, QSize(WIDTH, 0))
        self._background = background
        today = background.counter.clock.today()
        self.words = LineField("", "Card machine down")
        self.what = Field("In a few words", self.words)
        self.first, self.last = MomentField("From", today), MomentField("To", today)
        self.whom = Choice("Whom did it touch?", TOUCHED)
        self.product = LineField("", "As it stands on the receipt")
        self.product_field = Field("Which product?", self.product)
        self.colleague = Choice("Who was ill?")
        self.colleague_field = Field("Who was ill?", self.colleague)
        self.keep = Button("List whom it touched", ButtonKind.PRIMARY, after="enter")
        self._lay_out()
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.whom.currentIndexChanged.connect(self._ask_for_kind)
        if failing:
            self._begin_with(failing)
        self._ask_for_kind()
        background.read(members, then=self._offer)

    def _begin_with(self, failing: FailingItem) -> None:
        self.words.setText(f"{failing.item} failed {failing.times} times")
        self.whom.choose(EventKind.PRODUCT)
        self.product.setText(failing.item)
        self.first.day.show_day(failing.sold_since)

    def _offer(self, colleagues: Sequence[Member]) -> None:
        for one in colleagues:
            self.colleague.addItem(one.name, one.id)

    def _kind(self) -> EventKind:
        return EventKind(str(self.whom.value()))

    def _ask_for_kind(self) -> None:
        self.product_field.setVisible(self._kind() is EventKind.PRODUCT)
        self.colleague_field.setVisible(self._kind() is EventKind.ILL)

    def _keep(self) -> None:
        self.what.accept()
        self.product_field.accept()
        with suppress(Mistake):  # what is wrong stands beside the field by now
            self._record(self._span())

    def _span(self) -> Span:
        return span_of(*self.first.moment(), *self.last.moment(), self._background.counter.clock)

    def _record(self, span: Span) -> None:
        staff = self.colleague.value()
        self._background.write(
            record_event,
            self.words.text(),
            span.first,
            span.last,
            kind=self._kind(),
            product=self.product.text(),
            staff=staff if isinstance(staff, int) else None,
            then=self._recorded,
            failed=self._complain,
        )

    def _recorded(self, event: int) -> None:
        self.recorded.emit(event)
        self.accept()

    def _complain(self, sentence: str) -> None:
        """Say it beside what it is about."""
        field: Field = self.what
        if self.words.text().strip():
            field = self.product_field if self._kind() is EventKind.PRODUCT else self.last
        field.complain(sentence)
        field.setFocus()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(QUESTION, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.what)
        self.content.addLayout(side_by_side(self.first, self.last))
        self.content.addWidget(Field("Whom did it touch?", self.whom))
        self.content.addWidget(self.product_field)
        self.content.addWidget(self.colleague_field)
        self.content.addLayout(self.foot(self.keep))
        self.what.setFocus()
