"""One remedy to tick, with what it costs beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words, read_amount
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.window.fields import ErrorLine, LineField, mark_wrong
from desktop_app.window.measures import HALF_STEP
from desktop_app.window.tick_box import TickBox

COST_WIDTH = 72
OWN = "Something of your own"
ICONS = {
    Remedy.APOLOGISE: "heart",
    Remedy.REDO: "refresh",
    Remedy.REPLACE: "swap",
    Remedy.REFUND: "receipt",
    Remedy.CLEANING: "hanger",
    Remedy.CERTIFICATE: "gift",
    Remedy.POINTS: "star",
    Remedy.OTHER: "thumb-up",
}


class RemedyRow(QWidget):
    """A remedy of the trade, its cost to be changed. `changed` says that it was, by hand."""

    changed = Signal()

    def __init__(self, usual: Given) -> None:
        super().__init__()
        self.usual = usual
        self.cost = LineField(f"Cost: {usual.words}", "free")
        self.tick = TickBox(usual.words, icon=ICONS[usual.remedy])
        self._lay_out(self.tick)
        self.show_given(False, usual)
        self.tick.clicked.connect(self._announce)
        self.cost.textEdited.connect(self._type_cost)

    def wanted(self) -> bool:
        """Tell whether it is to be given."""
        return self.tick.isChecked()

    def given(self) -> Given:
        """Give it with its cost as typed; raises Mistake, said beside the field too, where that is no amount."""
        return Given(self.usual.remedy, self.usual.words, self._amount())

    def show_given(self, wanted: bool, given: Given) -> None:
        """Show it ticked or not, with this cost, without announcing it."""
        self.tick.setChecked(wanted)
        self.cost.setText(amount_words(given.amount) if given.amount else "")
        self._accept()

    def _amount(self) -> int:
        typed = self.cost.text().strip()
        try:
            amount = read_amount(typed) if typed else 0
        except Mistake as mistake:
            self._wrong.sentence.setText(str(mistake))
            self._wrong.show()
            mark_wrong(self.cost, str(mistake))
            raise
        self._accept()
        return amount

    def _accept(self) -> None:
        self._wrong.hide()
        mark_wrong(self.cost, "")

    def _type_cost(self) -> None:
        self.tick.setChecked(True)
        self._announce()

    def _announce(self) -> None:
        if not self.wanted():
            self._accept()
        self.changed.emit()

    def _lay_out(self, what: QWidget) -> None:
        self._wrong = ErrorLine()
        self.cost.setFixedWidth(COST_WIDTH)
        line = QHBoxLayout()
        line.setSpacing(HALF_STEP)
        line.addWidget(what, 1)
        line.addWidget(self.cost)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(line)
        column.addWidget(self._wrong)


class OwnRemedy(RemedyRow):
    """A remedy in words of one's own; typing them is to want it."""

    def __init__(self) -> None:
        self.words = LineField(OWN, OWN)
        super().__init__(Given(Remedy.OTHER, OWN))
        self.words.textEdited.connect(self._announce)

    def wanted(self) -> bool:
        """Tell whether anything is written."""
        return bool(self.words.text().strip() or self.cost.text().strip())

    def given(self) -> Given:
        """Give it in its words, with its cost as typed; raises Mistake where that is no amount."""
        return Given(Remedy.OTHER, self.words.text().strip(), self._amount())

    def show_given(self, wanted: bool, given: Given) -> None:
        """Show these words with this cost, or neither."""
        super().show_given(wanted, given if wanted else Given(Remedy.OTHER))
        self.words.setText(given.words if wanted else "")

    def _lay_out(self, what: QWidget) -> None:
        super()._lay_out(self.words)
