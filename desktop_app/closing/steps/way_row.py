"""The way through the steps: back to the one before, on to the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.closing.rules import HEADINGS, Part
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.measures import STEP

PARTS = tuple(Part)


class WayRow(QWidget):
    """Two buttons. `chosen` carries the step a person goes to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._here = 0
        self.back = Button("", ButtonKind.QUIET, icon="chevron-left")
        self.next = Button("", ButtonKind.PRIMARY, after="arrow-right")
        self.back.clicked.connect(lambda: self.chosen.emit(PARTS[self._here - 1]))
        self.next.clicked.connect(lambda: self.chosen.emit(PARTS[self._here + 1]))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 0, 3 * STEP, 2 * STEP)
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.next)

    def stand_at(self, part: Part) -> None:
        """Lead on from this step."""
        self._here = PARTS.index(part)
        first, last = self._here == 0, self._here + 1 == len(PARTS)
        self.back.setVisible(not first)
        self.next.setVisible(not last)
        if not first:
            self.back.say(HEADINGS[PARTS[self._here - 1]])
        if not last:
            heading = HEADINGS[PARTS[self._here + 1]]
            self.next.say(f"Next: {heading[:1].lower()}{heading[1:]}")
