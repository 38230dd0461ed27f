"""How an entry of a list looks: its words, and a line about them below."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, RADIUS_ROW, ROW, STEP
from desktop_app.window.record_model import RECORD
from desktop_app.window.typeface import Size, Weight, line_height

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: its words, a line about them, and the record that it shows."""

    id: Hashable
    words: str
    note: str
    shows: Any = None

    def sentence(self) -> str:
        """Give the row as it is read aloud."""
        return f"{self.words}: {self.note}"


class EntryDelegate(QStyledItemDelegate):
    """Paints one entry on two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text and the air around them."""
        words = line_height(Size.BODY) + line_height(Size.META) + 2 * STEP
        return QSize(0, max(ROW, words) + HALF_STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        entry: Entry = index.data(RECORD)
        box: QRect = option.rect.adjusted(0, 0, 0, -HALF_STEP)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            paint.rounded(painter, box, RADIUS_ROW, fill="accent-soft", border="accent" if focused else None)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.rounded(painter, box, RADIUS_ROW, fill="sunken")
        body, meta = line_height(Size.BODY), line_height(Size.META)
        left, top, width = box.left() + 12, box.top() + (box.height() - body - meta) // 2, box.width() - 3 * STEP
        paint.text_line(painter, QRect(left, top, width, body), entry.words, weight=Weight.MID)
        line = QRect(left, top + body, width, meta)
        paint.text_line(painter, line, entry.note, size=Size.META, ink="ink-2")
