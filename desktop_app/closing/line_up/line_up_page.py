"""The page of the line-up: who may come at the left, what everybody should hear at the right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.closing.line_up.paper import A4, on_one_page
from desktop_app.closing.line_up.queries import line_up, next_line_up
from desktop_app.closing.line_up.records import LineUp
from desktop_app.closing.line_up.section_list import SectionList
from desktop_app.closing.line_up.sections import Row
from desktop_app.closing.line_up.wording import (
    NOBODY,
    NOTHING,
    TITLE,
    guest_sections,
    owner_sections,
    summary,
    team_sections,
)
from desktop_app.foundation.act import Change
from desktop_app.foundation.spoken_days import long_day
from desktop_app.noticing.share_actions import told
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.paper_work import PaperWork
from desktop_app.window.pills import ChoicePill
from desktop_app.window.typeface import Size, Weight

_TIME = 56
_MOVES = (
    "appointment", "reminder", "observation", "visit", "customer", "preference", "staff", "story", "settings", "diary",
)  # fmt: skip


class LineUpPage(QWidget):
    """Shows today's line-up, or that of the next day the shop is open. `opened` carries whose card is wanted.

    `week_wanted` asks for the week on one page, which is offered where the day begins a week.
    """

    opened = Signal(int)
    week_wanted = Signal()

    def __init__(self, background: Background, long_work: LongWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        self._background, self._paper_work = background, PaperWork(long_work, self)
        self.page: LineUp | None = None
        self.today = ChoicePill("Today", chosen=True)
        self.ahead = ChoicePill("Next day open")
        self.print_button = Button("Print…", ButtonKind.OUTLINE, icon="printer")
        self.save = Button("Save as PDF…", ButtonKind.QUIET, icon="download")
        self.week = Button("The week", ButtonKind.SOFT, icon="printer")
        self.day = PlainLabel(size=Size.META, ink="ink-2")
        self.guests = SectionList("Who may come", NOBODY, lead=_TIME)
        self.team = SectionList("For everybody", NOTHING)
        self.tell = Button("Told", ButtonKind.SOFT, icon="check")
        self.notice = Notice()
        self._lay_out()
        self._connect()

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through who may come."""
        self._read()
        if take_focus:
            self.guests.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, *, ahead: bool) -> None:
        """Show the line-up of the next day the shop is open, or of today."""
        self.ahead.setChecked(ahead)
        self.today.setChecked(not ahead)
        if self.isVisible():
            self._read()

    def parts(self) -> list[QWidget]:
        """Give the parts that F6 goes through."""
        return [self.guests, self.team]

    def save_as(self, file: str) -> None:
        """Write the page into this PDF file; nothing for an empty name."""
        if self.page and file:
            self._paper_work.save(partial(on_one_page, self.page), Path(file))

    def _read(self) -> None:
        ahead = self.ahead.isChecked()
        query = next_line_up if ahead else line_up
        today = self._background.counter.clock.today()
        self._background.read(query, today, then=lambda page: self._show(page, ahead), failed=self.notice.bad)

    def _show(self, page: LineUp, ahead: bool) -> None:
        if ahead != self.ahead.isChecked():
            return  # the other was chosen meanwhile
        self.page = page
        self.day.setText(f"{long_day(page.day)} · {summary(page)}")
        self.week.setVisible(page.begins_week)
        self.guests.show_sections(guest_sections(page))
        self.team.show_sections((*owner_sections(page), *team_sections(page)))
        self._look_at()

    def _look_at(self) -> None:
        row = self.team.row()
        self.tell.setVisible(row is not None and row.share is not None)

    def _say_told(self) -> None:
        row = self.team.row()
        if row and row.share is not None:
            self._background.write(told, row.share, failed=self.notice.bad)

    def _open(self, row: object) -> None:
        if isinstance(row, Row) and row.customer is not None:
            self.opened.emit(row.customer)

    def _print(self) -> None:
        if self.page:
            self._paper_work.print_out(partial(on_one_page, self.page), A4, self)

    def _ask_where(self) -> None:
        if self.page:
            name = f"{TITLE} {self.page.day.isoformat()}.pdf"
            self.save_as(QFileDialog.getSaveFileName(self, "Save the line-up", name, "PDF (*.pdf)")[0])

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and change.touches(*_MOVES):
            self._read()

    def _connect(self) -> None:
        self.today.clicked.connect(lambda: self.turn_to(ahead=False))
        self.ahead.clicked.connect(lambda: self.turn_to(ahead=True))
        self.print_button.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_where)
        self.week.clicked.connect(self.week_wanted)
        self.tell.clicked.connect(self._say_told)
        self._paper_work.told.connect(self.notice.done)
        self._paper_work.failed.connect(self.notice.bad)
        self.team.rows.selectionModel().currentChanged.connect(self._look_at)
        for rows in (self.guests.rows, self.team.rows):
            rows.chosen.connect(self._open)
        self._background.changed.connect(self._look_again)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(TITLE, size=Size.HERO, weight=Weight.STRONG))
        words.addWidget(self.day)
        head.addLayout(words, 1)
        for part in (self.week, self.today, self.ahead, self.save, self.print_button):
            head.addWidget(part)
        sheets = QHBoxLayout()
        sheets.setSpacing(2 * STEP)
        sheets.addWidget(self.guests, 3)
        sheets.addWidget(self.team, 2)
        self.team.foot.addWidget(self.tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 2 * STEP, 2 * STEP, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addLayout(sheets, 1)
