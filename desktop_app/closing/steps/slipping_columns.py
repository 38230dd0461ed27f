"""Where the columns of the slipping list stand, and the line of words above them."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, line_height

TITLES = ("Customer", "Rhythm, last visits to now", "May be gone", "One personal gesture", "Who")
RHYTHM, CHANCE, WHO, GAP = 156, 80, 96, 12
LEAST_NAME, MOST_NAME = 108, 140


def columns(box: QRect) -> tuple[QRect, ...]:
    """Give the boxes of name, rhythm, chance, gesture and who, side by side in `box`."""
    name = max(LEAST_NAME, min(MOST_NAME, box.width() // 5))
    gesture = max(0, box.width() - name - RHYTHM - CHANCE - WHO - 4 * GAP)
    boxes, left = [], box.left()
    for width in (name, RHYTHM, CHANCE, gesture, WHO):
        boxes.append(QRect(left, box.top(), width, box.height()))
        left += width + GAP
    return tuple(boxes)


class ColumnTitles(QWidget):
    """Names the columns, with a hairline below."""

    def sizeHint(self) -> QSize:
        """One line of small words."""
        return QSize(0, line_height(Size.META) + 2 * STEP)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, but not lower."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words and the line."""
        painter = QPainter(self)
        for box, title in zip(columns(self.rect()), TITLES, strict=True):
            mirrored = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
            paint.text_line(painter, mirrored, title, size=Size.META, ink="ink-2")
        paint.rounded(painter, QRect(0, self.height() - 1, self.width(), 1), 0, fill="line")
