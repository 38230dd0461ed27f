"""Says, while somebody types, that this may be somebody who is here already. It stands in nobody's way."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.doubles import MaybeSame
from desktop_app.window import paint
from desktop_app.window.announce import announce
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import ICON_BUTTON, RADIUS_ROW, STEP

SHOWN = 3


class DoublesWarning(QWidget):
    """Names who it could be and why. `opened` carries whose card is wanted instead."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[MaybeSame, ...] = ()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * STEP, 0, STEP, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_others(self, others: Sequence[MaybeSame]) -> None:
        """Show these; nothing where there are none."""
        others = tuple(others[:SHOWN])
        if others == self._others:
            return
        self._others = others
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(other) for other in others]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(others))
        if others:
            announce(self, "; ".join(map(_words, others)))

    def words(self) -> list[str]:
        """Give what is said now."""
        return [_words(other) for other in self._others]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft ground in the colour of a warning."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="warn-soft")

    def _line(self, other: MaybeSame) -> QWidget:
        line = QWidget()
        open_card = Button("Open that card", ButtonKind.QUIET)
        open_card.setAccessibleName(f"Open the card of {other.name}")
        open_card.clicked.connect(partial(self.opened.emit, other.id))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, STEP // 2, 0, STEP // 2)
        row.setSpacing(STEP)
        row.addWidget(IconLabel("alert", "warn", ICON_BUTTON), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(PlainLabel(_words(other), ink="warn"), 1)
        row.addWidget(open_card)
        return line


def _words(other: MaybeSame) -> str:
    return f"Maybe the same: {other.name}, {other.why}"
