"""Opening a closed day again."""

import datetime as dt

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.closing.record_actions import reopen_day
from desktop_app.foundation.spoken_days import long_day
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import ErrorLine, Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 480
STAYS = "What the day was when it was closed stays on record, and so does that it was opened again, when and by whom."


class ReopenDialog(Dialog):
    """Says what stays, and has room for the reason."""

    def __init__(self, window: QWidget, background: Background, day: dt.date) -> None:
        super().__init__(window, f"Open {long_day(day)} again", QSize(WIDTH, 0))
        self._background, self._day = background, day
        self.why = LineField("", "Odile came after we had closed")
        self.wrong = ErrorLine()
        self.wrong.hide()
        self.step = Button("Open it again", ButtonKind.PRIMARY)
        self.step.setDefault(True)
        self.step.clicked.connect(self._reopen)
        self._lay_out()
        self.why.setFocus()

    def _reopen(self) -> None:
        self._background.write(
            reopen_day, self._day, self.why.text(), then=lambda _: self.accept(), failed=self._complain
        )

    def _complain(self, sentence: str) -> None:
        self.wrong.sentence.setText(sentence)
        self.wrong.show()
        self.why.setFocus()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(self.windowTitle(), size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(PlainLabel(STAYS, ink="ink-2", wrap=True))
        self.content.addWidget(Field("Why, if you like", self.why))
        self.content.addWidget(self.wrong)
        self.content.addLayout(self.foot(self.step))
