"""How one thing that happened looks: in the timeline as a dot on a line, in the whole history as a row."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.customers.happenings import HAPPENINGS, short_day
from desktop_app.customers.queries import TimelineRow
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, ICON_META, ROW, STEP
from desktop_app.window.record_model import RECORD
from desktop_app.window.typeface import Size, Weight, font, line_height

EVENTS = 5
_DOT = 26
_UNDER_DOT = 3
_SIGN = 32
_TEXT = 56

_Index = QModelIndex | QPersistentModelIndex


def strip_height() -> int:
    """How high a timeline stands: the dot, the title and two lines of text."""
    return _DOT + _UNDER_DOT + 3 * line_height(Size.META)


class EventDelegate(QStyledItemDelegate):
    """Paints one of the events that stand side by side. `today` gives the shop's day."""

    def __init__(self, today: Callable[[], dt.date], view: QListView) -> None:
        super().__init__(view)
        self._today = today
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A fifth of the width."""
        return QSize(self._view.viewport().width() // EVENTS, strip_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The dot with its icon, the line to the next, the title with its day, two lines of text."""
        row: TimelineRow = index.data(RECORD)
        happening = HAPPENINGS[row.kind]
        box = option.rect
        if index.row() + 1 < index.model().rowCount():
            line = QRect(box.left() + _DOT, box.top() + _DOT // 2, box.width() - _DOT, 1)
            paint.rounded(painter, _mirrored(option, line), 0, fill="line")
        dot = _mirrored(option, QRect(box.left(), box.top(), _DOT, _DOT))
        paint.circle(painter, dot, fill="panel", border="line-2")
        inset = (_DOT - ICON_META) // 2
        paint.icon(painter, dot.adjusted(inset, inset, -inset, -inset), happening.icon)
        width, height = box.width() - STEP, line_height(Size.META)
        top = box.top() + _DOT + _UNDER_DOT
        title = QRect(box.left(), top, width, height)
        day = short_day(row.day, self._today())
        _paint_title(painter, option, title, happening.title, day)
        for number, words in enumerate(_two_lines(row.text, width), 1):
            place = _mirrored(option, title.translated(0, number * height))
            paint.text_line(painter, place, words, size=Size.META, ink="ink-2")


class HistoryDelegate(QStyledItemDelegate):
    """Paints one row of the whole history."""

    def __init__(self, today: Callable[[], dt.date], view: QListView) -> None:
        super().__init__(view)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and the air around them."""
        return QSize(0, max(ROW, 2 * line_height(Size.BODY) + 2 * STEP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The icon, the title with its day and who recorded it, the text."""
        row: TimelineRow = index.data(RECORD)
        box = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        paint.row_ground(painter, box, selected=selected, hovered=False)
        sign = _mirrored(option, QRect(box.left() + STEP, box.top() + (box.height() - _SIGN) // 2, _SIGN, _SIGN))
        paint.circle(painter, sign, fill="sunken")
        inset = (_SIGN - ICON_BUTTON) // 2
        paint.icon(painter, sign.adjusted(inset, inset, -inset, -inset), HAPPENINGS[row.kind].icon)
        height, width = line_height(Size.META), box.width() - _TEXT - STEP
        first = box.top() + (box.height() - height - line_height(Size.BODY)) // 2
        told = " · ".join(filter(None, (short_day(row.day, self._today()), row.by)))
        title = QRect(box.left() + _TEXT, first, width, height)
        _paint_title(painter, option, title, HAPPENINGS[row.kind].title, told)
        text = QRect(box.left() + _TEXT, first + height, width, line_height(Size.BODY))
        paint.text_line(painter, _mirrored(option, text), row.text.replace("\n", " "))


def _paint_title(painter: QPainter, option: QStyleOptionViewItem, box: QRect, title: str, rest: str) -> None:
    width = paint.text_line(painter, _mirrored(option, box), title, size=Size.META, weight=Weight.STRONG)
    after = QRect(box.left() + width + HALF_STEP, box.top(), box.width() - width - HALF_STEP, box.height())
    paint.text_line(painter, _mirrored(option, after), rest, size=Size.META, ink="ink-2")


def _two_lines(text: str, width: int) -> list[str]:
    """Break a text after its first line; the second holds the rest, to be shortened."""
    layout = QTextLayout(text.replace("\n", " "), font(Size.META))
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        return []
    line.setLineWidth(width)
    layout.endLayout()
    first = line.textLength()
    words = layout.text()
    return [part.strip() for part in (words[:first], words[first:]) if part.strip()]


def _mirrored(option: QStyleOptionViewItem, piece: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, piece)
