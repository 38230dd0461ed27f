"""A row on sunken ground: an icon, what it says in one line and below it, and what can be done about it."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window import paint
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, ICON_ROW, RADIUS_ROW, STEP
from desktop_app.window.typeface import Size, Weight, line_height

BEFORE_ICON = 34  # as in the rows of suggestions on the card
AFTER_ICON = 15


class SunkenRow(QFrame):
    """Put buttons into `side`."""

    def __init__(self, icon: str, before_icon: int = BEFORE_ICON, parent: QWidget | None = None) -> None:
        """`before_icon` in pixels."""
        super().__init__(parent)
        self.icon = IconLabel(icon, "accent", ICON_ROW)
        self.title = PlainLabel(weight=Weight.STRONG)
        self.detail = PlainLabel(size=Size.META, ink="ink-2")
        self.side = QHBoxLayout()
        self.side.setSpacing(0)
        self._lay_out(before_icon)

    def say(self, title: str, detail: str, sentence: str) -> None:
        """Show this from now on; the sentence is read aloud, and shown whole under the pointer."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(sentence)
        self.setToolTip(tooltip(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="sunken")

    def _lay_out(self, before_icon: int) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(before_icon, 0, HALF_STEP, 0)
        row.setSpacing(0)
        row.addWidget(self.icon)
        row.addSpacing(AFTER_ICON)
        row.addLayout(words, 1)
        row.addSpacing(STEP)
        row.addLayout(self.side)
        self.setFixedHeight(max(BIG_TOUCH, line_height(Size.BODY) + line_height(Size.META) + STEP))
