"""A step of a playbook that is not being looked at: its number, and its sentence on one line."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

CIRCLE = 24


class StepNumber(QWidget):
    """The number of a step in a circle, in the accent where the step is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._chosen = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int, *, chosen: bool) -> None:
        """Show this number from now on."""
        self._number, self._chosen = number, chosen
        self.update()

    def sizeHint(self) -> QSize:
        """A circle as high as the sentence beside it."""
        return QSize(CIRCLE, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number."""
        painter = QPainter(self)
        circle = QRect(0, (self.height() - CIRCLE) // 2, CIRCLE, CIRCLE)
        paint.circle(painter, circle, fill="accent" if self._chosen else "sunken")
        ink = "on-accent" if self._chosen else "ink-2"
        words, weight = str(self._number), Weight.STRONG
        paint.text_line(painter, circle, words, size=Size.META, weight=weight, ink=ink, align=paint.CENTRED)


class StepSummary(PaintedButton):
    """The sentence of a step on one line, shortened with "…"; pressed, the step is looked at."""

    def __init__(self) -> None:
        super().__init__("")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sentence(self, sentence: str, number: int) -> None:
        """Say this from now on, as the step of this number."""
        self.say(sentence[:1].upper() + sentence[1:])
        self.setAccessibleName(f"Step {number}: {self.words}")

    def sizeHint(self) -> QSize:
        """One line, as high as a finger needs."""
        width = paint.text_width(self.words) + 2 * HALF_STEP
        return QSize(width, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def minimumSizeHint(self) -> QSize:
        """The words may be shortened."""
        return QSize(3 * TOUCH, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, on sunken ground under the pointer."""
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            paint.rounded(painter, self.rect(), self.radius, fill="sunken")
        words = self.rect().adjusted(HALF_STEP, 0, -HALF_STEP, 0)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        paint.text_line(painter, box, self.words, ink="ink-2")
