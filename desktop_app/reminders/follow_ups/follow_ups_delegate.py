"""How a line of the follow-ups looks: who, what, when, for whom, and what is particular about it."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop_app.reminders.days import date_words, day_words
from desktop_app.reminders.delegate import (
    Place,
    ReminderDelegate,
    paint_ended,
    paint_reminder,
    row_height,
    two_lines,
)
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.follow_ups.follow_ups_words import late_words, notes
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import Outcome
from desktop_app.reminders.tables import State
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_META
from desktop_app.window.record_model import RECORD, Heading
from desktop_app.window.typeface import Size, Weight, line_height

OUTCOME_LOOKS = {
    Outcome.FINE: ("smile", "good"),
    Outcome.NOT_FINE: ("frown", "warn"),
    Outcome.NO_ANSWER: ("clock", "ink-2"),
}
_ABOVE_HEADING, _BELOW_HEADING = 10, 4
_END = 10

_Index = QModelIndex | QPersistentModelIndex


class FollowUpsDelegate(ReminderDelegate):
    """Paints the lines of the list, a third one where there is something particular to say."""

    def __init__(self, today: Callable[[], dt.date], view: QListView) -> None:
        super().__init__(today, view)
        self._view, self._today = view, today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the question that lies on the row, else as its lines."""
        size = super().sizeHint(option, index)
        line = index.data(RECORD)
        if isinstance(line, ReminderRow) and self._view.indexWidget(index) is None:
            return QSize(size.width(), _height(line, self._today()))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line = index.data(RECORD)
        place = Place(painter, option)
        if isinstance(line, Heading):
            words = place.at(0, _ABOVE_HEADING, place.width, line_height(Size.META))
            paint.text_line(painter, words, line.words, size=Size.META, weight=Weight.STRONG, ink="ink-2")
        elif isinstance(line, Gone):
            paint_ended(place, line.became, line.title, line.words)
        else:
            today = self._today()
            paint_reminder(place, line, notes(line, today), partial(_paint_end, place, line, today))


def _height(row: ReminderRow, today: dt.date) -> int:
    return row_height() + (line_height(Size.META) if notes(row, today) else 0)


def _paint_end(place: Place, row: ReminderRow, today: dt.date, end: int) -> int:
    """Write how late it is, when it is due or how it ended, with its icon; gives where that begins."""
    words, icon, ink = _end(row, today)
    wide = paint.text_width(words, Size.META)
    start = end - wide
    top, height = two_lines()[0], line_height(Size.BODY)
    paint.text_line(place.painter, place.at(start, top, wide, height), words, size=Size.META, ink=ink)
    if icon:
        start -= ICON_META + HALF_STEP
        paint.icon(place.painter, place.at(start, top, ICON_META, height), icon, ink)
    return start


def _end(row: ReminderRow, today: dt.date) -> tuple[str, str, str]:
    """Give the words at the end of a row, the icon before them and their colour."""
    if row.state is not State.OPEN:
        known = next((outcome for outcome in Outcome if outcome == row.outcome), None)
        icon, ink = OUTCOME_LOOKS.get(known, ("check", "good")) if known else ("check", "good")
        return (row.outcome or row.state).capitalize(), icon, ink
    late = late_words(row, today)
    if late:
        return f"{day_words(row.due, today)} · {late}", "alert", "bad"
    time = f"{row.time:%H:%M}" if row.time else ""
    if row.due < today:
        return date_words(row.due, today), "", "ink-2"
    return time, "", "ink-2"
