"""The ledger by person and month: what was given to make things right, with the sum as it runs."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.recovery.ledger_queries import LedgerRow, ledger, ledger_began
from desktop_app.recovery.page.entry_panel import EntryPanel
from desktop_app.recovery.page.list_part import ListPart
from desktop_app.recovery.page.months import last_of, month_words, months
from desktop_app.recovery.page.page_lines import ledger_lines
from desktop_app.window.background import Background
from desktop_app.window.choice import Choice

ALWAYS = dt.date.min
NONE = ("Nothing was given.", "What is given to make something right stands here, and what it cost.")


class LedgerPart(QWidget):
    """Shows a month, or all of it, the latest entry first. `month` is for whoever has the part to put somewhere.

    `opened` carries whose card is wanted, `done` what was, to be undone.
    """

    opened = Signal(int)
    done = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._by: int | None = None
        self.month = Choice("Month", [("Always", ALWAYS)])
        self.panel = EntryPanel(background)
        self.entries = ListPart("Ledger", background, ledger_lines, self.panel, NONE)
        self.entries.list.reached.connect(self.panel.show_row)
        self.entries.list.chosen.connect(self.panel.go_on)
        self.setFocusProxy(self.entries)
        self.month.currentIndexChanged.connect(self._look)
        self.entries.done.connect(self.done)
        self.entries.opened.connect(self.opened)
        self._lay_out()

    def read(self, by: int | None) -> None:
        """Show the entries of a member of staff, None for everybody's, read anew."""
        self._by = by
        self._background.read(ledger_began, then=self._offer_months)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return self.entries.parts()

    def _offer_months(self, began: dt.date | None) -> None:
        today = self._background.counter.clock.today()
        chosen = self.month.value()
        self.month.blockSignals(True)
        self.month.clear()
        self.month.addItem("Always", ALWAYS)
        for month in months(began or today, today):
            self.month.addItem(month_words(month, today), month)
        self.month.choose(chosen)
        self.month.blockSignals(False)
        self._look()

    def _look(self) -> None:
        first = self.month.value()
        if not isinstance(first, dt.date):
            return
        last = dt.date.max if first == ALWAYS else last_of(first)
        self.entries.look_at(latest_first, self._by, first, last)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entries)


def latest_first(by: int | None, first: dt.date, last: dt.date, limit: int, offset: int) -> tuple[LedgerRow, ...]:
    """Give a stretch of the ledger, the latest entry first."""
    return tuple(reversed(ledger(by, first, last, limit, offset)))
