"""A theme of concerns: who voiced it, the courtesy that is to keep it away, and whether it comes back."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pain_points.concern_actions import counter, set_apart
from desktop_app.pain_points.concern_queries import ConcernThemeRow, voiced
from desktop_app.pain_points.voices_panel import VoicesPanel
from desktop_app.pain_points.wording import concern_line, effect_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

EVERY_VISIT = ("At every visit", "")


class ConcernPanel(QWidget):
    """Shows one theme of what is feared."""

    opened = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._row: ConcernThemeRow | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.line = PlainLabel(ink="ink-2", wrap=True)
        self.effect = PlainLabel(wrap=True)
        self.voices = VoicesPanel()
        self.words = LineField("", "Show them how to dry the fringe")
        self.courtesy = Field("What we will do from now on", self.words)
        self.service = Choice("When", [EVERY_VISIT])
        self.keep = Button("Make it a courtesy", ButtonKind.PRIMARY)
        self._lay_out()
        self.keep.clicked.connect(self._counter)
        self.words.returnPressed.connect(self._counter)
        self.voices.opened.connect(self.opened)
        self.voices.set_apart.connect(lambda concern: self._background.write(set_apart, concern))

    def show_theme(self, row: ConcernThemeRow, services: Sequence[str], today: dt.date) -> None:
        """Show a theme, and offer the services that a courtesy can belong to."""
        if self._row is None or (self._row.id, self._row.courtesy) != (row.id, row.courtesy):
            self.words.clear()
            self.courtesy.accept()
        self._row = row
        self._offer(services)
        self.heading.setText(row.name)
        self.line.setText(concern_line(row))
        effect = effect_line(row, today)
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        self._background.read(voiced, row.id, then=lambda said: self.voices.show_voices(said, today))

    def _offer(self, services: Sequence[str]) -> None:
        chosen = self.service.value()
        self.service.clear()
        for words, service in (EVERY_VISIT, *((f"After {service}", service) for service in services)):
            self.service.addItem(words, service)
        self.service.choose(chosen if chosen in services else "")

    def _counter(self) -> None:
        if self._row:
            self.courtesy.accept()
            service = str(self.service.value() or "")
            self._background.write(counter, self._row.id, self.words.text(), service, failed=self._ask_again)

    def _ask_again(self, sentence: str) -> None:
        self.courtesy.complain(sentence)
        self.courtesy.setFocus()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(self.courtesy, 1)
        line.addWidget(self.service, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for part in (self.heading, self.line, self.effect):
            column.addWidget(part)
        column.addWidget(self.voices, 1)
        column.addLayout(line)
