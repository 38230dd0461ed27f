"""In the morning: a day that nobody closed."""

import datetime as dt

from PySide6.QtCore import QObject, Signal

from desktop_app.closing.record_queries import not_closed
from desktop_app.foundation.act import Change
from desktop_app.foundation.spoken_days import long_day
from desktop_app.window.background import Background
from desktop_app.window.notice import Notice


class ForgottenDay(QObject):
    """Offers to close a day that was forgotten. `wanted` carries that day."""

    wanted = Signal(object)

    def __init__(self, background: Background, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._notice = background, notice
        self._said = ""
        background.changed.connect(self._refresh)

    def look(self) -> None:
        """See whether a day waits to be closed."""
        self._background.read(not_closed, self._background.counter.clock.today(), then=self._offer)

    def _offer(self, found: tuple[dt.date, ...]) -> None:
        if found:
            day = found[0]
            self._said = f"{long_day(day)} is not closed yet."
            self._notice.offer(self._said, "Go through it", lambda: self.wanted.emit(day))
        elif self._said and self._notice.sentence == self._said:
            self._notice.clear()

    def _refresh(self, change: Change) -> None:
        if self._said and change.touches("day") and self._notice.sentence == self._said:
            self.look()
