"""A pain point: who said it, how it stands, and the steps it can take."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pain_points.actions import cannot, change, choose, give_to, set_apart
from desktop_app.pain_points.queries import PainPointRow, voices
from desktop_app.pain_points.rules import can_become
from desktop_app.pain_points.tables import Standing
from desktop_app.pain_points.voices_panel import VoicesPanel
from desktop_app.pain_points.wording import standing_line
from desktop_app.staff.decider_line import DeciderLine
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

NOBODY = "Nobody yet"
_OWNER = 152


class ThemePanel(QWidget):
    """Shows one pain point. Each who said it is told what was changed, or why it cannot be."""

    opened = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._row: PainPointRow | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.line = PlainLabel(ink="ink-2", wrap=True)
        self.owner = Choice("")
        self.owner.setMinimumWidth(_OWNER)
        self.answer = PlainLabel(wrap=True)
        self.voices = VoicesPanel()
        self.words = LineField("", "The music is off before noon")
        self.tell = Field("What those who said it will be told", self.words)
        self.choose = Button("We will change this", ButtonKind.SOFT)
        self.change = Button("It is changed", ButtonKind.PRIMARY)
        self.cannot = Button("It cannot be changed")
        self._steps = {Standing.CHOSEN: self.choose, Standing.CHANGED: self.change, Standing.CANNOT: self.cannot}
        self._lay_out()
        self.owner.activated.connect(self._give)
        self.choose.clicked.connect(lambda: self._do(choose))
        self.change.clicked.connect(lambda: self._do(change, self.words.text()))
        self.cannot.clicked.connect(lambda: self._do(cannot, self.words.text()))
        self.voices.opened.connect(self.opened)
        self.voices.set_apart.connect(self._set_apart)

    def show_theme(self, row: PainPointRow, today: dt.date) -> None:
        """Show a pain point; words begun for another are not kept for this one."""
        if self._row is None or self._row.id != row.id or self._row.standing is not row.standing:
            self.words.clear()
            self.tell.accept()
        self._row = row
        self.heading.setText(row.name)
        self.line.setText(standing_line(row, today))
        self.answer.setText(f"“{row.words}”")
        self.answer.setVisible(bool(row.words))
        for standing, step in self._steps.items():
            step.setVisible(can_become(row.standing, standing))
        self.tell.setVisible(can_become(row.standing, Standing.CHANGED))
        self._background.read(members, then=self._offer)
        self._background.read(voices, row.id, then=lambda said: self.voices.show_voices(said, today))

    def _offer(self, colleagues: Sequence[Member]) -> None:
        """Offer everybody who works here, and whoever sees to it although they left."""
        if self._row is None or self.owner.view().isVisible():
            return
        names = {one.id: one.name for one in colleagues}
        if self._row.owner is not None:
            names.setdefault(self._row.owner, self._row.owner_name)
        self.owner.clear()
        for answer in ((NOBODY, None), *((name, staff) for staff, name in names.items())):
            self.owner.addItem(*answer)
        self.owner.choose(self._row.owner)

    def _give(self) -> None:
        if self._row:
            self._background.write(give_to, self._row.id, self.owner.value())

    def _do(self, action: Callable[..., Any], *words: str) -> None:
        if self._row:
            self.tell.accept()
            self._background.write(action, self._row.id, *words, failed=self._ask_again)

    def _ask_again(self, sentence: str) -> None:
        self.tell.complain(sentence)
        self.tell.setFocus()

    def _set_apart(self, voice: int) -> None:
        self._background.write(set_apart, voice)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(STEP)
        steps.addWidget(self.choose)
        steps.addStretch()
        steps.addWidget(self.cannot)
        steps.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        words = QVBoxLayout()
        words.setSpacing(STEP)
        for part in (self.heading, self.line, self.answer):
            words.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addLayout(words, 1)
        head.addWidget(Field("Who sees to it", self.owner), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(DeciderLine(self._background))
        column.addWidget(self.voices, 1)
        column.addWidget(self.tell)
        column.addLayout(steps)
