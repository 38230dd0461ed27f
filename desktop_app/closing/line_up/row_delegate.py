"""How a row of the line-up looks: its words, then a line for everything to know, wrapped so that no why is cut off."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.closing.line_up.sections import Row
from desktop_app.window import paint, theme
from desktop_app.window.label import break_lines, wrapped_height
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.typeface import Size, Weight, line_height

_Index = QModelIndex | QPersistentModelIndex
_HEADING = 40
_SIGN = ICON_META + 6  # an icon before words, and the air after it


@dataclass(frozen=True, slots=True)
class _Piece:
    words: str
    size: Size = Size.META
    weight: Weight = Weight.TEXT
    ink: str = "ink-2"
    icon: str = ""

    def width_in(self, width: int) -> int:
        """Give what is left of a width for the words."""
        return width - (_SIGN if self.icon else 0)

    def height_in(self, width: int) -> int:
        """Give how high the words stand."""
        return wrapped_height(self.words, self.size, self.weight, self.width_in(width), line_height(self.size))


class RowDelegate(QStyledItemDelegate):
    """Paints headings, and rows as high as what they say. `lead` pixels at the left are for times."""

    def __init__(self, view: QListView, lead: int = 0) -> None:
        super().__init__(view)
        self._view, self._lead = view, lead

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as all the lines, and the air around them."""
        row = index.data(RECORD)
        if isinstance(row, Heading):
            return QSize(0, _HEADING)
        width = self._width(self._view.viewport().width())
        return QSize(0, sum(piece.height_in(width) for piece in _pieces(row)) + 2 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        box: QRect = option.rect
        row = index.data(RECORD)
        if isinstance(row, Heading):
            line = box.adjusted(STEP, 0, -STEP, 0)
            paint.text_line(painter, line, row.words, size=Size.META, weight=Weight.STRONG, ink="ink-2")
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint.row_ground(painter, box.adjusted(0, 1, 0, -1), selected=selected, hovered=hovered)
        time = QRect(box.left() + STEP, box.top() + STEP, self._lead, line_height(Size.BODY))
        paint.text_line(painter, time, row.lead, ink="ink-2")
        self._write(painter, box, row)

    def _write(self, painter: QPainter, box: QRect, row: Row) -> None:
        width, top = self._width(box.width()), box.top() + STEP
        for piece in _pieces(row):
            left = box.left() + STEP + self._lead
            if piece.icon:
                sign = QRect(left, top, ICON_META, line_height(piece.size))
                paint.icon(painter, sign, piece.icon, piece.ink)
                left += _SIGN
            painter.setPen(theme.current().colour(piece.ink))
            words = break_lines(piece.words, piece.size, piece.weight, piece.width_in(width), QTextOption())
            words.draw(painter, QPointF(left, top))
            top += piece.height_in(width)

    def _width(self, row: int) -> int:
        return max(row - self._lead - 2 * STEP - HALF_STEP, _HEADING)


def _pieces(row: Row) -> Iterator[_Piece]:
    yield _Piece(row.words, Size.BODY, Weight.STRONG, "ink")
    if row.aside:
        yield _Piece(row.aside)
    yield from (_Piece(alert, weight=Weight.STRONG, ink="bad", icon="alert") for alert in row.alerts)
    yield from (_Piece(act, ink="ink") for act in row.acts)
    yield from (_Piece(note) for note in row.notes)
