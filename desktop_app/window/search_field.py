"""The search field of the top bar: how it looks, not what it finds."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.fields import LineField
from desktop_app.window.measures import ICON, STEP
from desktop_app.window.typeface import Size

_LEFT = 13
_PILL_HEIGHT = 22


class SearchField(LineField):
    """A line with a magnifying glass before it and, while it is empty, its key after it."""

    def __init__(self, name: str, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        """`name` is read aloud, `hint` stands in the empty field, `key` ("Ctrl K") in a pill."""
        super().__init__(name, hint, parent)
        self._key = key
        self.setMinimumWidth(6 * ICON)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the icon and the key."""
        super().resizeEvent(event)
        room_left, room_right = ICON + STEP, self._pill().width() + STEP if self._key else 0
        mirrored = self.isRightToLeft()
        left, right = (room_right, room_left) if mirrored else (room_left, room_right)
        self.setTextMargins(left, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field as any other, with its icon and key."""
        super().paintEvent(event)
        painter = QPainter(self)
        glass = QRect(_LEFT, (self.height() - ICON) // 2, ICON, ICON)
        paint.icon(painter, self._mirrored(glass), "search", "ink-2")
        if self._key and not self.text():
            pill = self._mirrored(self._pill())
            paint.rounded(painter, pill, 6, fill="sunken")
            paint.text_line(painter, pill, self._key, size=Size.META, ink="ink-2", align=paint.CENTRED)

    def _pill(self) -> QRect:
        width = paint.text_width(self._key, Size.META) + 2 * STEP
        top = (self.height() - _PILL_HEIGHT) // 2
        return QRect(self.width() - STEP - width, top, width, _PILL_HEIGHT)

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
