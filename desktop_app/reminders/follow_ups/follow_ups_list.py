"""The list of follow-ups with all that can be done there: by keys, from the menu, by a question on the row."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.reminders.days import put_off_choices
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone, Line
from desktop_app.reminders.follow_ups.movable_list import Index, MovableList
from desktop_app.reminders.row_controls import RowControls, TakeBack, WhenAgain, WhichDay, WhyNot
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.staff.queries import Member
from desktop_app.window.record_model import RECORD


class FollowUpsList(MovableList):
    """Shows the lines of a part and says what was decided about them.

    `put_off` carries the day of each row by its id, `let_go` the rows and why, `given` the rows and to whom, `put_back`
    a row that was moved by itself, `taken_back` the id of an act, `opened` whose card is wanted.
    """

    put_off = Signal(object)
    let_go = Signal(object, str)
    given = Signal(object, object)
    put_back = Signal(object)
    taken_back = Signal(int)
    opened = Signal(int)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        """`today` gives the shop's day."""
        super().__init__(today)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.chosen.connect(self._enter)
        self._acts = [
            self._act("Snooze…", self.ask_when_again, "S"),
            self._act("Another day…", self.ask_which_day, "D"),
            self._act("A day later", self.a_day_later, "Shift+Right"),
            self._act("A day earlier", self.a_day_earlier, "Shift+Left"),
            self._act("Put back where it was", self._put_back, "U"),
            self._act("Open the card", self._open_card, "O"),
            self._act("Drop…", self.ask_why_not, "Del"),
        ]
        self.give = QMenu("Give to", self)
        self.addAction(self.give.menuAction())
        self.selectionModel().selectionChanged.connect(self._allow)
        self._allow()

    def show_colleagues(self, colleagues: Iterable[Member]) -> None:
        """Offer to give follow-ups to these people, or to anyone."""
        self.give.clear()
        self.give.addAction("Anyone", partial(self._give_to, None))
        for colleague in colleagues:
            name = colleague.name.replace("&", "&&")  # else the menu would take it for a key
            self.give.addAction(name, partial(self._give_to, colleague.id))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines from now on; what is selected stays, or what stands in its place."""
        stood, focused = self.currentIndex().data(RECORD), self._has_focus_within()
        with self.in_quiet():
            self.lines.show(lines)
            for line in lines:
                if isinstance(line, Gone):
                    self._offer_undo(line)
            if isinstance(stood, ReminderRow) and self.row_of(stood.id) is None:
                self.go_to(Gone.id_of(stood.id))
            if focused and not self._has_focus_within():
                self.setFocus()
        self._allow()

    def ask_when_again(self) -> None:
        """Ask to which day the selected ones are put off."""
        chosen = self.waiting()
        question = WhenAgain(put_off_choices(self._today()), self._today())
        question.chosen.connect(
            lambda day: self.put_off.emit({number: (row, day) for number, (row, _) in chosen.items()})
        )
        self._ask(question)

    def ask_which_day(self) -> None:
        """Ask for another day of the selected ones, in words."""
        question = WhichDay(self._today())
        question.chosen.connect(self.move_to)
        self._ask(question)

    def ask_why_not(self) -> None:
        """Ask why the selected ones are dropped."""
        rows = [row for row, _ in self.waiting().values()]
        question = WhyNot()
        question.dropped.connect(lambda reason: self.let_go.emit(rows, reason))
        self._ask(question)

    def complain(self, words: str) -> bool:
        """Say on the row what is wrong with the answer; tells whether there was a question to say it on."""
        question = self.indexWidget(self.currentIndex())
        if isinstance(question, RowControls):
            question.complain(words)
            return True
        return False

    def drop_question(self) -> None:
        """Take the question from the row."""
        index = self.currentIndex()
        if isinstance(self.indexWidget(index), RowControls):
            self._clear(index)
            self.setFocus()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """A question belongs to the row it was asked on."""
        super().currentChanged(current, previous)
        if isinstance(self.indexWidget(previous), RowControls):
            self._clear(previous)

    def _put_back(self) -> None:
        row = self.current()
        if row and row.moved_from:
            self.put_back.emit(row)

    def _give_to(self, staff: int | None) -> None:
        self.given.emit([row for row, _ in self.waiting().values()], staff)

    def _open_card(self) -> None:
        line = self.currentIndex().data(RECORD)
        row = line.row if isinstance(line, Gone) else line
        if isinstance(row, ReminderRow):
            self.opened.emit(row.customer_id)

    def _enter(self, line: Line) -> None:
        if isinstance(line, Gone):
            self.taken_back.emit(line.performed)

    def _ask(self, question: RowControls) -> None:
        index = self.currentIndex()
        if not self.waiting() or not isinstance(index.data(RECORD), ReminderRow):
            return
        question.given_up.connect(self.drop_question)
        self.setIndexWidget(index, question)
        question.resized.connect(self.scheduleDelayedItemsLayout)
        self.scheduleDelayedItemsLayout()
        self.scrollTo(index)
        question.setFocus()

    def _has_focus_within(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _clear(self, index: Index) -> None:
        self.setIndexWidget(index, cast(QWidget, None))  # which removes it, though Qt's hints know of no None
        self.scheduleDelayedItemsLayout()

    def _offer_undo(self, line: Gone) -> None:
        index = self.lines.index(self.row_of(line.id) or 0)
        if self.indexWidget(index) is None:
            offer = TakeBack()
            offer.pressed.connect(partial(self._take_back, line.id))
            self.setIndexWidget(index, offer)

    def _take_back(self, line: object) -> None:
        """Take back what stands there now: it may have been moved again since."""
        row = self.row_of(line)
        if row is not None:
            self.taken_back.emit(self.lines.record(row).performed)

    def _act(self, words: str, do: Callable[[], object], key: str) -> QAction:
        act = QAction(words, self)
        act.setShortcut(QKeySequence(key))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.triggered.connect(do)
        self.addAction(act)
        return act

    def _allow(self) -> None:
        some = bool(self.waiting())
        for act in self._acts:
            act.setEnabled(some)
        self.give.setEnabled(some)
