"""Keeping what went wrong for a customer, while they stand there."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.kind_picker import KindPicker
from desktop_app.recovery.queries import usual_kinds
from desktop_app.recovery.rules import KINDS_OFFERED
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Size, Weight

WIDTH = 560


class IncidentDialog(Dialog):
    """Asks what happened; of what kind, and who saw it first, may be left out. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int, name: str) -> None:
        super().__init__(window, "Something went wrong", QSize(WIDTH, 0))
        self._background, self._customer, self._name = background, customer, name
        self.words = LineField("", "colour on the sleeve")
        self.what = Field("What happened", self.words)
        self.kind = KindPicker()
        self.noticed = TickBox("We noticed it first")
        self.keep = Button("Keep it", ButtonKind.PRIMARY)
        self._lay_out()
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        background.read(usual_kinds, KINDS_OFFERED, then=self.kind.offer)

    def _keep(self) -> None:
        self.what.accept()
        self._background.write(
            open_incident,
            self._customer,
            self.words.text(),
            self.kind.kind(),
            self.noticed.isChecked(),
            then=self._has_kept,
            failed=self._ask_again,
        )

    def _ask_again(self, sentence: str) -> None:
        self.what.complain(sentence)
        self.what.setFocus()

    def _has_kept(self, _: int) -> None:
        self.told.emit(f"Kept: what went wrong for {self._name}.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        title = f"What went wrong for {self._name}?"
        self.content.addWidget(PlainLabel(title, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.what)
        self.content.addWidget(self.kind)
        self.content.addWidget(self.noticed)
        cancel = Button("Cancel", ButtonKind.QUIET)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        self.content.addLayout(foot)
        self.words.setFocus()
