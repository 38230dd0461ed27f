"""The Insights screen: the pages at the left, the one at hand beside them, and the people behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.insights.insight import Behind, Insight
from desktop_app.insights.page.figure_panel import FigurePanel
from desktop_app.insights.page.people_panel import PeoplePanel
from desktop_app.insights.pages import PAGES
from desktop_app.window.background import Background
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

_LIST = 272


class InsightsPage(QWidget):
    """Shows one page at a time, read anew whenever something was kept. `opened` carries whose card is wanted."""

    opened = Signal(int)

    def __init__(self, background: Background, long_work: LongWork, pages: Sequence[Insight] = PAGES) -> None:
        super().__init__()
        self.setAccessibleName("Insights")
        self._background, self._long_work = background, long_work
        self._shown: Insight | None = None
        self._behind: Behind | None = None
        self.list = EntryList("Pages of Insights")
        self.figures = FigurePanel()
        self.people = PeoplePanel(background)
        self.stack = QStackedWidget()
        self.sheet = Surface()
        self._connect()
        self._lay_out()
        self.list.show_entries([Entry(page.name, page.name, page.about, page) for page in pages])

    def open(self, *, take_focus: bool = True) -> None:
        """Read what is shown anew; with `take_focus` the keys go through the pages."""
        self._read()
        if take_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.list, self.sheet]

    def go_to(self, name: str) -> None:
        """Show the page of this name, if there is one."""
        self.list.go_to(name)

    def open_people(self, behind: Behind) -> None:
        """List the people behind a figure in its place."""
        self._behind = behind
        self.people.show_people(behind)
        self.stack.setCurrentWidget(self.people)
        self.people.take_focus()

    def leave_people(self) -> None:
        """Go back to the chart."""
        self._behind = None
        self.stack.setCurrentWidget(self.figures)
        self._read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, entry: Entry) -> None:
        if entry.shows is not self._shown:
            self._shown, self._behind = entry.shows, None
            self.stack.setCurrentWidget(self.figures)
            self._read()

    def _read(self) -> None:
        if self._behind:
            self.people.show_people(self._behind)
        elif page := self._shown:
            today = self._background.counter.clock.today()
            job = self._long_work.start(lambda _: page.query(today))  # a large shop's takes most of a second
            job.setParent(self)  # so that nobody is answered once we are gone
            job.failed.connect(self._background.failed)
            job.finished.connect(partial(self._show, page))

    def _show(self, page: Insight, figures: object) -> None:
        if page is self._shown:  # else another was gone to meanwhile
            self.figures.show_figures(page, figures)

    def _look_again(self, change: Change) -> None:
        """What is out of sight is read when somebody comes back."""
        if self.isVisible() and change:
            self._read()

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.list.looked_at.connect(self._look_at)
        self.figures.people_wanted.connect(self.open_people)
        self.people.opened.connect(self.opened)
        self.people.left.connect(self.leave_people)

    def _lay_out(self) -> None:
        for part in (self.figures, self.people):
            self.stack.addWidget(part)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.stack)
        self.list.setFixedWidth(_LIST)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.list)
        row.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, 2 * STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(PlainLabel("Insights", size=Size.HEAD, weight=Weight.STRONG))
        column.addLayout(row, 1)
