"""Carrying follow-ups from the list to another day."""

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop_app.window import paint
from desktop_app.window.measures import RADIUS_BUTTON, STEP, TOUCH

_KIND = "application/x-regulars-follow-ups"


def carried() -> QMimeData:
    """Give what a drag of follow-ups carries; which ones they are, the list knows."""
    data = QMimeData()
    data.setData(_KIND, b"")
    return data


def is_carried(data: QMimeData) -> bool:
    """Tell whether follow-ups are what is dragged."""
    return data.hasFormat(_KIND)


def picture(count: int, ratio: float) -> QPixmap:
    """Give what hangs on the pointer meanwhile: how many they are; `ratio` is the screen's pixels per logical pixel."""
    words = f"{count} {'follow-up' if count == 1 else 'follow-ups'}"
    box = QRect(0, 0, paint.text_width(words) + 4 * STEP, TOUCH)
    drawn = QPixmap(box.size() * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint.rounded(painter, box, RADIUS_BUTTON, fill="panel", border="accent")
    paint.text_line(painter, box, words, align=paint.CENTRED)
    painter.end()
    return drawn
