"""A row of bars, one for each week or month, that is also read out in words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import STEP

_HEIGHT = 66
_FLOOR = 2
_WIDEST_GAP = 7
_CORNER = 2


class Bars(QWidget):
    """Counts as bars on a line, the last one in the accent. Read aloud, they are the words given with them."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int], words: str) -> None:
        """Draw these from now on."""
        self._counts = tuple(counts)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(12 * STEP, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars and the line they stand on."""
        painter = QPainter(self)
        floor = QRect(0, self.height() - 1, self.width(), 1)
        paint.rounded(painter, floor, 0, fill="edge")
        highest = max(self._counts, default=0)
        for place, count in enumerate(self._counts):
            if count:
                last = place == len(self._counts) - 1
                bar = self._bar(place, count / highest)
                paint.rounded(painter, bar, _CORNER, fill="accent" if last else "accent-line")

    def _bar(self, place: int, share: float) -> QRect:
        slot = (self.width() + _WIDEST_GAP) / len(self._counts)
        height = max(_CORNER * 2, round(share * (self.height() - _FLOOR)))
        left = round(place * slot)
        return QRect(left, self.height() - _FLOOR - height, round(slot) - _WIDEST_GAP, height)
