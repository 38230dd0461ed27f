"""How a line of the preferences looks: a heading, a preference, or that something is hidden."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.preferences.icons import HOW_ICONS, KIND_ICONS
from desktop_app.preferences.listing import ASK_AGAIN, DISCREET, HIDDEN, known_how
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.tables import Kind
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_META, RADIUS_BUTTON, STEP
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.typeface import Size, Weight, font, line_height

_HEADING_ICON = 2 * STEP
_HEADING_ICON_AT = 19
TEXT = 41
"""Where the words begin, in pixels from the leading edge."""
_END = 2 * STEP
_ABOVE_HEADING, _ABOVE_FIRST_HEADING, _BELOW_HEADING = 15, 9, 3
_AIR, _AIR_OPEN = 3, 6
_LINES = 2

_Index = QModelIndex | QPersistentModelIndex


class PreferenceDelegate(QStyledItemDelegate):
    """Paints the lines of the list. A row on which controls lie is open: it shows all its words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words of the line, and the controls that lie on it."""
        line = index.data(RECORD)
        if line is HIDDEN:
            return QSize(0, STEP + line_height(Size.BODY) + line_height(Size.META) + 2 * _AIR)
        if isinstance(line, Heading):
            above = _ABOVE_HEADING if index.row() else _ABOVE_FIRST_HEADING
            return QSize(0, above + line_height(Size.META) + _BELOW_HEADING)
        controls = self._view.indexWidget(index)
        words = self._words_height(line, is_open=controls is not None)
        return QSize(0, words + (controls.sizeHint().height() if controls else 0))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """The controls of a row lie below its words."""
        room = option.rect
        ground = _ground(room, option)
        editor.setGeometry(ground.adjusted(0, ground.height() - editor.sizeHint().height(), 0, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line = index.data(RECORD)
        place = _Place(painter, option)
        if line is HIDDEN:
            _paint_hidden(place)
        elif isinstance(line, Heading):
            _paint_heading(place, line)
        else:
            self._paint_preference(place, line, is_open=self._view.indexWidget(index) is not None)

    def _words_height(self, row: PreferenceRow, *, is_open: bool) -> int:
        width = self._view.viewport().width() - TEXT - _END
        below = line_height(Size.META) * (2 if row.discreet else 1)
        lines = len(_text_lines(row, width, is_open=is_open))
        return lines * line_height(Size.BODY) + below + 2 * (_AIR_OPEN if is_open else _AIR)

    def _paint_preference(self, place: "_Place", row: PreferenceRow, *, is_open: bool) -> None:
        if is_open or place.hovered:
            paint.rounded(place.painter, place.ground, RADIUS_BUTTON, fill="sunken")
        width = place.width - TEXT - _END
        top = _AIR_OPEN if is_open else _AIR
        room = width - _paint_ask_again(place, row, top)
        ink = "ink-3" if row.faded else "ink"
        for words in _text_lines(row, width, is_open=is_open):
            box = place.at(TEXT, top, room, line_height(Size.BODY))
            paint.text_line(place.painter, box, words, weight=_weight(row), ink=ink)
            top, room = top + line_height(Size.BODY), width
        top = _paint_evidence(place, top, HOW_ICONS[row.how], known_how(row))
        if row.discreet:
            _paint_evidence(place, top, "privacy", DISCREET)


class _Place:
    """Where on the screen a line is drawn, mirrored where people read from right to left."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.box = option.rect
        self.width = option.rect.width()
        self.hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self.ground = _ground(option.rect, option)
        self._direction = option.direction

    def at(self, left: int, top: int, width: int, height: int) -> QRect:
        """A piece of the line, in pixels from its leading upper corner."""
        piece = QRect(self.box.left() + left, self.box.top() + top, width, height)
        return QStyle.visualRect(self._direction, self.box, piece)


def _ground(box: QRect, option: QStyleOptionViewItem) -> QRect:
    """What lies under an open row: a little wider than its words."""
    return QStyle.visualRect(option.direction, box, box.adjusted(TEXT - STEP, 0, -STEP, 0))


def _weight(row: PreferenceRow) -> Weight:
    return Weight.MID if row.kind is Kind.NEVER else Weight.TEXT


def _text_lines(row: PreferenceRow, width: int, *, is_open: bool) -> list[str]:
    """Two lines at most; all of them where the row is open, and always where it is about safety."""
    room = width - (_ask_again_width() if row.check_again else 0)
    lines = _wrapped(row.text[:1].upper() + row.text[1:], room, _weight(row))
    whole = is_open or row.kind is Kind.NEVER
    return lines if whole or len(lines) < _LINES else [lines[0], " ".join(lines[1:])]


def _wrapped(words: str, width: int, weight: Weight) -> list[str]:
    layout = QTextLayout(words, font(Size.BODY, weight))
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def _ask_again_width() -> int:
    return STEP + ICON_META + HALF_STEP + paint.text_width(ASK_AGAIN, Size.META, Weight.MID)


def _paint_ask_again(place: _Place, row: PreferenceRow, top: int) -> int:
    """Ask for it at the end of the first line, where it is time to; gives the width that took."""
    if not row.check_again:
        return 0
    wide, height = _ask_again_width(), line_height(Size.BODY)
    left = place.width - _END - wide + STEP
    paint.icon(place.painter, place.at(left, top, ICON_META, height), "clock", "warn")
    words = place.at(left + ICON_META + HALF_STEP, top, wide, height)
    paint.text_line(place.painter, words, ASK_AGAIN, size=Size.META, weight=Weight.MID, ink="warn")
    return wide


def _paint_evidence(place: _Place, top: int, icon: str, words: str) -> int:
    """Write an icon and a small line; gives where the next line begins."""
    height = line_height(Size.META)
    paint.icon(place.painter, place.at(TEXT, top, ICON_META, height), icon, "ink-2")
    left = TEXT + ICON_META + 3
    box = place.at(left, top, place.width - left - _END, height)
    paint.text_line(place.painter, box, words, size=Size.META, ink="ink-2")
    return top + height


def _paint_heading(place: _Place, heading: Heading) -> None:
    height = line_height(Size.META)
    top = place.box.height() - _BELOW_HEADING - height
    ink = "bad" if heading.id == Kind.NEVER else "ink-2"
    icon = KIND_ICONS[Kind(heading.id)]
    paint.icon(place.painter, place.at(_HEADING_ICON_AT, top, _HEADING_ICON, height), icon, ink)
    box = place.at(TEXT, top, place.width - TEXT - _END, height)
    paint.text_line(place.painter, box, heading.words, size=Size.META, weight=Weight.STRONG, ink=ink)


def _paint_hidden(place: _Place) -> None:
    what, _, how_to_show = HIDDEN.words.partition(". ")
    height, width = line_height(Size.BODY), place.width - TEXT - _END
    paint.icon(place.painter, place.at(_HEADING_ICON_AT, STEP, _HEADING_ICON, height), "privacy", "ink-2")
    paint.text_line(place.painter, place.at(TEXT, STEP, width, height), what, ink="ink-2")
    below = place.at(TEXT, STEP + height, width, line_height(Size.META))
    paint.text_line(place.painter, below, how_to_show, size=Size.META, ink="ink-2")
