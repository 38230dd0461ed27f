"""One step of a playbook on the screen: its sentence, and what is rarely chosen for it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.playbooks.parts import Step
from desktop_app.playbooks.sentence import Part, Slot, details, told
from desktop_app.playbooks.sentence_line import SentenceLine
from desktop_app.window import icons, paint
from desktop_app.window.buttons import IconButton
from desktop_app.window.fields import ErrorLine
from desktop_app.window.measures import HALF_STEP, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.token import Token
from desktop_app.window.typeface import Size, Weight

_CIRCLE = 24


class StepRow(QWidget):
    """Shows one step. `pressed` carries slot, token and step; `chosen` its key; `moved` the step and by how many."""

    pressed = Signal(object, object, object)
    chosen = Signal(str)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._step: Step | None = None
        self.number = StepNumber()
        self.number.clicked.connect(self._choose)
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
        self.line.show_parts((*before, *told(step)))
        self.details.show_parts(details(step))
        self.details.setVisible(chosen)
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
        for part in (self.line, self.wrong, self.details):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)


class StepNumber(PaintedButton):
    """The number of a step in a circle; pressed, that step is the one whose words are shown below."""

    radius = _CIRCLE // 2

    def __init__(self) -> None:
        super().__init__("")
        self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int, *, chosen: bool) -> None:
        """Show this number from now on, marked where the step is chosen."""
        self._chosen = chosen
        self.say(str(number))
        self.setAccessibleName(f"Step {number}{', shown below' if chosen else ''}")
        self.update()

    def sizeHint(self) -> QSize:
        """A circle in what a finger hits."""
        return QSize(_CIRCLE, TOUCH)

    def shape(self) -> QRect:
        """The circle itself."""
        return QRect(0, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number, in the accent where the step is chosen."""
        painter = QPainter(self)
        paint.circle(painter, self.shape(), fill="accent" if self._chosen else "sunken")
        ink = "on-accent" if self._chosen else "ink-2"
        weight, align = Weight.STRONG, paint.CENTRED
        paint.text_line(painter, self.shape(), self.words, size=Size.META, weight=weight, ink=ink, align=align)
