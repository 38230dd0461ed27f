"""How events look: as a pearl on a string beside the card's foot, and as a line of the whole history."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.customers.queries import TimelineRow
from desktop_app.customers.timeline_faces import Face, day_words, face
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP
from desktop_app.window.record_model import RECORD
from desktop_app.window.typeface import Size, Weight, line_height

_DOT = 26
_Index = QModelIndex | QPersistentModelIndex


def pearl_height() -> int:
    """How high an event stands: its dot, its title, two lines of words."""
    return _DOT + HALF_STEP + 3 * line_height(Size.META)


class PearlDelegate(QStyledItemDelegate):
    """An event under its dot, the string running on to the next. `today` gives the shop's day."""

    def __init__(self, today: Callable[[], dt.date], view: QListView, across: int) -> None:
        super().__init__(view)
        self._today, self._view, self._across = today, view, across

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """An even share of the width."""
        return QSize(self._view.viewport().width() // self._across, pearl_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one event."""
        row: TimelineRow = index.data(RECORD)
        box: QRect = option.rect
        shown = face(row.kind)
        if index.row() + 1 < index.model().rowCount():
            string = QRect(box.left() + _DOT, box.top() + _DOT // 2, box.width() - _DOT, 1)
            paint.rounded(painter, string, 0, fill="line")
        _paint_dot(painter, QRect(box.left(), box.top(), _DOT, _DOT), shown)
        height, top = line_height(Size.META), box.top() + _DOT + HALF_STEP
        width = box.width() - 3 * HALF_STEP
        title = QRect(box.left(), top, width, height)
        taken = paint.text_line(painter, title, shown.title, size=Size.META, weight=Weight.STRONG) + HALF_STEP
        when = day_words(row.day, self._today())
        paint.text_line(painter, title.adjusted(taken, 0, 0, 0), when, size=Size.META, ink="ink-2")
        for line, words in enumerate(two_lines(row.text, width), 1):
            place = title.translated(0, line * height)
            paint.text_line(painter, place, words, size=Size.META, ink="ink-2")


class HistoryDelegate(QStyledItemDelegate):
    """An event as a line: dot, words, and under them what kind, when and by whom."""

    def __init__(self, today: Callable[[], dt.date], view: QListView) -> None:
        super().__init__(view)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and the air around them."""
        return QSize(0, line_height(Size.BODY) + line_height(Size.META) + 2 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one event."""
        row: TimelineRow = index.data(RECORD)
        shown, box = face(row.kind), option.rect
        _paint_dot(painter, QRect(box.left(), box.top() + STEP, _DOT, _DOT), shown)
        left = box.left() + _DOT + 2 * STEP
        words = QRect(left, box.top() + STEP, box.right() - left, line_height(Size.BODY))
        paint.text_line(painter, words, row.text)
        meta = QRect(left, words.bottom() + 1, words.width(), line_height(Size.META))
        parts = (shown.title, day_words(row.day, self._today()), row.by)
        paint.text_line(painter, meta, " · ".join(part for part in parts if part), size=Size.META, ink="ink-2")


def two_lines(words: str, width: int) -> list[str]:
    """Break words over at most two lines of this many pixels; what is too long for the second is shortened there."""
    first: list[str] = []
    rest = " ".join(words.split()).split(" ")
    while rest and paint.text_width(" ".join([*first, rest[0]]), Size.META) <= width:
        first.append(rest.pop(0))
    if not first and rest:
        return [" ".join(rest)]
    return [" ".join(first), " ".join(rest)] if rest else [" ".join(first)]


def _paint_dot(painter: QPainter, box: QRect, shown: Face) -> None:
    paint.circle(painter, box, fill=shown.ground or "panel", border=None if shown.ground else "line-2")
    inside = (box.width() - ICON_META) // 2
    paint.icon(painter, box.adjusted(inside, inside, -inside, -inside), shown.icon, shown.ink)
