"""The page of what customers dislike about the shop and fear for tomorrow, gathered into themes."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.pain_points import actions, concern_actions
from desktop_app.pain_points.concern_panel import ConcernPanel
from desktop_app.pain_points.concern_queries import ConcernThemeRow
from desktop_app.pain_points.gather_panel import GatherPanel
from desktop_app.pain_points.page_queries import Board, concerns, dislikes, questions
from desktop_app.pain_points.queries import PainPointRow
from desktop_app.pain_points.rounds.begin_panel import BeginPanel
from desktop_app.pain_points.rounds.queries import RoundRow
from desktop_app.pain_points.rounds.round_panel import RoundPanel
from desktop_app.pain_points.rounds.wording import round_line
from desktop_app.pain_points.theme_panel import ThemePanel
from desktop_app.pain_points.wording import concern_line, how_many, standing_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

TITLE = "What they dislike"
FIRST = 0  # no theme or question has this id: what is gathered, or asked anew
_LIST = 296


class PainPointsPage(QWidget):
    """Themes at the left, what was said at the right. `opened` carries whose card is wanted; `left` says: back."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        self._background = background
        self._board = Board((), ())
        self.disliked = ChoicePill("About us", chosen=True)
        self.feared = ChoicePill("For the day after")
        self.asked = ChoicePill("Ask a few")
        self._views = {
            self.disliked: (TITLE, dislikes),
            self.feared: ("What they fear", concerns),
            self.asked: ("One question", questions),
        }
        self._view = self.disliked
        self._wanted: int | None = None  # a question to go to
        self.back = Button("Customers", ButtonKind.QUIET, icon="chevron-left")
        self.title = PlainLabel(TITLE, size=Size.HERO, weight=Weight.STRONG)
        self.themes = EntryList("Themes")
        self.gather = GatherPanel()
        self.theme = ThemePanel(background)
        self.concern = ConcernPanel(background)
        self.begin = BeginPanel(background)
        self.round = RoundPanel(background)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through the themes."""
        self._read()
        if take_focus:
            self.themes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        view = self._view
        _, query = self._views[view]
        self._background.read(query, self._today(), then=lambda board: self._show(board, view))

    def _show(self, board: Board, view: ChoicePill) -> None:
        if view is not self._view:
            return  # another was chosen meanwhile
        self._board = board
        waits = f"{how_many(len(board.waiting))} waiting" if board.waiting else "nothing waits"
        first = ("Something new", "ask a few, one by one") if view is self.asked else ("To gather", waits)
        themes = [Entry(row.id, row.name, _line(row, self._today()), row) for row in board.themes]
        self.themes.show_entries([Entry(FIRST, *first), *themes])
        if self._wanted is not None:
            self.themes.go_to(self._wanted)
            self._wanted = None

    def _look_at(self, entry: Entry) -> None:
        today = self._today()
        if entry.id == FIRST and self._view is self.asked:
            self.stack.setCurrentWidget(self.begin)
        elif isinstance(entry.shows, RoundRow):
            self.stack.setCurrentWidget(self.round)
            self.round.show_round(entry.shows, today)
        elif entry.id == FIRST:
            self.stack.setCurrentWidget(self.gather)
            self.gather.show_waiting(self._board.waiting, [row.name for row in self._board.themes], today)
        elif isinstance(entry.shows, ConcernThemeRow):
            self.stack.setCurrentWidget(self.concern)
            self.concern.show_theme(entry.shows, self._board.services, today)
        else:
            self.stack.setCurrentWidget(self.theme)
            self.theme.show_theme(entry.shows, today)

    def _turn_to(self, view: ChoicePill) -> None:
        """Show what is disliked, what is feared, or what a few are asked; one of them is always chosen."""
        self._view = view
        for pill, (title, _) in self._views.items():
            pill.setChecked(pill is view)
            if pill is view:
                self.title.setText(title)
        self.themes.go_to(FIRST)
        self.gather.begin_anew()
        if view is self.asked:
            self.begin.begin_anew()
        self._read()

    def _go_to_newest(self, question: int) -> None:
        """Show the question that is asked from now on, as soon as it is read."""
        self._wanted = question
        self._read()

    def _gather(self, ids: Sequence[int], theme: str) -> None:
        action = concern_actions.gather_all if self._view is self.feared else actions.gather_all
        self._background.write(action, ids, theme, failed=self.gather.theme.complain)

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and change.touches("painpoint", "concern", "visit", "reminder", "rituals", "question"):
            self._read()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _connect(self) -> None:
        self.themes.looked_at.connect(self._look_at)
        self.gather.gathered.connect(self._gather)
        for panel in (self.gather, self.theme, self.concern, self.round):
            panel.opened.connect(self.opened)
        for pill in self._views:
            pill.clicked.connect(partial(self._turn_to, pill))
        self.begin.begun.connect(self._go_to_newest)
        self.back.clicked.connect(self.left)
        self._background.changed.connect(self._look_again)

    def _lay_out(self) -> None:
        for panel in (self.gather, self.theme, self.concern, self.begin, self.round):
            self.stack.addWidget(panel)
        pills = FlowLayout(gap=STEP, line_gap=STEP)
        for pill in self._views:
            pills.addWidget(pill)
        column = QVBoxLayout()
        column.setContentsMargins(0, 2 * STEP, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.title)
        column.addLayout(pills)
        column.addWidget(self.themes, 1)
        self.themes.setFixedWidth(_LIST)
        sheet = Surface()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, 2 * STEP, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(column)
        row.addWidget(sheet, 1)


def _line(row: PainPointRow | ConcernThemeRow | RoundRow, today: dt.date) -> str:
    if isinstance(row, RoundRow):
        return round_line(row, today)
    return concern_line(row) if isinstance(row, ConcernThemeRow) else standing_line(row, today)
