"""The week's page as it will be printed, with ways to print and to keep it."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop_app.closing.week.paper import on_one_page
from desktop_app.closing.week.queries import last_week, this_week, week_page
from desktop_app.closing.week.records import Week
from desktop_app.closing.week.rules import week_of
from desktop_app.closing.week.wording import TITLE, span
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.paper_view import PaperView
from desktop_app.window.paper_work import Outline, PaperWork
from desktop_app.window.pills import ChoicePill
from desktop_app.window.printing import Paper
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(720, 600)


class WeekDialog(Dialog):
    """Shows the week that is to be told of, and lets the one before or after it be looked at."""

    def __init__(self, window: QWidget, background: Background, long_work: LongWork) -> None:
        super().__init__(window, TITLE, SIZE)
        self._paper_work = PaperWork(long_work, self)
        self._today = background.counter.clock.today()
        self.page: Week | None = None
        self._lines: list[str] = []
        self._paper: Paper | None = None
        self.days = PlainLabel(size=Size.META, ink="ink-2")
        self.last = ChoicePill("Last week")
        self.this = ChoicePill("This week")
        self.view = PaperView(TITLE)
        self.notice = Notice()
        self.print_button = Button("Print…", ButtonKind.PRIMARY, icon="printer")
        self.save = Button("Save as PDF…", ButtonKind.QUIET, icon="download")
        self._lay_out()
        self._connect()
        self._read(week_page)

    def save_as(self, file: str) -> None:
        """Write the page into this PDF file; nothing for an empty name."""
        if self._paper and file:
            self._paper_work.save(self._outline(self._paper), Path(file))

    def _read(self, query: Any) -> None:
        """Have a week gathered and laid out, which takes longer than a frame."""
        for button in (self.print_button, self.save):
            button.setEnabled(False)
        self._paper_work.begin(lambda: self._gathered(query(self._today))).connect(self._show)

    @staticmethod
    def _gathered(page: Week) -> tuple[Week, list[str], Paper]:
        return page, *on_one_page(page)

    def _show(self, gathered: tuple[Week, list[str], Paper]) -> None:
        self.page, self._lines, self._paper = gathered
        at_hand = self.page.first == week_of(self._today)[0]
        self.this.setChecked(at_hand)
        self.last.setChecked(not at_hand)
        self.days.setText(span(self.page.first, self.page.last))
        self.view.show_outline(self._lines, self._paper)
        for button in (self.print_button, self.save):
            button.setEnabled(True)

    def _outline(self, paper: Paper) -> Outline:
        lines = self._lines
        return lambda: (lines, paper)

    def _print(self) -> None:
        if self._paper:
            self._paper_work.print_out(self._outline(self._paper), self._paper, self)

    def _ask_where(self) -> None:
        if self.page:
            name = f"{TITLE} {self.page.first.isoformat()}.pdf"
            self.save_as(QFileDialog.getSaveFileName(self, "Save the week", name, "PDF (*.pdf)")[0])

    def _connect(self) -> None:
        self.last.clicked.connect(partial(self._read, last_week))
        self.this.clicked.connect(partial(self._read, this_week))
        self.print_button.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_where)
        self._paper_work.told.connect(self.notice.done)
        self._paper_work.failed.connect(self.notice.bad)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        head.addWidget(self.days, 1)
        head.addWidget(self.last)
        head.addWidget(self.this)
        foot = self.foot(self.print_button, leave="Close")
        foot.beside(self.save)
        self.content.setSpacing(STEP)
        self.content.addLayout(head)
        self.content.addWidget(self.notice)
        self.content.addWidget(self.view, 1)
        self.content.addLayout(foot)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
