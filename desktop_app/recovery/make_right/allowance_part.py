"""What whoever serves may still spend to make things right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.money import amount_words
from desktop_app.recovery.ledger_queries import Left
from desktop_app.recovery.rules import Limits, allowance_warning
from desktop_app.window.buttons import IconButton
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.meter import Meter
from desktop_app.window.typeface import Size, Weight

YOURS = "Yours to spend, no approval needed"


class AllowancePart(QWidget):
    """Shows it as it will be once this is given. Passing it is said in words, and stops nobody."""

    def __init__(self, name: str) -> None:
        """`name` is whom it is spent for."""
        super().__init__()
        self._name = name
        self.left = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.cross = IconButton("cross", "Close")
        self.meter = Meter(2 * STEP)
        self.spends = PlainLabel(size=Size.META)
        self.says = PlainLabel(YOURS, size=Size.META, ink="ink-2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(_line(self.left, self.cross))
        column.addWidget(self.meter)
        column.addLayout(_line(self.spends, self.says))

    def show_spending(self, who: str, limits: Limits, left: Left, amount: int) -> None:
        """Show what is left of somebody's month after this amount, in minor units."""
        after = left.month - amount
        whose = f"{who}’s {amount_words(limits.per_month)}" if who else amount_words(limits.per_month)
        self.left.setText(f"{amount_words(after)} left of {whose}" if after >= 0 else f"Nothing left of {whose}")
        self.meter.show_pieces([(limits.per_month - max(after, 0), "accent"), (max(after, 0), "accent-line")])
        self.spends.setText(f"{amount_words(amount)} for {self._name} today" if amount else "")
        warning = allowance_warning(limits, left.incident - amount, after)
        self.spends.setVisible(bool(amount) and not warning)
        self.says.setText(warning or YOURS)
        self.says.recolour("warn" if warning else "ink-2")


def _line(first: QWidget, last: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    row.addWidget(first, 1)
    row.addWidget(last)
    return row
