"""The last of the close of day: closing it, and what can be done with a day that is closed."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.closing.paper_queries import paper_lines
from desktop_app.closing.papers import DAY
from desktop_app.closing.queries import Review
from desktop_app.closing.reopen_dialog import ReopenDialog
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import BIG_TOUCH, STEP
from desktop_app.window.paint import CENTRED
from desktop_app.window.paper_work import Outline, PaperWork
from desktop_app.window.typeface import Size


class FootPanel(QWidget):
    """*Close the day*; once it is closed, its paper and the way to open it again.

    `close_wanted` is for the page, which knows what was looked at; `told` and `failed` carry a line for its notice.
    """

    close_wanted = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, background: Background, long_work: LongWork) -> None:
        super().__init__()
        self._background = background
        self._paper_work = PaperWork(long_work, self)
        self._paper_work.told.connect(self.told)
        self._paper_work.failed.connect(self.failed)
        self._day = dt.date.min
        self.print = Button("Print", ButtonKind.QUIET, icon="printer")
        self.pdf = Button("Save as PDF", ButtonKind.QUIET, icon="download")
        self.close_day = Button("Close the day", ButtonKind.INVITING, icon="close", height=BIG_TOUCH)
        self.reopen = Button("Open the day again", ButtonKind.OUTLINE, height=BIG_TOUCH)
        self.rest = PlainLabel(size=Size.META, ink="ink-2", align=CENTRED, wrap=True)
        self.print.clicked.connect(self._print)
        self.pdf.clicked.connect(self._choose_place)
        self.close_day.clicked.connect(self.close_wanted)
        self.reopen.clicked.connect(self._reopen)
        self._lay_out()

    def show_review(self, page: Review, rest: int) -> None:
        """Show whether the day is closed, and how many steps are the `rest` that nobody looked at yet."""
        self._day = page.day
        closed = page.closed_at is not None
        for part in (self.print, self.pdf, self.reopen):
            part.setVisible(closed)
        self.close_day.setVisible(not closed)
        self.close_day.change_kind(ButtonKind.INVITING if rest else ButtonKind.PRIMARY)
        unseen = f"{rest} {'step' if rest == 1 else 'steps'} not looked at yet" if rest else "All steps looked at"
        self.rest.setText(self._closed_words(page.day, page.closed_at) if page.closed_at else unseen)

    def save(self, to: Path) -> None:
        """Write the day to this PDF file."""
        self._paper_work.save(self._outline(), to)

    def _closed_words(self, day: dt.date, at: dt.datetime) -> str:
        clock = self._background.counter.clock
        local = clock.local(at)
        return (
            f"Closed at {local:%H:%M}"
            if clock.day_of(at) == day
            else f"Closed on {short_weekday(local)} at {local:%H:%M}"
        )

    def _print(self) -> None:
        self._paper_work.print_out(self._outline(), DAY, self.window())

    def _choose_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save the day", f"{self._day.isoformat()}.pdf", "PDF (*.pdf)")
        if name:
            self.save(Path(name))

    def _outline(self) -> Outline:
        day, local = self._day, self._background.counter.clock.local
        return lambda: (paper_lines(day, local), DAY)

    def _reopen(self) -> None:
        ReopenDialog(self.window(), self._background, self._day).open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        papers = QHBoxLayout()
        papers.setSpacing(STEP)
        papers.addWidget(self.print)
        papers.addWidget(self.pdf)
        column.addLayout(papers)
        for part in (self.close_day, self.reopen, self.rest):
            column.addWidget(part)
