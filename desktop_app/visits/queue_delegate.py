"""How a person stands in the queue: who, what for, and how long or when."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.visits.queue_rows import QueueRow
from desktop_app.window import paint
from desktop_app.window.avatar import MIDDLE, paint_avatar
from desktop_app.window.measures import HALF_STEP, ROW, STEP
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.typeface import Size, Weight, line_height

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP, _HEADING = STEP, 12, 40


class QueueDelegate(QStyledItemDelegate):
    """Draws headings with their count, and people in rows of 56 pixels."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as there is room."""
        if isinstance(index.data(RECORD), Heading):
            return QSize(0, _HEADING)
        return QSize(0, max(ROW, line_height(Size.BODY) + line_height(Size.META) + 2 * STEP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One row."""
        box: QRect = option.rect
        row = index.data(RECORD)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, box.adjusted(_PAD, 0, -_PAD, 0), row)
            return
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint.row_ground(painter, box, selected=selected, hovered=hovered)
        self._paint_person(painter, option, box.adjusted(_PAD, 0, -_GAP, 0), row)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, heading: Heading) -> None:
        width = paint.text_line(painter, box, heading.words, size=Size.META, weight=Weight.STRONG, ink="ink-2")
        count = QStyle.visualRect(option.direction, box, box.adjusted(width + STEP, 0, 0, 0))
        paint.text_line(painter, count, str(heading.count), size=Size.META, ink="ink-3")

    def _paint_person(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: QueueRow) -> None:
        def place(left: int, top: int, width: int, height: int) -> QRect:
            piece = QRect(box.left() + left, box.top() + top, width, height)
            return QStyle.visualRect(option.direction, box, piece)

        face = place(0, (box.height() - MIDDLE) // 2, MIDDLE, MIDDLE)
        ground, ink = ("accent-soft", "accent") if row.is_here else ("sunken", "ink-2")
        if row.customer is None:
            paint.circle(painter, face, fill=ground)
            paint.icon(painter, face.adjusted(STEP, STEP, -STEP, -STEP), "person", ink)
        else:
            paint_avatar(painter, face, row.name, ground=ground, ink=ink)
        words, under = line_height(Size.BODY), line_height(Size.META)
        top = (box.height() - words - under) // 2
        when = paint.text_width(row.when, Size.META)
        left = MIDDLE + _GAP
        room = box.width() - left - when - _GAP
        paint.text_line(painter, place(left, top, room, words), row.name, weight=Weight.STRONG)
        paint.text_line(painter, place(left, top + words, room, under), row.what, size=Size.META, ink="ink-2")
        side = place(box.width() - when - HALF_STEP, 0, when + HALF_STEP, box.height())
        paint.text_line(painter, side, row.when, size=Size.META, ink="ink-2")
