"""The page of what customers dislike about the shop and fear for tomorrow, gathered into themes."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.pain_points import actions, concern_actions
from desktop_app.pain_points.concern_panel import ConcernPanel
from desktop_app.pain_points.concern_queries import ConcernThemeRow
from desktop_app.pain_points.gather_panel import GatherPanel
from desktop_app.pain_points.page_queries import Board, concerns, dislikes
from desktop_app.pain_points.queries import PainPointRow
from desktop_app.pain_points.theme_panel import ThemePanel
from desktop_app.pain_points.wording import concern_line, how_many, standing_line
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.entry_delegate import Entry
from desktop_app.window.entry_list import EntryList
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.surface import Surface
from desktop_app.window.typeface import Size, Weight

TITLE, FEARED = "What they dislike", "What they fear"
TO_GATHER = 0  # no theme has this id
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
        self.back = Button("Customers", ButtonKind.QUIET, icon="chevron-left")
        self.title = PlainLabel(TITLE, size=Size.HERO, weight=Weight.STRONG)
        self.themes = EntryList("Themes")
        self.gather = GatherPanel()
        self.theme = ThemePanel(background)
        self.concern = ConcernPanel(background)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through the themes."""
        self._read()
        if take_focus:
            self.themes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        query = concerns if self.feared.isChecked() else dislikes
        feared = self.feared.isChecked()
        self._background.read(query, self._today(), then=lambda board: self._show(board, feared))

    def _show(self, board: Board, feared: bool) -> None:
        if feared != self.feared.isChecked():
            return  # the other was chosen meanwhile
        self._board = board
        waits = f"{how_many(len(board.waiting))} waiting" if board.waiting else "nothing waits"
        themes = [Entry(row.id, row.name, _line(row, self._today()), row) for row in board.themes]
        self.themes.show_entries([Entry(TO_GATHER, "To gather", waits), *themes])

    def _look_at(self, entry: Entry) -> None:
        today = self._today()
        if entry.id == TO_GATHER:
            self.stack.setCurrentWidget(self.gather)
            self.gather.show_waiting(self._board.waiting, [row.name for row in self._board.themes], today)
        elif isinstance(entry.shows, ConcernThemeRow):
            self.stack.setCurrentWidget(self.concern)
            self.concern.show_theme(entry.shows, self._board.services, today)
        else:
            self.stack.setCurrentWidget(self.theme)
            self.theme.show_theme(entry.shows, today)

    def _turn_to(self, feared: bool) -> None:
        """Show what is feared, or what is disliked; one of both is always chosen."""
        self.feared.setChecked(feared)
        self.disliked.setChecked(not feared)
        self.title.setText(FEARED if feared else TITLE)
        self.themes.go_to(TO_GATHER)
        self.gather.begin_anew()
        self._read()

    def _gather(self, ids: Sequence[int], theme: str) -> None:
        action = concern_actions.gather_all if self.feared.isChecked() else actions.gather_all
        self._background.write(action, ids, theme, failed=self.gather.theme.complain)

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and change.touches("painpoint", "concern", "visit", "reminder", "rituals"):
            self._read()

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _connect(self) -> None:
        self.themes.looked_at.connect(self._look_at)
        self.gather.gathered.connect(self._gather)
        for panel in (self.gather, self.theme, self.concern):
            panel.opened.connect(self.opened)
        self.disliked.clicked.connect(lambda: self._turn_to(False))
        self.feared.clicked.connect(lambda: self._turn_to(True))
        self.back.clicked.connect(self.left)
        self._background.changed.connect(self._look_again)

    def _lay_out(self) -> None:
        for panel in (self.gather, self.theme, self.concern):
            self.stack.addWidget(panel)
        pills = QHBoxLayout()
        pills.setSpacing(STEP)
        pills.addWidget(self.disliked)
        pills.addWidget(self.feared)
        pills.addStretch()
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


def _line(row: PainPointRow | ConcernThemeRow, today: dt.date) -> str:
    return concern_line(row) if isinstance(row, ConcernThemeRow) else standing_line(row, today)
