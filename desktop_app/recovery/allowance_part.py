"""What whoever serves may still spend to make things right."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.money import amount_words
from desktop_app.recovery.ledger_queries import Left
from desktop_app.recovery.rules import Limits, allowance_warning
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.meter import Meter
from desktop_app.window.typeface import Size, Weight

YOURS = "Yours to spend, no approval needed"


class AllowancePart(QWidget):
    """Shows it as it will be once this is given. Passing it is said in words, and stops nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.left = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.meter = Meter()
        self.says = PlainLabel(YOURS, size=Size.META, ink="ink-2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.left, self.meter, self.says):
            column.addWidget(part)

    def show_spending(self, who: str, limits: Limits, left: Left, amount: int) -> None:
        """Show what is left of somebody's month after this amount, in minor units."""
        after = left.month - amount
        whose = f"{who}’s {amount_words(limits.per_month)}" if who else amount_words(limits.per_month)
        self.left.setText(f"{amount_words(after)} left of {whose}" if after >= 0 else f"Nothing left of {whose}")
        self.meter.show_pieces([(limits.per_month - max(after, 0), "accent"), (max(after, 0), "accent-line")])
        warning = allowance_warning(limits, left.incident - amount, after)
        self.says.setText(warning or YOURS)
        self.says.recolour("warn" if warning else "ink-2")
