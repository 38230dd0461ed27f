"""The list of follow-ups: several at a time are moved by keys, by drag, or by the question that lies on their row."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop_app.reminders.days import put_off_choices
from desktop_app.reminders.follow_ups_delegate import FollowUpsDelegate
from desktop_app.reminders.follow_ups_drag import carried, picture
from desktop_app.reminders.follow_ups_lines import Gone, Line
from desktop_app.reminders.follow_ups_words import sentence
from desktop_app.reminders.row_controls import RowControls, TakeBack, WhenAgain, WhichDay, WhyNot
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.tables import State
from desktop_app.staff.queries import Member
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD, RecordModel

ONE_DAY = dt.timedelta(days=1)

Index = QModelIndex | QPersistentModelIndex


class _Draggable(RecordModel):
    """Rows that can be dragged to another day, as long as they wait."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What waits can be dragged."""
        flags = super().flags(index)
        row = index.data(RECORD)
        waits = isinstance(row, ReminderRow) and row.state is State.OPEN
        return flags | Qt.ItemFlag.ItemIsDragEnabled if waits else flags


class FollowUpsList(ListView):
    """Shows the lines of a tab and says what was decided about them; it changes nothing itself.

    `moved` and `put_off` carry the day of each row by its id, `let_go` the rows and why, `given` the rows and to whom,
    `taken_back` the id of an act, `reached` the row that the keyboard or a finger came to,
    `tapped_again` the one it was on already.
    """

    moved = Signal(object)
    put_off = Signal(object)
    let_go = Signal(object, str)
    given = Signal(object, object)
    taken_back = Signal(int)
    put_back = Signal(object)
    reached = Signal(object)
    tapped_again = Signal(object)
    opened = Signal(int)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        """`today` gives the shop's day."""
        super().__init__("Follow-ups", parent)
        self._today = today
        self._quiet = self._tapped_again = False
        self.lines = _Draggable(lambda line: sentence(line, today()), parent=self)
        self.setModel(self.lines)
        self.setItemDelegate(FollowUpsDelegate(today, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
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
        stood = self.currentIndex().data(RECORD)
        with self._in_quiet():
            self.lines.show(lines)
            for line in lines:
                if isinstance(line, Gone):
                    self._offer_undo(line)
            if isinstance(stood, ReminderRow) and self.row_of(stood.id) is None:
                self.go_to(Gone.id_of(stood.id))
        self._allow()

    def row_of(self, line: object) -> int | None:
        """Tell in which row a line of this id stands, None where it is not shown."""
        return self.lines.row_of(line)

    def take_focus(self) -> None:
        """Take the keyboard, without having anything at hand yet."""
        with self._in_quiet():
            self.setFocus()

    def go_to(self, line: object) -> None:
        """Select the line of this id, where it is shown."""
        row = self.row_of(line)
        if row is not None:
            self.setCurrentIndex(self.lines.index(row))

    def step(self, by: int) -> bool:
        """Go to the next follow-up that is shown, or to the one before; tells whether there was one."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.lines.rowCount():
            if isinstance(self.lines.record(row), ReminderRow):
                self.setCurrentIndex(self.lines.index(row))
                return True
            row += by
        return False

    def current(self) -> ReminderRow | None:
        """The follow-up that the keyboard is on, None where that is none."""
        line = self.currentIndex().data(RECORD)
        return line if isinstance(line, ReminderRow) else None

    def waiting(self) -> dict[int, tuple[ReminderRow, dt.date]]:
        """The selected follow-ups that wait, by their ids, each with the day it waits for."""
        lines = [index.data(RECORD) for index in self.selectedIndexes()]
        found: dict[int, tuple[ReminderRow, dt.date]] = {}
        for line in lines:
            if isinstance(line, Gone) and line.day:
                found[line.row.id] = line.row, line.day
            elif isinstance(line, ReminderRow) and line.state is State.OPEN:
                found[line.id] = line, line.due
        return found

    def move_to(self, day: dt.date) -> None:
        """Move what is selected to a day."""
        self._say_moved({number: (row, day) for number, (row, due) in self.waiting().items() if due != day})

    def a_day_later(self) -> None:
        """Move what is selected a day on; what is late goes to today."""
        today = self._today()
        self._say_moved({number: (row, max(today, due + ONE_DAY)) for number, (row, due) in self.waiting().items()})

    def a_day_earlier(self) -> None:
        """Move what is selected a day back, as far as today."""
        chosen = {number: pair for number, pair in self.waiting().items() if pair[1] > self._today()}
        self._say_moved({number: (row, due - ONE_DAY) for number, (row, due) in chosen.items()})

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
        line = current.data(RECORD)
        if isinstance(line, ReminderRow) and not self._quiet:
            self.reached.emit(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Know whether what is tapped was the current one before."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        self._tapped_again = plain and self.indexAt(event.position().toPoint()) == before

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap ends where it began."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).data(RECORD)
        if self._tapped_again and isinstance(row, ReminderRow):
            self.tapped_again.emit(row)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Let the selected ones be carried to another day."""
        drag = QDrag(self)
        drag.setMimeData(carried())
        drag.setPixmap(picture(len(self.waiting()), self.devicePixelRatioF()))
        self._tapped_again = False
        drag.exec(Qt.DropAction.MoveAction)

    @contextmanager
    def _in_quiet(self) -> Iterator[None]:
        """Let what is selected by the way not be at hand."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _say_moved(self, days: Mapping[int, tuple[ReminderRow, dt.date]]) -> None:
        if days:
            self.moved.emit(dict(days))

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
