"""Beside the preview: how the file is read, what was found in it, and what is not taken."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.exchange.glance import Glance
from desktop_app.exchange.problem_list import ProblemList
from desktop_app.exchange.report import RowProblem
from desktop_app.exchange.tally import Tally
from desktop_app.exchange.wording import DELIMITERS, ENCODINGS, expectation
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 296


class ImportSide(QWidget):
    """Shows what is known of a file. `reread` asks for it to be read in another encoding or with another sign."""

    reread = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.encoding = Choice("Letters", [(words, name) for name, words in ENCODINGS.items()])
        self.delimiter = Choice("Between the cells", [(words, sign) for sign, words in DELIMITERS.items()])
        self.expected = PlainLabel(weight=Weight.STRONG, wrap=True)
        self.found = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.not_taken = PlainLabel(weight=Weight.STRONG)
        self.problems = ProblemList()
        for choice in (self.encoding, self.delimiter):
            choice.activated.connect(self.reread)
        self._lay_out()
        self.show_found(None)

    def show_glance(self, glance: Glance) -> None:
        """Show how the file is read."""
        table = glance.file.table
        self.encoding.choose(_known(table.encoding, ENCODINGS))
        self.delimiter.choose(table.delimiter)
        self.show_found(None, [*glance.file.sentences()])

    def show_found(self, tally: Tally | None, sentences: Sequence[str] = ()) -> None:
        """Show what trying the file out has found; None while that is not known."""
        self.expected.setText(expectation(tally) if tally else "")
        self.found.setText("\n".join(tally.sentences if tally else sentences))
        self.show_problems(tally.problems if tally else [], tally.more_problems if tally else 0)

    def show_problems(self, problems: Sequence[RowProblem], more: int = 0) -> None:
        """Show what is not taken."""
        count = len(problems) + more
        self.not_taken.setText(f"Not taken ({count:,})" if count else "")
        self.problems.show_problems(problems)
        self.problems.setVisible(bool(problems))

    def _lay_out(self) -> None:
        inside = QWidget()
        found = QVBoxLayout(inside)
        found.setContentsMargins(0, 0, STEP, 0)
        found.addWidget(self.expected)
        found.addWidget(self.found)
        found.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        for ground in (area, area.viewport(), inside):
            ground.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(Field("Letters", self.encoding))
        column.addWidget(Field("Between the cells", self.delimiter))
        column.addWidget(area, 2)
        column.addWidget(self.not_taken)
        column.addWidget(self.problems, 1)


def _known(encoding: str, among: Mapping[str, str]) -> str:
    """Give the encoding as it is offered: with or without a byte order mark, it is the same to people."""
    plain = encoding.removesuffix("-sig")
    return next((name for name in among if plain.startswith(name)), plain)
