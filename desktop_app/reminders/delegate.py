"""How a line of the reminders looks: a heading, a reminder, or what has just ended."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.reminders.days import due_words
from desktop_app.reminders.listing import Ended, Line
from desktop_app.reminders.queries import ReminderRow
from desktop_app.reminders.rules import Group
from desktop_app.reminders.tables import Channel, State
from desktop_app.reminders.wording import notes
from desktop_app.window import paint
from desktop_app.window.avatar import SMALL, paint_avatar
from desktop_app.window.measures import HALF_STEP, ICON_META, ROW, STEP
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.typeface import Size, Weight, line_height

CHANNEL_ICONS = {
    Channel.CALL: "phone",
    Channel.MAIL: "mail",
    Channel.TEXT: "message",
    Channel.VISIT: "person",
    Channel.POST: "post",
}
ENDED_LOOKS = {
    State.DONE: ("check", "good", "good-soft"),
    State.OPEN: ("clock", "ink-2", "sunken"),
    State.DROPPED: ("trash", "ink-2", "sunken"),
}
_ABOVE_HEADING, _BELOW_HEADING = 10, 4
_CIRCLE, _CHANNEL_ICON = 32, 18
TEXT = 50
"""Where the words begin, in pixels from the leading edge."""
_END = 10

_Index = QModelIndex | QPersistentModelIndex
PaintEnd = Callable[[int], int]
"""Writes at the end of a row: given the pixel to end at, it gives the one it began at."""


def row_height() -> int:
    """How high a reminder stands that is not selected: its two lines and the air around them."""
    return max(ROW, line_height(Size.BODY) + line_height(Size.META) + 2 * STEP)


def height_of(line: Line, today: dt.date) -> int:
    """How high the words of a line stand: those of a reminder of which there is something special to say have three."""
    if isinstance(line, Heading):
        return _ABOVE_HEADING + line_height(Size.META) + _BELOW_HEADING
    noted = isinstance(line, ReminderRow) and notes(line, today)
    return row_height() + (line_height(Size.META) if noted else 0)


class ReminderDelegate(QStyledItemDelegate):
    """Paints the lines of the list. `today` gives the shop's day."""

    def __init__(self, today: Callable[[], dt.date], view: QListView) -> None:
        super().__init__(view)
        self._today = today
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the controls that lie on the row, else as its kind of line."""
        height = height_of(index.data(RECORD), self._today())
        controls = self._view.indexWidget(index)
        if controls is None:
            return QSize(0, height)
        width = self._view.viewport().width()
        wanted = controls.heightForWidth(width) if controls.hasHeightForWidth() else controls.sizeHint().height()
        return QSize(0, max(height, wanted))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """The controls of a row lie over all of it."""
        editor.setGeometry(option.rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line = index.data(RECORD)
        place = Place(painter, option)
        if isinstance(line, Heading):
            _paint_heading(place, line)
        elif isinstance(line, Ended):
            paint_ended(place, line.became, line.title, line.words)
        else:
            today = self._today()
            paint_reminder(place, line, notes(line, today), partial(_paint_when, place, line, today))


class Place:
    """Where on the screen a line is drawn, mirrored where people read from right to left."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.box = option.rect
        self.width = option.rect.width()
        self.selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self.hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._direction = option.direction

    def at(self, left: int, top: int, width: int, height: int) -> QRect:
        """A piece of the line, in pixels from its leading upper corner."""
        piece = QRect(self.box.left() + left, self.box.top() + top, width, height)
        return QStyle.visualRect(self._direction, self.box, piece)


