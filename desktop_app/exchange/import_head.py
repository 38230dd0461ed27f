"""At the head of the import: what the file holds, which file it is, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.wording import PURPOSES
from desktop_app.window.buttons import Button, IconButton
from desktop_app.window.choice import Choice
from desktop_app.window.fields import ErrorLine
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

NO_FILE = "Drop a CSV file here, as another system exports it."


class ImportHead(QWidget):
    """`browse` asks for another file, `changed` says that the file holds something else, `leave` closes."""

    browse = Signal()
    changed = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.purpose = Choice("What the file holds", [(words, purpose) for purpose, words in PURPOSES.items()])
        self.purpose.activated.connect(self.changed)
        self.file = PlainLabel(NO_FILE, ink="ink-2")
        self.wrong = ErrorLine()
        self.wrong.hide()
        self.choose = Button("Choose a file")
        self.choose.clicked.connect(self.browse)
        self.away = IconButton("cross", "Close")
        self.away.clicked.connect(self.leave)
        self._lay_out()

    @property
    def held(self) -> Purpose:
        """What the file holds."""
        return Purpose(str(self.purpose.value()))

    def show_file(self, words: str) -> None:
        """Name the file."""
        self.file.setText(words)
        self.accept()

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the file, beside it."""
        self.wrong.sentence.setText(sentence)
        self.wrong.show()

    def accept(self) -> None:
        """Nothing is wrong (any more)."""
        self.wrong.sentence.setText("")
        self.wrong.hide()

    def lock(self, locked: bool) -> None:
        """Keep everything as it is while something runs."""
        for control in (self.purpose, self.choose):
            control.setEnabled(not locked)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(2 * STEP)
        title.addWidget(IconLabel("download", "accent", line=Size.HERO))
        title.addWidget(PlainLabel("Bring in a file", size=Size.HERO, weight=Weight.STRONG), 1)
        title.addWidget(self.away)
        file = QHBoxLayout()
        file.setSpacing(2 * STEP)
        file.addWidget(self.purpose)
        file.addWidget(self.choose)
        file.addWidget(self.file, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(title)
        column.addLayout(file)
        column.addWidget(self.wrong)
