"""Reading a long list a stretch at a time, the next one before its end comes into sight."""

from collections.abc import Callable, Hashable
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from desktop_app.window.background import Background

STRETCH = 50

Question = tuple[Callable[..., tuple[Any, ...]], tuple[Hashable, ...]]


class Stretches(QObject):
    """Holds what has been read of one list. `arrived` says that there is more or other."""

    arrived = Signal()

    def __init__(
        self,
        background: Background,
        view: QAbstractScrollArea,
        known_by: Callable[[Any], Hashable] = attrgetter("id"),
    ) -> None:
        """`known_by` gives what tells one row from another."""
        super().__init__(view)
        self._known_by = known_by
        self._background, self._bar = background, view.verticalScrollBar()
        self.rows: tuple[Any, ...] = ()
        self._question: Question | None = None
        self._asked: tuple[Question, int, int] | None = None
        self._ended = False
        for moves in (self._bar.valueChanged, self._bar.rangeChanged):
            moves.connect(self._near_the_end)

    def look_at(self, query: Callable[..., tuple[Any, ...]], *args: Hashable) -> None:
        """Read what ``query(*args, limit, offset)`` gives from the beginning; the same as far as it was read."""
        question = query, args
        seen = len(self.rows) if question == self._question else 0
        if question != self._question:
            self._bar.setValue(0)
        self._question = question
        self._ask(question, max(STRETCH, seen), 0)

    def _near_the_end(self) -> None:
        near = self._bar.value() + 2 * self._bar.pageStep() >= self._bar.maximum()
        if near and self._question and self._asked is None and not self._ended:
            self._ask(self._question, STRETCH, len(self.rows))

    def _ask(self, question: Question, limit: int, offset: int) -> None:
        asked = self._asked = question, limit, offset
        query, args = question
        self._background.read(query, *args, limit, offset, then=partial(self._take, asked))

    def _take(self, asked: tuple[Question, int, int], found: tuple[Any, ...]) -> None:
        if asked != self._asked:
            return  # something else was asked for meanwhile
        self._asked = None
        _, limit, offset = asked
        before = self.rows[:offset]
        known = set(map(self._known_by, before))
        self.rows = before + tuple(row for row in found if self._known_by(row) not in known)
        self._ended = len(found) < limit
        self.arrived.emit()
