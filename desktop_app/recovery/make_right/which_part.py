"""Which of the remedies offered together they would like: a tap on it, and only that is given."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.recovery.offer_rules import to_choose_from
from desktop_app.recovery.rules import Given, remedy_words
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.one_of import OneOf
from desktop_app.window.typeface import Size

ASKS = "Theirs to choose? Tap the one they want:"


class WhichPart(QWidget):
    """Shown while two or more are ready; a second tap gives them all again. `changed` says that one was tapped."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ready: tuple[Given, ...] = ()
        self.which = OneOf()
        self.which.setAccessibleName(ASKS)
        self.which.changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(PlainLabel(ASKS, size=Size.META, ink="ink-2"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.which, 1)
        self.hide()

    def show_ready(self, ready: Sequence[Given]) -> None:
        """Let them choose among these; what was tapped stays so while it is one of them."""
        before, tapped = self._words(), self.which.value()
        self._ready = to_choose_from(ready)
        if self._words() != before:
            self.which.offer(self._words())
            self.which.choose(tapped)
        self.setVisible(bool(self._ready))

    def choose(self, chosen: Given | None) -> None:
        """Show this as the one they want, None for all of them, without announcing it."""
        self.which.choose(_said(chosen) if chosen else "")

    def chosen(self) -> Given | None:
        """Give the one they want; None where it is not theirs to choose."""
        return next((one for one in self._ready if _said(one) == self.which.value()), None)

    def _words(self) -> list[str]:
        return [_said(one) for one in self._ready]


def _said(one: Given) -> str:
    return remedy_words(one.remedy, one.words)
