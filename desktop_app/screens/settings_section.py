"""A section of the settings: what it is about at the left, what can be set at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window.buttons import Button
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

_ABOUT, _WIDEST = 208, 560


class Section(QWidget):
    """A heading with a line about it, and its parts one below the other."""

    def __init__(self, heading: str, about: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        words = QVBoxLayout()
        words.addWidget(PlainLabel(heading, size=Size.HEAD, weight=Weight.STRONG, wrap=True))
        words.addWidget(PlainLabel(about, size=Size.META, ink="ink-2", wrap=True))
        words.addStretch()
        left = QWidget()
        left.setFixedWidth(_ABOUT)
        words.setContentsMargins(0, 0, 0, 0)
        left.setLayout(words)
        right = QWidget()
        right.setMaximumWidth(_WIDEST)
        self._parts = QVBoxLayout(right)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(2 * STEP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2 * STEP, 0, 3 * STEP)
        row.setSpacing(4 * STEP)
        row.addWidget(left)
        row.addWidget(right, 1)
        row.addStretch()

    def add(self, *parts: QWidget) -> None:
        """Add parts at the end; a button is as wide as its words."""
        for part in parts:
            left = Qt.AlignmentFlag.AlignLeft if isinstance(part, Button) else Qt.AlignmentFlag(0)
            self._parts.addWidget(part, 0, left)

    def add_row(self, *parts: QWidget) -> None:
        """Add parts side by side."""
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for part in parts:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        self._parts.addLayout(row)
