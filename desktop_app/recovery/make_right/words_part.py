"""The few words that go with it."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.recovery.rules import LetterWay
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.segments import Segments
from desktop_app.window.typeface import Weight

LINES = 5
WAYS: Mapping[str, str] = {LetterWay.PRINT: "printer", LetterWay.TEXT: "message", LetterWay.EMAIL: "mail"}


class WordsPart(QWidget):
    """A draft that keeps up with what is chosen, until somebody writes in it."""

    def __init__(self) -> None:
        super().__init__()
        self._drafted = ""
        self.wording = 0
        self.heading = PlainLabel("A few words", weight=Weight.STRONG)
        self.letter = TextArea("A few words", lines=LINES)
        self.reword = Button("Reword", ButtonKind.QUIET, icon="refresh")
        self.copy = Button("Copy", ButtonKind.QUIET, icon="copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.ways = Segments("How the words reach them", WAYS)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.reword)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.letter, 1)
        column.addWidget(self.ways)

    def begin(self, who: str) -> None:
        """Show who writes."""
        self.heading.setText(f"A few words from {who}" if who else "A few words")

    def draft(self, letter: str) -> None:
        """Write this, unless somebody wrote something else."""
        if self.text() in ("", self._drafted):
            self.letter.setPlainText(letter)
            self._drafted = self.text()

    def next_wording(self) -> None:
        """Say it in another way from now on."""
        self.wording += 1

    def write_anew(self, letter: str) -> None:
        """Write this in place of whatever stands there; Ctrl+Z in the field brings that back."""
        everything = QTextCursor(self.letter.document())
        everything.select(QTextCursor.SelectionType.Document)
        everything.insertText(letter)
        self._drafted = self.text()

    def show_letter(self, letter: str) -> None:
        """Show what was written before."""
        self.letter.setPlainText(letter)

    def text(self) -> str:
        """Give the words as they stand."""
        return self.letter.toPlainText().strip()

    def way(self) -> LetterWay | None:
        """Give how they reach the customer; None where they are only kept, or said."""
        chosen = self.ways.value()
        return LetterWay(chosen) if chosen else None

    def own_text(self) -> str:
        """Give the words somebody wrote; empty while they are the draft, which still keeps up with what is given."""
        return "" if self.text() == self._drafted else self.text()
