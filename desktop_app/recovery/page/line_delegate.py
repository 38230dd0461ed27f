"""How a line of the Recovery screen looks, whatever it tells of."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.recovery.page.page_lines import Line
from desktop_app.reminders.delegate import TEXT, Place, paint_sign, row_height, two_lines
from desktop_app.window import paint
from desktop_app.window.avatar import SMALL, paint_avatar
from desktop_app.window.measures import STEP
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.typeface import Size, Weight, line_height

_ABOVE_HEADING, _BELOW_HEADING = 10, 4
_END = 10

_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Paints a heading, or a line on two rows of text and a third where there is a note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its words."""
        line = index.data(RECORD)
        if isinstance(line, Heading):
            return QSize(0, _ABOVE_HEADING + line_height(Size.META) + _BELOW_HEADING)
        return QSize(0, row_height() + (line_height(Size.META) if line.note else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line, place = index.data(RECORD), Place(painter, option)
        if isinstance(line, Heading):
            words = place.at(STEP, _ABOVE_HEADING, place.width - STEP, line_height(Size.META))
            paint.text_line(painter, words, line.words, size=Size.META, weight=Weight.STRONG, ink="ink-2")
        else:
            _paint_line(place, line)


def _paint_line(place: Place, line: Line) -> None:
    paint.row_ground(place.painter, place.box, selected=place.selected, hovered=place.hovered)
    paint_sign(place, line.icon, "ink-2", "sunken")
    end = place.width - _END
    if line.who:
        end -= SMALL
        paint_avatar(place.painter, place.at(end, (row_height() - SMALL) // 2, SMALL, SMALL), line.who)
        end -= _END
    body, meta = line_height(Size.BODY), line_height(Size.META)
    first, second = two_lines()
    above, below = _end_words(place, line.end, first, end), _end_words(place, line.below, second, end)
    title = place.at(TEXT, first, above - TEXT, body)
    paint.text_line(place.painter, title, line.title, weight=Weight.STRONG)
    words = place.at(TEXT, second, below - TEXT, meta)
    paint.text_line(place.painter, words, line.words, size=Size.META, ink="ink-2")
    note = place.at(TEXT, second + meta, place.width - _END - TEXT, meta)
    paint.text_line(place.painter, note, line.note, size=Size.META, ink="ink-3")


def _end_words(place: Place, words: str, top: int, end: int) -> int:
    """Write what a row ends with; gives the pixel up to which there is room before it."""
    wide = paint.text_width(words, Size.META)
    box = place.at(end - wide, top, wide, line_height(Size.META))
    paint.text_line(place.painter, box, words, size=Size.META, ink="ink-2")
    return end - wide - STEP
