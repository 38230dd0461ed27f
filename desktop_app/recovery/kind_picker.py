"""What kind of trouble it was: a tap, or words of one's own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.recovery.rules import kinds_offered
from desktop_app.window.fields import Field, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.typeface import Size, Weight

ANOTHER = "Another kind"


class KindPicker(QWidget):
    """At most one kind is chosen; a second tap takes it back. *Another kind* opens a line to write it in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = LineField("")
        self.own = Field("In your own words", self.words)
        self.own.hide()
        self.pills: list[ChoicePill] = []
        self._flow = FlowLayout(line_gap=STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(PlainLabel("What kind (may be left out)", size=Size.META, weight=Weight.MID, ink="ink-2"))
        column.addLayout(self._flow)
        column.addSpacing(HALF_STEP)
        column.addWidget(self.own)

    def offer(self, usual: Sequence[str]) -> None:
        """Offer these kinds, which the shop uses most, and a few more."""
        for words in (*kinds_offered(usual), ANOTHER):
            pill = ChoicePill(words)
            pill.toggled.connect(lambda on, pill=pill: self._choose(pill, on))
            self._flow.addWidget(pill)
            self.pills.append(pill)

    def kind(self) -> str:
        """Give the kind that is chosen or written; empty where there is none."""
        chosen = next((pill.words for pill in self.pills if pill.isChecked()), "")
        return self.words.text() if chosen == ANOTHER else chosen

    def _choose(self, chosen: ChoicePill, on: bool) -> None:
        if on:
            for pill in self.pills:
                if pill is not chosen:
                    pill.setChecked(False)
        self.own.setVisible(self.pills[-1].isChecked())
        if on and chosen is self.pills[-1]:
            self.words.setFocus()
