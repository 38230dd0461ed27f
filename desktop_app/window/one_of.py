"""Pills of which at most one is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import STEP
from desktop_app.window.pills import ChoicePill


class OneOf(QWidget):
    """Words to choose from; a second tap takes a choice back. `changed` says that another is chosen, or none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pills: list[ChoicePill] = []
        self._flow = FlowLayout(line_gap=STEP)
        self.setLayout(self._flow)

    def offer(self, words: Sequence[str], icons: Mapping[str, str] | None = None) -> None:
        """Offer these, maybe with icons, in place of what was offered before; nothing is chosen."""
        for pill in self.pills:
            self._flow.removeWidget(pill)
            pill.deleteLater()
        self.pills = [ChoicePill(one, icon=(icons or {}).get(one, "")) for one in words]
        for pill in self.pills:
            pill.clicked.connect(lambda _, pill=pill: self._tap(pill))
            self._flow.addWidget(pill)

    def value(self) -> str:
        """Give the words that are chosen; empty where none are."""
        return next((pill.words for pill in self.pills if pill.isChecked()), "")

    def choose(self, words: str) -> None:
        """Show these words as chosen, without announcing it."""
        for pill in self.pills:
            pill.setChecked(pill.words == words)

    def _tap(self, tapped: ChoicePill) -> None:
        self.choose(tapped.words if tapped.isChecked() else "")
        self.changed.emit()
