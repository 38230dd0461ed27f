"""What would make it right: several remedies together, each with its cost."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.recovery.remedy_row import OwnRemedy, RemedyRow
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

_ABREAST = 2


class RemediesPart(QWidget):
    """Shows the trade's remedies and room for one's own. `changed` says that something else is to be given."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RemedyRow] = []
        self._by_hand = False
        self._grid = QGridLayout()
        self._grid.setSpacing(STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self.helped = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.helped.hide()
        column.addWidget(PlainLabel("What would make it right?", weight=Weight.STRONG))
        column.addWidget(self.helped)
        column.addLayout(self._grid)
        column.addStretch()

    def offer(self, remedies: Sequence[Given]) -> None:
        """Offer these, each at its usual cost; an apology is ticked."""
        self.rows = [*map(RemedyRow, remedies), OwnRemedy()]
        for place, row in enumerate(self.rows):
            row.changed.connect(self._change)
            self._grid.addWidget(row, *divmod(place, _ABREAST))
        self.suggest({Remedy.APOLOGISE})

    def suggest(self, remedies: Collection[Remedy]) -> None:
        """Tick what usually goes with what happened, unless somebody chose by hand."""
        if not self._by_hand:
            for row in self.rows:
                row.show_given(row.usual.remedy in remedies and not isinstance(row, OwnRemedy), row.usual)

    def show_given(self, chosen: Sequence[Given]) -> None:
        """Show what was chosen before: that, and nothing else."""
        self._by_hand = bool(chosen)
        left = list(chosen)
        for row in self.rows:
            found = next((one for one in left if _is_for(row, one)), None)
            row.show_given(found is not None, found or row.usual)
            if found:
                left.remove(found)

    def show_helped(self, sentence: str) -> None:
        """Say what helped others with the same trouble; nothing where too little is known."""
        self.helped.setText(sentence)
        self.helped.setVisible(bool(sentence))

    def given(self) -> list[Given]:
        """Give what is ticked; raises Mistake where a cost is no amount, which is said beside it."""
        return [row.given() for row in self.rows if row.wanted()]

    def _change(self) -> None:
        self._by_hand = True
        self.changed.emit()


def _is_for(row: RemedyRow, one: Given) -> bool:
    return isinstance(row, OwnRemedy) or (row.usual.remedy, row.usual.words) == (one.remedy, one.words)
