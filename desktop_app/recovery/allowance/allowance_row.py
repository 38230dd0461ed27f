"""What somebody may spend to make things right: for one incident, and in a month."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words, read_amount
from desktop_app.recovery.rules import Limits
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Weight

LABELS = ("For one incident", "In a month")
_NAME = 128


class AllowanceRow(QWidget):
    """Two amounts beside a name; one left empty is as everybody's. What is no amount is told beside its field.

    `typed` carries the Limits that were typed, None where both were left empty.
    """

    typed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._usual = Limits(0, 0)
        self.amounts = tuple(LineField("") for _ in LABELS)
        self.fields = tuple(Field(label, line) for label, line in zip(LABELS, self.amounts, strict=True))
        for line, label in zip(self.amounts, LABELS, strict=True):
            line.setAccessibleName(f"{name}: {label.lower()}")
            line.editingFinished.connect(self._take)
        who = PlainLabel(name, weight=Weight.STRONG, wrap=True)
        who.setFixedWidth(_NAME)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(who)
        row.addLayout(side_by_side(*self.fields), 1)

    def show_limits(self, own: Limits | None, usual: Limits) -> None:
        """Show what they may spend; what somebody is typing, or still has to put right, stays."""
        self._usual = usual
        shown = (own.per_incident, own.per_month) if own else (None, None)
        for field, line, amount, hint in zip(self.fields, self.amounts, shown, _both(usual), strict=True):
            line.setPlaceholderText(amount_words(hint))
            if not (line.hasFocus() and line.isModified()) and not field.complaint:
                line.setText("" if amount is None else amount_words(amount))

    def _take(self) -> None:
        if not any(line.isModified() for line in self.amounts):
            return
        typed = [self._read(place) for place in range(len(LABELS))]
        if None in typed:
            return
        for line in self.amounts:
            line.setModified(False)
        emptied = not any(line.text().strip() for line in self.amounts)
        self.typed.emit(None if emptied else Limits(*(amount for amount in typed if amount is not None)))

    def _read(self, place: int) -> int | None:
        """Give the amount typed, everybody's where nothing is, None where it makes no sense."""
        field, words = self.fields[place], self.amounts[place].text().strip()
        try:
            amount = read_amount(words) if words else _both(self._usual)[place]
        except Mistake as mistake:
            field.complain(str(mistake))
            return None
        field.accept()
        return amount


def _both(limits: Limits) -> tuple[int, int]:
    return limits.per_incident, limits.per_month
