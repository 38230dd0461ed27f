"""How did it go: one tap, or a line of words, beside the steps of the call."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle

from desktop_app.reminders.queries import ReminderRow, StepRow
from desktop_app.reminders.row_controls import RowControls
from desktop_app.reminders.rules import Outcome
from desktop_app.window import paint
from desktop_app.window.buttons import Button
from desktop_app.window.fields import LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_ROW, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
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

    def _add_steps(self, steps: Sequence[StepRow]) -> list["StepTick"]:
        ticks = []
        for step in steps:
            tick = StepTick(step.text, step.ticked)
            tick.toggled.connect(lambda on, step=step.id: self.ticked.emit(step, on))
            self.content.addWidget(tick)
            ticks.append(tick)
        return ticks


class StepTick(PaintedButton):
    """A step with a box to tick; a finger may hit the words as well."""

    def __init__(self, words: str, ticked: bool) -> None:
        super().__init__("")
        self.setCheckable(True)
        self.setChecked(ticked)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        label = PlainLabel(words, size=Size.META, wrap=True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON_ROW + STEP, HALF_STEP, 0, HALF_STEP)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, filled with a tick once the step is taken."""
        painter = QPainter(self)
        side = ICON_ROW - HALF_STEP
        box = QRect(0, (self.height() - side) // 2, side, side)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        if self.isChecked():
            paint.rounded(painter, box, HALF_STEP, fill="accent")
            paint.icon(painter, box.adjusted(2, 2, -2, -2), "check", "on-accent")
        else:
            paint.rounded(painter, box, HALF_STEP, fill="panel", border="edge")
