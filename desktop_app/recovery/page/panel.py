"""What lies beside a list of the Recovery screen: the one at hand, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import ErrorLine
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight


class Panel(QWidget):
    """A name, lines that can be scrolled, and a foot of buttons. `opened` carries whose card is wanted.

    `done` carries a line for what was done, which can be undone.
    """

    opened = Signal(int)
    done = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.card = Button("Open card", ButtonKind.QUIET, icon="person")
        self.card.clicked.connect(self._open_card)
        self.card.hide()
        self._customer: int | None = None
        self.lines = QVBoxLayout()
        self.lines.setSpacing(STEP)
        self.wrong = ErrorLine()
        self.wrong.hide()
        self.fields = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(STEP)
        self._lay_out()

    def add_line(self, *, ink: str = "ink", size: Size = Size.BODY) -> PlainLabel:
        """Add a line to be filled for each record; an empty one takes no room."""
        line = PlainLabel(size=size, ink=ink, wrap=True)
        self.lines.addWidget(line)
        return line

    def name(self, heading: str, customer: int | None = None) -> None:
        """Begin with another one at hand: its name, and whose card it leads to. What was wrong with the last is not."""
        self.heading.setText(heading)
        self._customer = customer
        self.card.setVisible(customer is not None)
        self.accept()

    def complain(self, sentence: str) -> None:
        """Say what cannot be."""
        self.wrong.sentence.setText(sentence)
        self.wrong.show()

    def accept(self) -> None:
        """Nothing is wrong (any more)."""
        self.wrong.hide()

    def add_buttons(self, *buttons: Button) -> None:
        """Put buttons at the end of the foot."""
        self.foot.addStretch()
        for button in buttons:
            self.foot.addWidget(button)

    def _open_card(self) -> None:
        if self._customer is not None:
            self.opened.emit(self._customer)

    def _lay_out(self) -> None:
        told = QWidget()
        inner = QVBoxLayout(told)
        inner.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        inner.setSpacing(STEP)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.card)
        inner.addLayout(head)
        inner.addLayout(self.lines)
        inner.addStretch()
        below = QVBoxLayout()
        below.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        below.setSpacing(STEP)
        below.addWidget(self.wrong)
        below.addLayout(self.fields)
        below.addLayout(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scrolling(told), 1)
        column.addWidget(Hairline())
        column.addLayout(below)


def say(line: PlainLabel, words: str) -> None:
    """Fill a line; an empty one takes no room."""
    line.setText(words)
    line.setVisible(bool(words))
