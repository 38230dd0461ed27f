"""Looking back on somebody who stayed away or asked us to stop, so that the shop learns from it."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.closing.loss.actions import look_back
from desktop_app.closing.loss.loss_form import WHAT_DAY, LossForm
from desktop_app.closing.loss.queries import LookingBack, looking_back
from desktop_app.reminders.typed import read_day
from desktop_app.staff.queries import members
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight

LARGEST = QSize(824, 680)
AROUND = QSize(4 * STEP, 4 * STEP)
NOBODY_AT_FAULT = "Nobody is written off, and nobody is to blame: what can the shop learn?"


class LossDialog(Dialog):
    """Takes up to five lines. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int) -> None:
        super().__init__(window, "Look back", LARGEST.boundedTo(window.window().size() - AROUND))
        self._background, self._customer, self._name = background, customer, ""
        self.heading = PlainLabel("Look back", size=Size.HEAD, weight=Weight.STRONG)
        today = background.counter.clock.today()
        self.form = LossForm(partial(read_day, today=today))
        self.keep = Button("Keep it", ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self._lay_out()
        background.read(members, then=self.form.offer)
        background.read(looking_back, customer, today, then=self._show)

    def _show(self, known: LookingBack) -> None:
        self._name = known.name
        self.heading.setText(f"Look back on {known.name}")
        self.form.show_what_is_known(known)
        self.form.lines["knew"].setFocus()

    def _keep(self) -> None:
        form = self.form
        for field in (*form.fields.values(), form.when):
            field.accept()
        seen_to = form.see_to()
        if seen_to is None and form.needs_a_day():
            form.when.complain(WHAT_DAY)
            return
        complain = form.field_at_fault().complain
        self._background.write(look_back, self._customer, form.written(), seen_to, then=self._has_kept, failed=complain)

    def _has_kept(self, _: int) -> None:
        self.told.emit(f"Kept: what we learn from {self._name}.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(self.heading)
        self.content.addWidget(PlainLabel(NOBODY_AT_FAULT, ink="ink-2", wrap=True))
        self.content.addWidget(Scrolling(self.form), 1)
        self.content.addLayout(self.foot(self.keep))
