"""Reading a page about a time away, and printing it."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.closing.line_up.section_list import SectionList
from desktop_app.closing.line_up.sections import Row
from desktop_app.handover.outline import Outline, outline_lines
from desktop_app.handover.pages import PageOf
from desktop_app.staff.queries import TimeAway
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.paper_work import PaperWork
from desktop_app.window.printing import Paper
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(680, 560)


class OutlineDialog(Dialog):
    """Shows a page about a time away, to be read, printed or saved. `opened` carries whose card is wanted."""

    opened = Signal(int)

    def __init__(self, window: QWidget, long_work: LongWork, page_of: PageOf, time: TimeAway, today: dt.date) -> None:
        super().__init__(window, time.name, SIZE)
        self.outline: Outline | None = None
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.about = PlainLabel(ink="ink-2", wrap=True)
        self.notice = Notice()
        self.sheet_of_rows = SectionList(time.name, "")
        self.print_button = Button("Print…", ButtonKind.PRIMARY, icon="printer")
        self.save = Button("Save as PDF…", ButtonKind.QUIET, icon="download")
        self.print_button.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_where)
        self.sheet_of_rows.rows.chosen.connect(self._open)
        self._lay_out()
        self._let_print(False)
        self._paper_work = PaperWork(long_work, self)
        self._paper_work.told.connect(self.notice.done)
        self._paper_work.failed.connect(self.notice.bad)
        job = long_work.start(lambda _: page_of(time, today))  # whom one of us alone knows is read of the whole shop
        job.setParent(self)  # so that nobody is answered once we are gone
        job.failed.connect(self.notice.bad)
        job.finished.connect(self._show)

    def save_as(self, file: str) -> None:
        """Write the page into this PDF file; nothing for an empty name."""
        if self.outline and file:
            self._paper_work.save(partial(_printed, self.outline), Path(file))

    def _show(self, outline: Outline) -> None:
        self.outline = outline
        rows = self.sheet_of_rows.rows
        for says in (self.setWindowTitle, self.setAccessibleName, self.heading.setText, rows.setAccessibleName):
            says(outline.title)
        self.about.setText(outline.about)
        self.sheet_of_rows.nobody.setText(outline.nothing)
        self.sheet_of_rows.show_sections(outline.sections)
        rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self._let_print(True)

    def _open(self, row: object) -> None:
        if isinstance(row, Row) and row.customer is not None:
            self.accept()
            self.opened.emit(row.customer)

    def _print(self) -> None:
        if self.outline:
            self._paper_work.print_out(partial(_printed, self.outline), _paper(self.outline), self)

    def _ask_where(self) -> None:
        if self.outline:
            name = f"{self.outline.title}.pdf"
            self.save_as(QFileDialog.getSaveFileName(self, "Save the page", name, "PDF (*.pdf)")[0])

    def _let_print(self, ready: bool) -> None:
        for button in (self.save, self.print_button):
            button.setEnabled(ready)

    def _lay_out(self) -> None:
        foot = self.foot(self.print_button, leave="Close")
        foot.beside(self.save)
        self.content.setSpacing(STEP)
        for part in (self.heading, self.about, self.notice):
            self.content.addWidget(part)
        self.content.addWidget(self.sheet_of_rows, 1)
        self.content.addLayout(foot)


def _printed(outline: Outline) -> tuple[Sequence[str], Paper]:
    return tuple(outline_lines(outline)), _paper(outline)


def _paper(outline: Outline) -> Paper:
    return Paper(outline.title, QPageSize.PageSizeId.A4, margin=18, heading=16, letters=10)
