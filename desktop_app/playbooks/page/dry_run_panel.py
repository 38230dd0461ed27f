"""What a playbook would have made of the last 90 days, as it is written now."""

import datetime as dt
from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.spoken_days import short_day
from desktop_app.playbooks.dry_run import Tried
from desktop_app.playbooks.page.trial import by_whom, first_day, on_closed_days, total_words, weeks, weeks_words
from desktop_app.playbooks.page.trial_people import AllCaught, CaughtList
from desktop_app.window.bars import Bars
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import ICON_META, STEP
from desktop_app.window.paint import TRAILING
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight

TITLE = "Dry run"
LOOKING = "Looking back over the last 90 days…"


class DryRunPanel(QWidget):
    """Shows how often a playbook would have spoken up, and for whom. `open_customer` carries whose card is wanted."""

    open_customer = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(TITLE)
        self._tried: tuple[Tried, ...] = ()
        self.total = PlainLabel("…", size=Size.HERO, weight=Weight.STRONG)
        self.counted = PlainLabel(LOOKING, ink="ink-2", wrap=True)
        self.bars = Bars()
        self.since = PlainLabel(size=Size.META, ink="ink-2")
        self.this_week = PlainLabel(size=Size.META, ink="ink-2", align=TRAILING)
        self.mark = IconLabel("check", "good", ICON_META, line=Size.META)
        self.words = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.all = Button("All", ButtonKind.QUIET, after="chevron-right")
        self.all.clicked.connect(self._show_all)
        self.people = CaughtList(whole=False)
        self.people.open_customer.connect(self.open_customer)
        self._lay_out()
        self._figures.hide()

    def look_anew(self) -> None:
        """Say that another answer is on its way; the last one stays in sight."""
        self.counted.setText(LOOKING)

    def show_tried(self, tried: Sequence[Tried], today: dt.date, open_days: Collection[int]) -> None:
        """Show what would have been made up to today; `open_days` are weekdays, Monday is 0."""
        self._tried = tuple(tried)
        counts = weeks(self._tried, today)
        self.total.setText(str(len(self._tried)))
        self.counted.setText(total_words(len(self._tried)))
        self.bars.show_counts(counts, weeks_words(counts, today))
        self.since.setText(short_day(first_day(today)))
        self.this_week.setText(f"this week, {counts[-1]}")
        closed = on_closed_days(self._tried, open_days)
        self.words.setText(f"{by_whom(self._tried)}\n{closed}" if self._tried else by_whom(self._tried))
        good = bool(self._tried) and closed.startswith("None")
        self.mark.change("check" if good else "alert", "good" if good else "warn")
        self.all.say(f"All {len(self._tried)}")
        self.people.show_tried(self._tried)
        self._caught.setVisible(bool(self._tried))
        self._figures.show()

    def say_why_not(self, sentence: str) -> None:
        """Say why it cannot be tried as it is written now."""
        self.total.setText("–")
        self.counted.setText(sentence)
        self._figures.hide()

    def _show_all(self) -> None:
        sheet = AllCaught(self.window(), self._tried)
        sheet.open_customer.connect(self.open_customer)
        sheet.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        column.addLayout(_row(self.total, self.counted, gap=STEP + 4))
        self._figures = QWidget()
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(STEP)
        figures.addWidget(self.bars)
        figures.addLayout(_row(self.since, self.this_week))
        figures.addLayout(_row(self.mark, self.words))
        figures.addWidget(self._who())
        column.addWidget(self._figures)

    def _who(self) -> QWidget:
        self._caught = QWidget()
        column = QVBoxLayout(self._caught)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(
            PlainLabel("Who it would have caught", weight=Weight.STRONG, wrap=True), 1, Qt.AlignmentFlag.AlignVCenter
        )
        head.addWidget(self.all)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self.people)
        return self._caught


def _row(first: QWidget, second: QWidget, gap: int = STEP) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(second, 1, Qt.AlignmentFlag.AlignVCenter)
    return row
