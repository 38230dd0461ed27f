"""What to ask about somebody of whom nothing is known yet."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.preferences.tables import Kind
from desktop_app.window.buttons import Button
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question whose answer would be a first preference."""

    words: str
    icon: str
    kind: Kind
    only_today: bool = False


PROMPTS = (
    Prompt("What would they drink?", "comfort", Kind.COMFORT),
    Prompt("Where would they sit?", "seat", Kind.COMFORT),
    Prompt("What is today for?", "goal", Kind.GOAL, only_today=True),
)


class Prompts(QWidget):
    """Three questions. `asked` carries the Prompt that somebody has an answer to."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP + 3, STEP, 2 * STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(PlainLabel("Nothing is known yet. Do you know one of these?", ink="ink-2", wrap=True))
        for prompt in PROMPTS:
            column.addWidget(self._button(prompt))
        column.addStretch()

    def _button(self, prompt: Prompt) -> Button:
        button = Button(prompt.words, icon=prompt.icon)
        button.clicked.connect(lambda: self.asked.emit(prompt))
        return button
