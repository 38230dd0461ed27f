"""One step of a playbook on the screen: its sentence, and what is rarely chosen for it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.playbooks.page.sentence import Part, Slot, as_text, details, told
from desktop_app.playbooks.page.sentence_line import SentenceLine
from desktop_app.playbooks.page.step_summary import StepNumber, StepSummary
from desktop_app.playbooks.parts import Step
from desktop_app.window import icons
from desktop_app.window.buttons import IconButton
from desktop_app.window.fields import ErrorLine
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.token import Token
from desktop_app.window.typeface import Size

_CIRCLE = 24


class StepRow(QWidget):
    """Shows one step, on one line unless it is chosen. `pressed` carries slot, token and step, `chosen` its key."""

    pressed = Signal(object, object, object)
    chosen = Signal(str)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._step: Step | None = None
        self.number = StepNumber()
        self.summary = StepSummary()
        self.summary.clicked.connect(self._choose)
        self.line = SentenceLine()
        self.details = SentenceLine(size=Size.META, quiet=True)
        for line in (self.line, self.details):
            line.pressed.connect(self._press)
        self.more = IconButton("more", "More to do with this step")
        self.more.clicked.connect(self._open_menu)
        self.wrong = ErrorLine()
        self._lay_out()

    def show_step(self, step: Step, number: int, before: tuple[Part, ...], *, chosen: bool) -> None:
        """Show a step, with some of the sentence `before` it; `number` is 0 where it is the only one."""
        self._step = step
        sentence = (*before, *told(step))
        self.line.show_parts(sentence)
        self.details.show_parts(details(step))
        self.summary.show_sentence(as_text(sentence), number)
        for line in (self.line, self.details):
            line.setVisible(chosen)
        self.summary.setVisible(not chosen)
        for part in (self.number, self.more):
            part.setVisible(bool(number))
        self.number.show_number(number, chosen=chosen)
        self.more.rename(f"More to do with step {number}")

    def _choose(self) -> None:
        if self._step:
            self.chosen.emit(self._step.key)

    def _press(self, slot: Slot, token: Token) -> None:
        self.pressed.emit(slot, token, self._step)

    def _open_menu(self) -> None:
        step = self._step
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Move up").triggered.connect(lambda: self.moved.emit(step, -1))
        menu.addAction("Move down").triggered.connect(lambda: self.moved.emit(step, 1))
        menu.addSeparator()
        menu.addAction(icons.icon("trash"), "Remove this step").triggered.connect(lambda: self.removed.emit(step))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + HALF_STEP)))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.summary, self.line, self.wrong, self.details):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
