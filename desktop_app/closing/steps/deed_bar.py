"""The buttons of what can be done in a step, and the fields for the words that some of it needs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.closing.steps.deed import Deed
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import STEP


class DeedBar(QWidget):
    """One button for each deed. `wanted` carries a deed that was chosen, `said` a deed and the words typed for it."""

    wanted = Signal(object)
    said = Signal(object, str)

    def __init__(self, deeds: Sequence[Deed]) -> None:
        super().__init__()
        self._deeds = {deed.words: deed for deed in deeds}
        self.buttons = {deed.words: self._button(deed, first=not place) for place, deed in enumerate(deeds)}
        self.lines = {deed.words: LineField("") for deed in deeds if deed.asks}
        self.fields = {words: Field(self._deeds[words].asks, line) for words, line in self.lines.items()}
        self.asking: Deed | None = None
        self._lay_out()

    def show_for(self, *, some_line: bool) -> None:
        """Show what can be done where there is a line at hand, or where there is none."""
        for words, deed in self._deeds.items():
            self.buttons[words].setVisible(some_line or deed.always)

    def ask(self, deed: Deed, begin_with: str = "") -> None:
        """Ask for the words that a deed needs."""
        self.end_asking()
        self.asking = deed
        self.lines[deed.words].setText(begin_with)
        self.fields[deed.words].show()
        self.lines[deed.words].setFocus()

    def complain(self, sentence: str) -> None:
        """Say below the field that is open why its words cannot be taken; they stay as typed."""
        if self.asking:
            self.fields[self.asking.words].complain(sentence)

    def end_asking(self) -> None:
        """Put the field away."""
        self.asking = None
        for words, field in self.fields.items():
            field.accept()
            field.hide()
            self.lines[words].clear()

    def _say(self, words: str) -> None:
        typed = self.lines[words].text().strip()
        if typed:
            self.said.emit(self._deeds[words], typed)

    def _button(self, deed: Deed, *, first: bool) -> Button:
        button = Button(f"{deed.words}  {deed.key}", ButtonKind.SOFT if first else ButtonKind.OUTLINE)
        button.clicked.connect(lambda: self.wanted.emit(deed))
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for words, field in self.fields.items():
            self.lines[words].returnPressed.connect(lambda words=words: self._say(words))
            field.hide()
            column.addWidget(field)
        bar = FlowLayout(line_gap=STEP)
        for button in self.buttons.values():
            bar.addWidget(button)
        column.addLayout(bar)
