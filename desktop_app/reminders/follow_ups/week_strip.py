"""The coming fourteen days, with how many follow-ups each holds: where selected ones are dropped, or sent by a tap."""

import datetime as dt
from collections.abc import Collection, Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.foundation.spoken_days import short_weekday, weekday
from desktop_app.reminders.follow_ups.follow_ups_drag import is_carried
from desktop_app.window import paint
from desktop_app.window.label import tooltip
from desktop_app.window.measures import HALF_STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

DAYS = 14


class WeekStrip(QWidget):
    """One button a day, beginning today. `chosen` carries the day that was tapped or dropped on."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The coming two weeks")
        self.days = [DayButton() for _ in range(DAYS)]
        self.days[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.days:
            button.wanted.connect(self.chosen)
            button.stepped.connect(self._step)
            row.addWidget(button)

    def show_days(self, today: dt.date, held: Mapping[dt.date, int], open_days: Collection[int]) -> None:
        """Show how many each day holds; `open_days` are the weekdays on which the shop is open, Monday is 0."""
        for number, button in enumerate(self.days):
            day = today + dt.timedelta(days=number)
            button.show_day(day, held.get(day, 0), closed=day.weekday() not in open_days)

    def _step(self, by: int) -> None:
        """The arrow keys go from day to day; for Tab all of them are one."""
        here = next(number for number, button in enumerate(self.days) if button.hasFocus())
        self.days[(here + by) % DAYS].setFocus(Qt.FocusReason.TabFocusReason)


class DayButton(PaintedButton):
    """A day and how many follow-ups it holds; a closed one stands back and says so."""

    wanted = Signal(object)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__("")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._day: dt.date | None = None
        self._held = 0
        self._closed = self._over = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.wanted.emit(self._day))

    def show_day(self, day: dt.date, held: int, *, closed: bool) -> None:
        """Show this day from now on."""
        self._day, self._held, self._closed = day, held, closed
        words = f"{short_weekday(day)}: {held or 'nothing'} waiting" + (", closed" if closed else "")
        self.setAccessibleName(f"Move to {words}")
        self.setToolTip(tooltip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Weekday, date, how many."""
        return QSize(TOUCH, 3 * line_height(Size.META) + 2 * HALF_STEP)

    def minimumSizeHint(self) -> QSize:
        """Narrow, where fourteen have to stand side by side."""
        return QSize(TOUCH // 2, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the day before and the day after."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (event.key() == Qt.Key.Key_Right) != self.isRightToLeft()
            self.stepped.emit(1 if forward else -1)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take follow-ups."""
        if is_carried(event.mimeData()):
            self._over = True
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were carried on."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are wanted on this day."""
        self._over = False
        event.acceptProposedAction()
        self.wanted.emit(self._day)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Weekday over date over how many, on the accent while something is held over it."""
        if self._day is None:
            return
        painter = QPainter(self)
        over = self._over or self.isDown() or self.underMouse()
        ground = "accent-soft" if over else "sunken" if self._closed else "panel"
        paint.rounded(painter, self.rect(), self.radius, fill=ground, border="accent" if self._over else "line")
        ink = "ink-3" if self._closed else "ink-2"
        self._line(painter, 0, weekday(self._day), ink)
        self._line(painter, 1, str(self._day.day), ink)
        count = "–" if not self._held else str(self._held)
        closed = self._closed and not self._held
        self._line(painter, 2, "×" if closed else count, "ink" if self._held else "ink-3", strong=bool(self._held))

    def _line(self, painter: QPainter, number: int, words: str, ink: str, *, strong: bool = False) -> None:
        height = line_height(Size.META)
        box = QRect(0, HALF_STEP + number * height, self.width(), height)
        weight = Weight.STRONG if strong else Weight.TEXT
        paint.text_line(painter, box, words, size=Size.META, weight=weight, ink=ink, align=paint.CENTRED)
