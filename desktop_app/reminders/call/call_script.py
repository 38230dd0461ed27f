"""What to say or do, step by step; each tick is kept at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reminders.row_queries import StepRow
from desktop_app.reminders.tables import Channel
from desktop_app.reminders.tick import Tick
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP
from desktop_app.window.typeface import Weight

TO_SAY, TO_DO = "What to say", "Step by step"


class CallScript(QWidget):
    """Shows the steps of a follow-up. `ticked` carries a step's id and whether it is ticked."""

    ticked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[int, Tick] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        self.heading = PlainLabel(TO_SAY, weight=Weight.STRONG)
        column.addWidget(self.heading)
        column.addLayout(self._rows)

    def show_steps(self, steps: Sequence[StepRow], channel: Channel) -> None:
        """Show the steps of what is done this way; where they are the same as before, only their ticks."""
        self.heading.setText(TO_SAY if channel is Channel.CALL else TO_DO)
        if [step.id for step in steps] != list(self.ticks):
            self._rebuild(steps)
        for step in steps:
            tick = self.ticks[step.id]
            with QSignalBlocker(tick):
                tick.setChecked(step.ticked)
        self.setVisible(bool(steps))

    def _rebuild(self, steps: Sequence[StepRow]) -> None:
        for tick in self.ticks.values():
            tick.hide()
            tick.deleteLater()
        self.ticks = {step.id: Tick(step.text) for step in steps}
        for number, tick in self.ticks.items():
            tick.toggled.connect(lambda on, number=number: self.ticked.emit(number, on))
            self._rows.addWidget(tick)
