"""The way to a day that was not closed, and back to today."""

import datetime as dt

from PySide6.QtCore import Signal

from desktop_app.closing.record_queries import not_closed
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind


class OtherDay(Button):
    """Names the first day that waits; hidden where none does. `wanted` carries that day, or None for today."""

    wanted = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__("", ButtonKind.QUIET, icon="calendar")
        self._background = background
        self._leads_to: dt.date | None = None
        self.clicked.connect(lambda: self.wanted.emit(self._leads_to))
        self.hide()

    def look(self, shown: dt.date) -> None:
        """See which day waits, while the page shows this one."""
        today = self._background.counter.clock.today()
        self._background.read(not_closed, today, then=lambda found: self._offer(found, shown, today))

    def _offer(self, found: tuple[dt.date, ...], shown: dt.date, today: dt.date) -> None:
        self._leads_to = next(iter(found), None) if shown == today else None
        self.say(f"{short_weekday(self._leads_to)} is not closed" if self._leads_to else "Back to today")
        self.setVisible(self._leads_to is not None or shown != today)