def _paint_heading(place: Place, heading: Heading) -> None:
    height, left = line_height(Size.META), 0
    if heading.count is None:
        place_of_words = place.at(TEXT, _ABOVE_HEADING, place.width - TEXT, height)
        paint.text_line(place.painter, place_of_words, heading.words, size=Size.META, ink="ink-2")
        return
    late = heading.id == Group.OVERDUE
    if late:
        paint.icon(place.painter, place.at(0, _ABOVE_HEADING, 2 * STEP, height), "alert", "bad")
        left = 2 * STEP + HALF_STEP + 1
    wide, ink = paint.text_width(heading.words, Size.META, Weight.STRONG), "bad" if late else "ink-2"
    words = place.at(left, _ABOVE_HEADING, wide, height)
    paint.text_line(place.painter, words, heading.words, size=Size.META, weight=Weight.STRONG, ink=ink)
    count = place.at(left + wide + 6, _ABOVE_HEADING, place.width, height)
    paint.text_line(place.painter, count, str(heading.count), size=Size.META, ink="ink-2")


def paint_reminder(place: Place, row: ReminderRow, special: tuple[str, ...], paint_end: PaintEnd) -> None:
    """Paint a reminder: its sign, who, what and what is special about it, whose it is, and what `paint_end` writes."""
    paint.row_ground(place.painter, place.box, selected=place.selected, hovered=place.hovered)
    paint_sign(place, CHANNEL_ICONS[row.channel], "ink-2", "sunken")
    end = place.width - _END - SMALL
    if row.assignee:
        paint_avatar(place.painter, place.at(end, (row_height() - SMALL) // 2, SMALL, SMALL), row.assignee)
    end -= _END
    start = paint_end(end)
    first, second = two_lines()
    who = place.at(TEXT, first, start - STEP - TEXT, line_height(Size.BODY))
    paint.text_line(place.painter, who, row.customer, weight=Weight.STRONG)
    what = place.at(TEXT, second, end - TEXT, line_height(Size.META))
    paint.text_line(place.painter, what, row.text, size=Size.META, ink="ink-2")
    third = place.at(TEXT, second + line_height(Size.META), end - TEXT, line_height(Size.META))
    paint.text_line(place.painter, third, " · ".join(special), size=Size.META, ink="ink-3")


def _paint_when(place: Place, row: ReminderRow, today: dt.date, end: int) -> int:
    """Write when it is due and how often it was put off, ending at `end`; gives where that begins."""
    top, height = two_lines()[0], line_height(Size.BODY)
    start = end
    pieces = [due_words(row.due, row.time, today), str(row.snoozes) if row.snoozes else ""]
    for words in filter(None, pieces):
        wide = paint.text_width(words, Size.META)
        start -= wide
        paint.text_line(place.painter, place.at(start, top, wide, height), words, size=Size.META, ink="ink-2")
        start -= 6
    if row.snoozes:
        start -= ICON_META
        paint.icon(place.painter, place.at(start, top, ICON_META, height), "clock", "ink-3")
    return start


def paint_ended(place: Place, became: State, title: str, words: str) -> None:
    """Draw what stands in a reminder's place while it can be taken back."""
    icon, ink, ground = ENDED_LOOKS[became]
    paint.row_ground(place.painter, place.box, selected=False, hovered=place.selected)
    paint_sign(place, icon, ink, ground)
    first, second = two_lines()
    room = place.width - TEXT - paint.text_width("Undo", weight=Weight.MID) - 4 * STEP
    paint.text_line(place.painter, place.at(TEXT, first, room, line_height(Size.BODY)), title, ink="ink-2")
    below = place.at(TEXT, second, room, line_height(Size.META))
    paint.text_line(place.painter, below, words, size=Size.META, ink="ink-2")


def paint_sign(place: Place, icon: str, ink: str, ground: str) -> None:
    """Draw the circle with an icon that a line begins with."""
    top = (row_height() - _CIRCLE) // 2
    paint.circle(place.painter, place.at(STEP, top, _CIRCLE, _CIRCLE), fill=ground)
    inset = (_CIRCLE - _CHANNEL_ICON) // 2
    square = place.at(STEP + inset, top + inset, _CHANNEL_ICON, _CHANNEL_ICON)
    paint.icon(place.painter, square, icon, ink)


def two_lines() -> tuple[int, int]:
    """Where the two lines of a row begin, in pixels from its top."""
    both = line_height(Size.BODY) + line_height(Size.META)
    first = (row_height() - both) // 2
    return first, first + line_height(Size.BODY) - 1
