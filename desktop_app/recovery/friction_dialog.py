"""A rule stood in the way: which, and what somebody wanted to do instead."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.recovery.friction_actions import stopped
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import ErrorLine, Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
TITLE = "A policy stopped me"


class FrictionDialog(Dialog):
    """Two lines, and nobody is named but who tells it. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, wanted: str = "") -> None:
        """`wanted` is what they wanted to do, as far as that is known already."""
        super().__init__(window, TITLE, QSize(WIDTH, 0))
        self._background = background
        self.rule = LineField("", "No refund without the receipt")
        self.wanted = LineField("", "Give the money back at once")
        self.wanted.setText(wanted)
        self.wrong = ErrorLine()
        self.wrong.hide()
        self.keep = Button("Keep it", ButtonKind.PRIMARY)
        self._lay_out()
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.rule.setFocus()

    def _keep(self) -> None:
        self._background.write(
            stopped, self.rule.text(), self.wanted.text(), then=self._has_kept, failed=self._complain
        )

    def _complain(self, sentence: str) -> None:
        self.wrong.sentence.setText(sentence)
        self.wrong.show()
        (self.wanted if self.rule.text().strip() else self.rule).setFocus()

    def _has_kept(self, _: int) -> None:
        self.told.emit("Kept: what stood in the way.")
        self.accept()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(Field("Which rule stood in the way?", self.rule))
        self.content.addWidget(Field("What did you want to do?", self.wanted))
        self.content.addWidget(self.wrong)
        self.content.addLayout(self.foot(self.keep))
