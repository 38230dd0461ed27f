"""How a line of the close of day looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.closing.steps.lines import Line
from desktop_app.window import paint
from desktop_app.window.measures import ICON, STEP
from desktop_app.window.record_model import RECORD
from desktop_app.window.typeface import Size, Weight, line_height

_CIRCLE = 36
_END = 200
_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Paints who, what and how it stands; a tick where it is settled."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text and the air around them."""
        return QSize(0, line_height(Size.BODY) + line_height(Size.META) + 3 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line: Line = index.data(RECORD)
        box: QRect = option.rect.adjusted(0, 1, 0, -1)
        state = option.state
        paint.row_ground(
            painter,
            box,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )
        mark = QRect(box.left() + STEP, box.top(), _CIRCLE, box.height())
        paint.circle(painter, mark, fill="good-soft" if line.settled else "sunken")
        icon = QRect(0, 0, ICON, ICON)
        icon.moveCenter(mark.center())
        paint.icon(painter, icon, "check" if line.settled else line.icon, "good" if line.settled else "ink-2")
        self._words(painter, box, line)

    def _words(self, painter: QPainter, box: QRect, line: Line) -> None:
        left = box.left() + _CIRCLE + 3 * STEP
        body, meta = line_height(Size.BODY), line_height(Size.META)
        top = box.top() + (box.height() - body - meta) // 2
        end_width = min(_END, paint.text_width(line.end, Size.META))
        width = box.right() - left - end_width - 2 * STEP
        paint.text_line(painter, QRect(left, top, width, body), line.who, weight=Weight.STRONG)
        paint.text_line(painter, QRect(left, top + body, width, meta), line.what, size=Size.META, ink="ink-2")
        end = QRect(box.right() - end_width - STEP, box.top(), end_width, box.height())
        ink = "good" if line.settled else "ink-2"
        paint.text_line(painter, end, line.end, size=Size.META, ink=ink, align=paint.TRAILING)
