"""Writing down what it was like to be served."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.diary.actions import write
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
TITLE = "How were you served?"


class EntryDialog(Dialog):
    """Three lines, the last of which can be left empty. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window, TITLE, QSize(WIDTH, 0))
        self._background = background
        self.place = LineField("", "At the optician’s")
        self.where = Field("Where, here or elsewhere?", self.place)
        self.felt = LineField("", "Nobody looked up for ten minutes")
        self.feeling = Field("How did it feel?", self.felt)
        self.idea = LineField("", "Say hello first, then finish the call")
        self.keep = Button("Write it down", ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self._lay_out()
        self.keep.clicked.connect(self._keep)

    def _keep(self) -> None:
        for field in (self.where, self.feeling):
            field.accept()
        said = self.place.text(), self.felt.text(), self.idea.text()
        self._background.write(write, *said, then=self._has_kept, failed=self._ask_again)

    def _ask_again(self, sentence: str) -> None:
        field = self.feeling if self.place.text().strip() else self.where
        field.complain(sentence)
        field.setFocus()

    def _has_kept(self, _: int) -> None:
        self.told.emit("Written in the diary.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.where)
        self.content.addWidget(self.feeling)
        self.content.addWidget(Field("What could we do? It can be left empty.", self.idea))
        self.content.addLayout(self.foot(self.keep))
        self.place.setFocus()
