"""One bar in several colours: how a whole is made up. The words beside it say the same."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import STEP

_GAP = 2


class Meter(QWidget):
    """Pieces side by side, each as long as its count."""

    def __init__(self, height: int = STEP) -> None:
        """`height` in pixels."""
        super().__init__()
        self._height = height
        self._pieces: tuple[tuple[int, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: Sequence[tuple[int, str]]) -> None:
        """Show these counts, each in the colour of a token."""
        self._pieces = tuple((count, token) for count, token in pieces if count)
        self.update()

    def sizeHint(self) -> QSize:
        """A bar as wide as there is room."""
        return QSize(12 * STEP, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pieces, or an empty groove."""
        painter = QPainter(self)
        whole = sum(count for count, _ in self._pieces)
        if not whole:
            paint.pill(painter, self.rect(), fill="sunken")
            return
        room = self.width() - _GAP * (len(self._pieces) - 1)
        left = 0.0
        for count, token in self._pieces:
            width = room * count / whole
            paint.rounded(painter, QRect(round(left), 0, max(2, round(width)), self.height()), 3, fill=token)
            left += width + _GAP
