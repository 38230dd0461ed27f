"""A day, typed in words or picked from a calendar."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_app.window import icons, theme
from desktop_app.window.buttons import IconButton
from desktop_app.window.fields import LineField
from desktop_app.window.measures import HALF_STEP, TOUCH


class DayField(QWidget):
    """Takes a day as people write it. `changed` carries the date or None, `misread` unread words."""

    changed = Signal(object)
    misread = Signal(str)

    def __init__(
        self, name: str, read: Callable[[str], dt.date | None], hint: str = "", parent: QWidget | None = None
    ) -> None:
        """`read` makes a date of what was typed, None if it cannot; `name` is read aloud."""
        super().__init__(parent)
        self._read = read
        self._day: dt.date | None = None
        self.line = LineField(name, hint)
        self.line.editingFinished.connect(self._take_typed)
        self.pick = IconButton("calendar", f"{name}: pick a day")
        self.pick.clicked.connect(self._open_calendar)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF_STEP)
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)

    def day(self) -> dt.date | None:
        """The day as last understood, None while there is none."""
        return self._day

    def show_day(self, day: dt.date | None) -> None:
        """Show this day in the words of the shop's language."""
        self._day = day
        self.line.setText(QLocale().toString(_qdate(day), "ddd d MMM yyyy") if day else "")

    def _take_typed(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        words = self.line.text().strip()
        day = self._read(words) if words else None
        if words and day is None:
            self._day = None
            self.misread.emit(words)
        else:
            self._take(day)

    def _take(self, day: dt.date | None) -> None:
        self.show_day(day)
        self.changed.emit(day)

    def _open_calendar(self) -> None:
        calendar = _Calendar()
        if self._day:
            calendar.setSelectedDate(_qdate(self._day))
        popup = _Popup(self, calendar)
        calendar.activated.connect(popup.close)
        calendar.clicked.connect(popup.close)
        calendar.activated.connect(self._take_picked)
        calendar.clicked.connect(self._take_picked)
        popup.show()
        calendar.setFocus()

    def _take_picked(self, picked: QDate) -> None:
        self._take(dt.date(picked.year(), picked.month(), picked.day()))


_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
"""Qt's own names for the two arrows of a calendar, and what we draw there."""


class _Calendar(QCalendarWidget):
    """A month in the colours of the theme, its days large enough for a finger."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setMinimumSize(7 * TOUCH, 8 * TOUCH)
        plain = QTextCharFormat()
        plain.setForeground(theme.current().ink)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, plain)
        for button in self.findChildren(QToolButton):
            if icon := _ARROWS.get(button.objectName()):
                button.setIcon(icons.icon(icon))


class _Popup(QFrame):
    """The calendar under the field; a tap elsewhere or Esc closes it."""

    def __init__(self, field: DayField, calendar: QCalendarWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        box = QVBoxLayout(self)
        box.setContentsMargins(HALF_STEP, HALF_STEP, HALF_STEP, HALF_STEP)
        box.addWidget(calendar)
        self.move(field.mapToGlobal(QPoint(0, field.height() + HALF_STEP)))


def _qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
