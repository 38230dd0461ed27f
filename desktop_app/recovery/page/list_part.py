"""A list at the left, read a stretch at a time, and beside it what is gone to."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.recovery.page.line_list import LineList
from desktop_app.recovery.page.page_lines import Line
from desktop_app.recovery.page.panel import Panel
from desktop_app.reminders.tally import NothingWaiting
from desktop_app.window.background import Background
from desktop_app.window.measures import STEP
from desktop_app.window.record_model import Heading
from desktop_app.window.stretches import Stretches
from desktop_app.window.surface import Surface

LayOut = Callable[[Iterable[Any], dt.date], Sequence[Heading | Line]]


class ListPart(QWidget):
    """Shows what a query gives as `lines`. `opened` carries whose card is wanted, `done` what was, to be undone."""

    opened = Signal(int)
    done = Signal(str)

    def __init__(self, name: str, background: Background, lines: LayOut, panel: Panel, none: tuple[str, str]) -> None:
        """`name` is read aloud; `none` is said where there is nothing: what there is not, and a line that helps."""
        super().__init__()
        self._background, self._lines = background, lines
        self.list = LineList(name)
        self.stretches = Stretches(background, self.list)
        self.panel = panel
        self.sheet = Surface()
        self.none = NothingWaiting()
        self.none.title.setText(none[0])
        self.none.words.setText(none[1])
        self.setFocusProxy(self.list)
        self.stretches.arrived.connect(self._show)
        for asks in (self.list.opened, panel.opened):
            asks.connect(self.opened)
        panel.done.connect(self.done)
        self._lay_out()

    def look_at(self, query: Callable[..., tuple[Any, ...]], *args: Hashable) -> None:
        """Show what ``query(*args, limit, offset)`` gives; the same again is read anew."""
        self.stretches.look_at(query, *args)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.list, self.sheet]

    def _show(self) -> None:
        rows = self.stretches.rows
        focused = self.list.hasFocus()
        self.list.show_lines(self._lines(rows, self._background.counter.clock.today()))
        for part in (self.list, self.sheet):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        if focused and rows:
            self.list.setFocus()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.list, 1)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.none, 1)
        for part in (self.list, self.sheet, self.none):
            part.hide()
