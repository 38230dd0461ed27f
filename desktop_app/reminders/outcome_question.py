"""How did it go: one tap, or a line of words, beside the steps of the call."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.reminders.row_controls import RowControls
from desktop_app.reminders.row_queries import ReminderRow, StepRow
from desktop_app.reminders.rules import Outcome
from desktop_app.reminders.tick import Tick
from desktop_app.window.buttons import Button
from desktop_app.window.fields import LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight


class HowDidItGo(RowControls):
    """Asks for the outcome. `answered` carries it in words, `ticked` a step's id and whether it is ticked."""

    answered = Signal(str)
    ticked = Signal(int, bool)

    def __init__(self, reminder: ReminderRow) -> None:
        super().__init__()
        if reminder.why:
            self.content.addWidget(PlainLabel(reminder.why, size=Size.META, ink="ink-2", wrap=True))
        self.steps = self._add_steps(reminder.steps)
        self.content.addWidget(PlainLabel("How did it go?", size=Size.META, weight=Weight.STRONG))
        self.buttons = [self._offer(outcome) for outcome in Outcome]
        offered = FlowLayout(line_gap=STEP)
        for button in self.buttons:
            offered.addWidget(button)
        self.words = LineField("How it went, in words", "In a few words, then Enter")
        self.words.returnPressed.connect(lambda: self.answered.emit(self.words.text()))
        self.content.addLayout(offered)
        self.content.addWidget(self.words)
        self.setFocusProxy(self.buttons[0])

    def _offer(self, outcome: Outcome) -> Button:
        button = Button(outcome.capitalize())
        button.clicked.connect(lambda: self.answered.emit(outcome))
        return button

    def _add_steps(self, steps: Sequence[StepRow]) -> list[Tick]:
        ticks = []
        for step in steps:
            tick = Tick(step.text, step.ticked)
            tick.toggled.connect(lambda on, step=step.id: self.ticked.emit(step, on))
            self.content.addWidget(tick)
            ticks.append(tick)
        return ticks
