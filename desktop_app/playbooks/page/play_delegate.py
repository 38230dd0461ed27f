"""How a playbook looks in the list: icon, name, how it does, and a switch."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.playbooks.page.play_rows import PlayRow
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON, RADIUS_ROW, ROW, STEP
from desktop_app.window.record_model import RECORD
from desktop_app.window.switch import SWITCH, paint_switch
from desktop_app.window.typeface import Size, Weight, line_height

_ICON_LEFT, _TEXT_LEFT = 13, 43
_SWITCH_AREA = SWITCH.width() + 2 * STEP
_Index = QModelIndex | QPersistentModelIndex


def switch_area(row: QRect) -> QRect:
    """The part of a row that a finger turns the playbook on and off with."""
    return QRect(row.right() + 1 - _SWITCH_AREA, row.top(), _SWITCH_AREA, row.height())


class PlayDelegate(QStyledItemDelegate):
    """Paints one playbook."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text and the air around them."""
        words = line_height(Size.BODY) + line_height(Size.META) + 2 * STEP
        return QSize(0, max(ROW, words) + HALF_STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row: PlayRow = index.data(RECORD)
        box: QRect = option.rect.adjusted(0, 0, 0, -HALF_STEP)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            paint.rounded(painter, box, RADIUS_ROW, fill="panel", border="accent" if focused else "line")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.rounded(painter, box, RADIUS_ROW, fill="sunken")
        icon = QRect(box.left() + _ICON_LEFT, box.top(), ICON, box.height())
        paint.icon(painter, icon, row.icon, "accent" if selected else "ink-2")
        paint_switch(painter, switch_area(box), on=row.on)
        self._words(painter, box, row)

    def _words(self, painter: QPainter, box: QRect, row: PlayRow) -> None:
        body, meta = line_height(Size.BODY), line_height(Size.META)
        top = box.top() + (box.height() - body - meta) // 2
        width = box.width() - _TEXT_LEFT - _SWITCH_AREA
        left = box.left() + _TEXT_LEFT
        ink = "ink" if row.on else "ink-3"
        paint.text_line(painter, QRect(left, top, width, body), row.name, weight=Weight.MID, ink=ink)
        line = QRect(left, top + body, width, meta)
        paint.text_line(painter, line, row.note, size=Size.META, ink="ink-2")
