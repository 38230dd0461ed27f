"""The name of a playbook, large and to be changed where it stands, and whether it is on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import BareLine, ErrorLine
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP, TOUCH
from desktop_app.window.switch import Switch
from desktop_app.window.typeface import Size, Weight, font, line_height

LONGEST_NAME = 120


class PlayHead(QWidget):
    """`named` carries the name as it is typed, `switched` whether the playbook is to be on."""

    named = Signal(str)
    switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.name = BareLine()
        self.name.setProperty("title", True)
        self.name.setAccessibleName("Name of the play")
        self.name.setFont(font(Size.HERO, Weight.STRONG))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setFixedHeight(max(TOUCH, line_height(Size.HERO) + STEP))
        self.name.textEdited.connect(self.named)
        self.words = PlainLabel("On", ink="ink-2")
        self.switch = Switch("On")
        self.switch.clicked.connect(self.switched)
        self.aside = Button("Dry run", ButtonKind.OUTLINE)
        self.wrong = ErrorLine()
        self.wrong.hide()
        self._lay_out()

    def show_play(self, name: str, *, on: bool, kept: bool) -> None:
        """Show a name, and whether it is on; what was never saved cannot be turned on yet."""
        if self.name.text() != name:
            self.name.setText(name)
            self.name.setCursorPosition(0)
        self.words.setText("On" if on else "Off")
        self.switch.setChecked(on)
        for part in (self.words, self.switch):
            part.setVisible(kept)

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the name; nothing where it is in order."""
        self.wrong.sentence.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.name, 1)
        row.addWidget(self.aside)
        row.addWidget(self.words)
        row.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.wrong)
