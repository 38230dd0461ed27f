"""Reading the follow-ups a stretch at a time, however many there are."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.reminders.page_queries import PAGE, Filters, Page, page
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import Tab
from desktop_app.window.background import Background


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked at: a part, and what of it."""

    filters: Filters
    tab: Tab


class Feed(QObject):
    """Holds what has been read of one part. `arrived` says that there is more or other to show."""

    arrived = Signal()

    def __init__(self, background: Background, today: Callable[[], dt.date], parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._today = background, today
        self.wanted = Wanted(Filters(), Tab.TODAY)
        self.rows: tuple[ReminderRow, ...] = ()
        self.total = 0
        self._asked: tuple[Wanted, int, int] | None = None

    def look_at(self, wanted: Wanted) -> None:
        """Read the beginning of something else; the same is read again as far as it was read."""
        seen = len(self.rows) if wanted == self.wanted else 0
        self.wanted = wanted
        self._ask(0, max(PAGE, seen))

    def go_on(self) -> None:
        """Read the next stretch, where there is one and it is not on its way."""
        if self._asked is None and len(self.rows) < self.total:
            self._ask(len(self.rows), PAGE)

    def _ask(self, offset: int, limit: int) -> None:
        asked = self._asked = self.wanted, offset, limit
        filters, tab = self.wanted.filters, self.wanted.tab
        self._background.read(page, filters, tab, self._today(), limit, offset, then=partial(self._take, asked))

    def _take(self, asked: tuple[Wanted, int, int], found: Page) -> None:
        if asked != self._asked:
            return
        self._asked = None
        before = self.rows[: asked[1]]
        known = {row.id for row in before}
        self.rows = before + tuple(row for row in found.rows if row.id not in known)
        self.total = found.total
        self.arrived.emit()
