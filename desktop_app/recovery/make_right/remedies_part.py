"""What would make it right: several remedies together, each with its cost."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.recovery.make_right.remedy_row import OwnRemedy, RemedyRow
from desktop_app.recovery.make_right.which_part import WhichPart
from desktop_app.recovery.offer_rules import Offer
from desktop_app.recovery.rules import Given, done_quietly
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import STEP
from desktop_app.window.paint import TRAILING
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
        self.helped = PlainLabel(size=Size.META, ink="ink-2", align=TRAILING)
        self.helped.hide()
        self.which = WhichPart()
        self.which.changed.connect(self._change)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(PlainLabel("What would make it right?", weight=Weight.STRONG))
        head.addWidget(self.helped, 1)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(self.which)
        column.addStretch()

    def offer(self, remedies: Sequence[Given]) -> None:
        """Offer these, each at its usual cost."""
        self.rows = [*map(RemedyRow, remedies), OwnRemedy()]
        for place, row in enumerate(self.rows):
            row.changed.connect(self._change)
            self._grid.addWidget(row, *divmod(place, _ABREAST))

    def suggest(self, usual: Collection[Given]) -> None:
        """Tick what usually goes with what happened, unless somebody chose by hand."""
        if not self._by_hand:
            for row in self.rows:
                row.show_given(row.usual in usual, row.usual)

    def show_offer(self, offer: Offer) -> None:
        """Show what was ready before: that, and nothing else."""
        self._by_hand = bool(offer.ready)
        left = list(offer.ready)
        for row in self.rows:
            found = next((one for one in left if _is_for(row, one)), None)
            row.show_given(found is not None, found or row.usual)
            if found:
                left.remove(found)
        self.which.show_ready(offer.ready)
        self.which.choose(offer.chosen)

    def show_helped(self, sentence: str) -> None:
        """Say what helped others with the same trouble; nothing where too little is known."""
        self.helped.setText(sentence)
        self.helped.setToolTip(tooltip(sentence))
        self.helped.setVisible(bool(sentence))

    def offer_made(self, *, quiet: bool) -> Offer:
        """Give what is ticked, and which they chose; what is done `quiet` is nobody's to choose.

        Raises Mistake where a cost is no amount, which is said beside it.
        """
        ready = tuple(row.given() for row in self.rows if row.wanted())
        ready = done_quietly(ready) if quiet else ready
        self.which.show_ready(ready)
        return Offer(ready, self.which.chosen())

    def _change(self) -> None:
        self._by_hand = True
        self.changed.emit()


def _is_for(row: RemedyRow, one: Given) -> bool:
    return isinstance(row, OwnRemedy) or (row.usual.remedy, row.usual.words) == (one.remedy, one.words)
