"""Thanking colleagues for something that happened."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.praise.actions import praise
from desktop_app.praise.colleague_pills import ColleaguePills
from desktop_app.praise.queries import Happened, lately
from desktop_app.staff.queries import members
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
TITLE = "Thank a colleague"
SOMETHING_ELSE = "Something else"


class PraiseDialog(Dialog):
    """Asks who is thanked, for what of late, and what they did. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int | None = None) -> None:
        """With a `customer` only what happened to them is offered, and the last of it is chosen."""
        super().__init__(window, TITLE, QSize(WIDTH, 0))
        self._background, self._customer = background, customer
        self.who = ColleaguePills()
        self.occasion = Choice("", [(SOMETHING_ELSE, None)])
        self.words = LineField("", "saw the stain before she did")
        self.what = Field("What they did", self.words)
        self.keep = Button("Say thanks", ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self._lay_out()
        self.keep.clicked.connect(self._keep)
        self.occasion.activated.connect(self._propose)
        background.read(members, then=self.who.offer)
        background.read(lately, background.counter.clock.today(), customer, then=self._offer)

    def _offer(self, happened: Sequence[Happened]) -> None:
        for one in happened:
            self.occasion.addItem(one.words, one)
        if happened and self._customer is not None:
            self.occasion.setCurrentIndex(1)

    def _propose(self) -> None:
        """Choose whoever did it, unless somebody is chosen already."""
        chosen = self._chosen()
        if chosen and chosen.staff is not None and not self.who.chosen():
            self.who.choose(chosen.staff)

    def _chosen(self) -> Happened | None:
        value = self.occasion.value()
        return value if isinstance(value, Happened) else None

    def _keep(self) -> None:
        self.what.accept()
        chosen = self._chosen()
        self._background.write(
            praise,
            self.who.chosen(),
            self.words.text(),
            self._customer,
            chosen.occasion if chosen else None,
            then=self._has_kept,
            failed=self._ask_again,
        )

    def _ask_again(self, sentence: str) -> None:
        self.what.complain(sentence)
        self.what.setFocus()

    def _has_kept(self, _: int) -> None:
        self.told.emit(f"Thanked {self.who.names()}.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.who)
        self.content.addWidget(Field("For what happened lately", self.occasion))
        self.content.addWidget(self.what)
        self.content.addLayout(self.foot(self.keep))
        self.words.setFocus()
