"""How a customer who was found looks: name, what tells people of one name apart, and why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.customers.list_answers import ListRow
from desktop_app.customers.search import Found
from desktop_app.window import paint
from desktop_app.window.avatar import MIDDLE, paint_avatar
from desktop_app.window.measures import RADIUS_BUTTON, ROW, STEP
from desktop_app.window.record_model import RECORD
from desktop_app.window.typeface import Size, Weight, line_height

_TEXT = STEP + MIDDLE + 12

_Index = QModelIndex | QPersistentModelIndex


def found_sentence(found: Found | ListRow) -> str:
    """Give a found customer as they are read aloud."""
    return ", ".join(filter(None, (found.name, found.detail, found.why)))


def row_height() -> int:
    """How high a found customer stands: two lines and the air around them."""
    return max(ROW, line_height(Size.BODY) + line_height(Size.META) + 2 * STEP)


class FoundDelegate(QStyledItemDelegate):
    """Paints one who was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A row."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Initials, name and why on the first line, the rest below."""
        found: Found | ListRow = index.data(RECORD)
        box = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            paint.rounded(painter, box, RADIUS_BUTTON, fill="accent-soft")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.rounded(painter, box, RADIUS_BUTTON, fill="sunken")

        def at(left: int, top: int, width: int, height: int) -> QRect:
            return QStyle.visualRect(option.direction, box, QRect(box.left() + left, box.top() + top, width, height))

        paint_avatar(painter, at(STEP, (box.height() - MIDDLE) // 2, MIDDLE, MIDDLE), found.name)
        both = line_height(Size.BODY) + line_height(Size.META)
        room, second = box.width() - _TEXT - 12, found.detail
        first_top = (box.height() - (both if second else line_height(Size.BODY))) // 2
        width = paint.text_line(
            painter, at(_TEXT, first_top, room, line_height(Size.BODY)), found.name, weight=Weight.STRONG
        )
        left = width + 12
        if room > left:
            why = at(_TEXT + left, first_top, room - left, line_height(Size.BODY))
            paint.text_line(painter, why, found.why, size=Size.META, ink="ink-2", align=paint.TRAILING)
        below = at(_TEXT, first_top + line_height(Size.BODY), room, line_height(Size.META))
        paint.text_line(painter, below, second, size=Size.META, ink="ink-2")
