"""The way through the steps: back to the one before, on to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.closing.rules import HEADINGS, Part
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import tooltip
from desktop_app.window.measures import STEP

PARTS = tuple(Part)
BACK, NEXT = "Alt+Left", "Alt+Right"


class WayRow(QWidget):
    """Two buttons, and a key for each from anywhere in the page. `chosen` carries the step a person goes to."""

    chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._here = 0
        self.back = Button("", ButtonKind.QUIET, icon="chevron-left")
        self.next = Button("", ButtonKind.PRIMARY, after="arrow-right")
        self.back.clicked.connect(lambda: self.chosen.emit(PARTS[self._here - 1]))
        self.next.clicked.connect(lambda: self.chosen.emit(PARTS[self._here + 1]))
        for button, key in ((self.back, BACK), (self.next, NEXT)):
            _give_key(button, key, page)
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


def _give_key(button: Button, key: str, page: QWidget) -> None:
    button.setToolTip(tooltip(key))
    shortcut = QShortcut(QKeySequence(key), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: None if button.isHidden() else button.click())
