"""The steps of the close of day at the left: which was looked at, which is open, how each stands."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop_app.closing.rules import HEADINGS, Part
from desktop_app.window import paint
from desktop_app.window.measures import RADIUS_ROW, ROW, STEP
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_CIRCLE = 24


class StepList(QWidget):
    """One button for each step. `chosen` carries the step a person goes to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Steps")
        self._group = QButtonGroup(self)
        self.buttons: dict[Part, StepButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        for number, part in enumerate(Part, 1):
            button = StepButton(number, HEADINGS[part])
            button.clicked.connect(self._announce(part))
            self._group.addButton(button)
            self.buttons[part] = button
            column.addWidget(button)
        column.addStretch()

    def choose(self, part: Part) -> None:
        """Mark this step as the open one."""
        self.buttons[part].setChecked(True)

    def _announce(self, part: Part) -> Callable[[], None]:
        return lambda: self.chosen.emit(part)


class StepButton(PaintedButton):
    """A step: its number (a tick once looked at), heading, how it stands, and a count."""

    radius = RADIUS_ROW

    def __init__(self, number: int, heading: str) -> None:
        super().__init__(heading)
        self.setCheckable(True)
        self._number, self._summary, self._count, self._seen = number, "", 0, False

    def show_state(self, summary: str, count: int, seen: bool) -> None:
        """Show how the step stands, how many lines still wait, and whether it was looked at."""
        self._summary, self._count, self._seen = summary, count, seen
        self.setAccessibleName(f"Step {self._number}, {self.words}: {summary}{', looked at' if seen else ''}")
        self.update()

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(200, max(ROW, line_height(Size.BODY) + line_height(Size.META) + 2 * STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number or tick, heading over summary, count."""
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.underMouse():
            fill, border = ("panel", "line") if here else ("sunken", None)
            paint.rounded(painter, self.rect(), self.radius, fill=fill, border=border)
        self._paint_mark(painter, here)
        body, meta = line_height(Size.BODY), line_height(Size.META)
        left, top = STEP + _CIRCLE + STEP, (self.height() - body - meta) // 2
        width = self.width() - left - STEP
        weight = Weight.STRONG if here else Weight.TEXT
        paint.text_line(painter, QRect(left, top, width, body), self.words, weight=weight)
        paint.text_line(
            painter, QRect(left, top + body, width - 4 * STEP, meta), self._summary, size=Size.META, ink="ink-2"
        )
        count = QRect(self.width() - 5 * STEP, top + body, 4 * STEP, meta)
        paint.text_line(
            painter, count, str(self._count), size=Size.META, weight=Weight.STRONG, ink="ink", align=paint.TRAILING
        )

    def _paint_mark(self, painter: QPainter, here: bool) -> None:
        mark = QRect(STEP, 0, _CIRCLE, self.height())
        if self._seen and not here:
            paint.circle(painter, mark, fill="good-soft")
            paint.icon(painter, mark.adjusted(4, 0, -4, 0), "check", "good")
            return
        paint.circle(painter, mark, fill="accent" if here else None, border=None if here else "edge")
        ink = "on-accent" if here else "ink-2"
        paint.text_line(
            painter, mark, str(self._number), size=Size.META, weight=Weight.STRONG, ink=ink, align=paint.CENTRED
        )
