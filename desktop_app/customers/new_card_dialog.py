"""Giving a customer a new loyalty card, without asking for the old one back: it still scans."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add_card
from desktop_app.customers.queries import cards_in_use
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 480
ONE_MORE = "None, they keep the others too"


class NewCardDialog(Dialog):
    """Asks for the new card, and which one it replaces where there is any. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int, name: str) -> None:
        super().__init__(window, "A new loyalty card", QSize(WIDTH, 0))
        self._background, self._customer, self._name = background, customer, name
        self.line = LineField("", "Scan it, or type its number")
        self.code = Field("The new card", self.line)
        self.replaces = Choice("")
        self.old = Field("In place of", self.replaces)
        self.note = PlainLabel("The old card still finds them.", size=Size.META, ink="ink-2")
        self.give = Button("Give it", ButtonKind.PRIMARY)
        self.give.setDefault(True)
        self.give.setEnabled(False)
        self.give.clicked.connect(self._give)
        self._lay_out()
        background.read(cards_in_use, customer, then=self._show)

    def _show(self, codes: tuple[str, ...]) -> None:
        for code in codes:
            self.replaces.addItem(code, code)
        self.replaces.addItem(ONE_MORE, "")
        for part in (self.old, self.note):
            part.setVisible(bool(codes))
        self.give.setEnabled(True)

    def _give(self) -> None:
        self.code.accept()
        self._background.write(
            add_card,
            self._customer,
            self.line.text(),
            str(self.replaces.value() or ""),
            then=self._has_given,
            failed=self.code.complain,
        )

    def _has_given(self, _: None) -> None:
        self.told.emit(f"{self._name} has a new loyalty card.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        title = f"A new loyalty card for {self._name}"
        self.content.addWidget(PlainLabel(title, size=Size.HEAD, weight=Weight.STRONG))
        for part in (self.code, self.old, self.note):
            self.content.addWidget(part)
        self.content.addLayout(self.foot(self.give))
        for part in (self.old, self.note):
            part.hide()
        self.code.setFocus()
