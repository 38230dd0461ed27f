"""What a welcome and a goodbye share: a heading, parts one above the other, and a foot with the one great step."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.notice import Notice
from desktop_app.window.typeface import Size, Weight

CTRL_ENTER = ("Ctrl+Return", "Ctrl+Enter")


class VisitSheet(Dialog):
    """A dialog that Enter accepts: `taken` says that the great step is wanted.

    While a save is on its way the step cannot be taken again; after a failed one it can.
    """

    taken = Signal()

    def __init__(self, window: QWidget, title: str, step: str, size: QSize | None = None) -> None:
        """`title` heads the sheet; `step` is what the great button says."""
        super().__init__(window, title, size)
        self.step = Button(step, ButtonKind.PRIMARY, after="enter")
        self.step.setDefault(True)
        self.step.clicked.connect(self.taken)
        for keys in CTRL_ENTER:
            QShortcut(QKeySequence(keys), self, self.step.click)
        self.ways = self.foot(self.step)
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * STEP)
        self.content.setSpacing(2 * STEP)
        self.heading = PlainLabel(title, size=Size.HERO, weight=Weight.STRONG)
        self.content.addWidget(self.heading)
        self.content.addLayout(self.body, 1)
        self.content.addWidget(self.notice)
        self.content.addLayout(self.ways)

    def saving(self) -> None:
        """Wait for a save: what was typed stays, the step is not taken twice."""
        self.step.setEnabled(False)
        self.notice.clear()

    def failed(self, sentence: str) -> None:
        """Say why it was not saved. Every word typed is still there to try again with."""
        self.step.setEnabled(True)
        self.notice.bad(sentence, again=self.taken.emit)


def part(question: str, *answers: QWidget) -> QWidget:
    """Give a part of a sheet: a question in strong letters with what answers it below."""
    return under(heading(question), *answers)


def heading(question: str) -> PlainLabel:
    """Give a question in strong letters."""
    return PlainLabel(question, weight=Weight.STRONG, wrap=True)


def under(question: PlainLabel, *answers: QWidget) -> QWidget:
    """Give a part of a sheet whose question may change."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP - HALF_STEP // 2)
    column.addWidget(question)
    for answer in answers:
        column.addWidget(answer)
    return whole
