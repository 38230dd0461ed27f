"""Thanks that were given, and the ways to their story and to what stood in the way."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.spoken_days import short_day
from desktop_app.praise.gap_rules import gap_line
from desktop_app.praise.queries import Praise
from desktop_app.praise.rules import named
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, RADIUS_ROW, STEP
from desktop_app.window.typeface import Size, Weight, line_height


class ThanksRow(QFrame):
    """Shows who was thanked for what. `story_wanted` and `gap_wanted` carry the thanks."""

    story_wanted = Signal(object)
    gap_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._praise: Praise | None = None
        self.title = PlainLabel(weight=Weight.STRONG)
        self.detail = PlainLabel(size=Size.META, ink="ink-2")
        self.gap_line = PlainLabel(size=Size.META, ink="ink-2")
        self.gap = Button("Its gap", ButtonKind.QUIET, icon="wrench")
        self.gap.clicked.connect(lambda: self.gap_wanted.emit(self._praise))
        self.story = Button("Its story", ButtonKind.QUIET, icon="book")
        self.story.clicked.connect(lambda: self.story_wanted.emit(self._praise))
        self._lay_out()

    def show_thanks(self, praise: Praise) -> None:
        """Show these."""
        self._praise = praise
        self.title.setText(f"{named(praise.colleagues)}: {praise.text}")
        self.detail.setText(" · ".join(part for part in (short_day(praise.day), praise.about) if part))
        gap = praise.gap
        self.gap_line.setText(gap_line(gap.text, gap.ending, gap.words) if gap else "")
        self.gap_line.setVisible(gap is not None)
        sentence = ". ".join(line.text() for line in (self.title, self.detail, self.gap_line) if line.text())
        self.setAccessibleName(sentence)
        self.setToolTip(tooltip(sentence))
        self.story.setAccessibleName(f"The story of {self.title.text()}")
        self.gap.setAccessibleName(f"What stood in the way: {self.title.text()}")
        self.setFixedHeight(self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunken ground."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="sunken")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        for line in (self.title, self.detail, self.gap_line):
            words.addWidget(line)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, HALF_STEP, HALF_STEP, HALF_STEP)
        row.setSpacing(STEP)
        row.addLayout(words, 1)
        row.addWidget(self.gap)
        row.addWidget(self.story)

    def _height(self) -> int:
        lines = 1 + (not self.gap_line.isHidden())
        return max(BIG_TOUCH, line_height(Size.BODY) + lines * line_height(Size.META) + 2 * STEP)
