"""The list of reminders: one selected row at a time carries its buttons or the question they asked."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.reminders.days import date_words, put_off_choices
from desktop_app.reminders.delegate import ReminderDelegate, height_of
from desktop_app.reminders.listing import Ended, Line, sentence
from desktop_app.reminders.outcome_question import HowDidItGo
from desktop_app.reminders.queries import ReminderRow
from desktop_app.reminders.row_controls import Acts, RowControls, TakeBack, WhenAgain, WhyNot
from desktop_app.staff.queries import Member
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD, RecordModel

Index = QModelIndex | QPersistentModelIndex


class ReminderList(ListView):
    """Shows the lines of the sidebar and says what was decided about them; it changes nothing itself."""

    finished = Signal(object, str)
    put_off = Signal(object, object)
    let_go = Signal(object, str)
    ticked = Signal(int, bool)
    given = Signal(int, object)
    taken_back = Signal(object)
    opened = Signal(int)
    stopped = Signal(int)
    put_back = Signal(int)
    went_wrong = Signal(int)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        """`today` gives the shop's day."""
        super().__init__("Reminders", parent)
        self._today = today
        self.done = self._act("Done", self.ask_how_it_went, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        self.snooze = self._act("Snooze", self.ask_when_again, Qt.Key.Key_S)
        self.open_card = self._act("Open the card", self._open_card, Qt.Key.Key_O)
        self.drop = self._act("Drop…", self.ask_why_not, Qt.Key.Key_Delete)
        self.stop = self._act("Stop repeating", self._stop)
        self.back = self._act("Back to its day", self._put_back)
        self.give = QMenu("Give to", self)
        self.addAction(self.give.menuAction())
        self.lines = RecordModel(lambda line: sentence(line, today()))
        self.setModel(self.lines)
        self.setItemDelegate(ReminderDelegate(today, self))
        self.chosen.connect(self._choose_line)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._allow_acts()

    def show_colleagues(self, colleagues: Iterable[Member]) -> None:
        """Offer to give a reminder to these people, or to anyone."""
        self.give.clear()
        self.give.addAction("Anyone", lambda: self._give_to(None))
        for colleague in colleagues:
            name = colleague.name.replace("&", "&&")  # else the menu would take it for a key
            self.give.addAction(name, partial(self._give_to, colleague.id))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines from now on; what is selected or being answered stays."""
        focused = self._has_focus_within()
        self.lines.show(lines)
        for line in lines:
            if isinstance(line, Ended):
                self._offer_undo(line)
        self._allow_acts()
        if focused and not self._has_focus_within():
            self.setFocus()

    def selected(self) -> ReminderRow | None:
        """The reminder that is selected, None where that is none."""
        line = self.currentIndex().data(RECORD)
        return line if isinstance(line, ReminderRow) else None

    def controls(self) -> QWidget | None:
        """What lies on the selected row now."""
        return self.indexWidget(self.currentIndex())

    def show_heading(self, heading: str) -> None:
        """Bring a heading to the top of what is seen."""
        row = self.lines.row_of(heading)
        if row is not None:
            self.scrollTo(self.lines.index(row), self.ScrollHint.PositionAtTop)

    def ask_how_it_went(self) -> None:
        """Ask for the outcome of the selected reminder."""
        row = self.selected()
        if row is None:
            return
        question = HowDidItGo(row)
        question.answered.connect(lambda outcome: self.finished.emit(row, outcome))
        question.ticked.connect(self.ticked)
        self._ask(question)

    def ask_when_again(self) -> None:
        """Ask to which day the selected reminder is put off."""
        row = self.selected()
        if row is None:
            return
        today = self._today()
        question = WhenAgain(put_off_choices(today), today)
        question.chosen.connect(lambda day: self.put_off.emit(row, day))
        self._ask(question)

    def ask_why_not(self) -> None:
        """Ask why the selected reminder is dropped."""
        row = self.selected()
        if row is None:
            return
        question = WhyNot()
        question.dropped.connect(lambda reason: self.let_go.emit(row, reason))
        self._ask(question)

    def complain(self, words: str) -> None:
        """Say on the selected row what is wrong with the answer."""
        controls = self.controls()
        if isinstance(controls, RowControls):
            controls.complain(words)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Take the buttons from the row that was left to the one that was reached."""
        super().currentChanged(current, previous)
        if isinstance(self.indexWidget(previous), RowControls):
            self.setIndexWidget(previous, cast(QWidget, None))  # which removes it, though Qt's hints know of no None
            self.scheduleDelayedItemsLayout()
        if isinstance(current.data(RECORD), ReminderRow):
            self._lay_on(current, Acts(self.done, self.snooze))
        self._allow_acts()

    def _has_focus_within(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _ask(self, question: RowControls) -> None:
        question.given_up.connect(self._give_up)
        self._lay_on(self.currentIndex(), question)
        question.setFocus()

    def _give_up(self) -> None:
        self._lay_on(self.currentIndex(), Acts(self.done, self.snooze))
        self.setFocus()

    def _lay_on(self, index: Index, controls: RowControls) -> None:
        controls.leave_room(height_of(index.data(RECORD), self._today()))
        self.setIndexWidget(index, controls)
        controls.resized.connect(self.scheduleDelayedItemsLayout)
        self.scheduleDelayedItemsLayout()
        self.scrollTo(index)

    def _offer_undo(self, ended: Ended) -> None:
        index = self.lines.index(self.lines.row_of(ended.id) or 0)
        if self.indexWidget(index) is None:
            offer = TakeBack(went_wrong=ended.went_wrong)
            offer.pressed.connect(lambda: self._take_back(ended.id))
            offer.make_right.clicked.connect(lambda: self.went_wrong.emit(ended.row.customer_id))
            self.setIndexWidget(index, offer)

    def _take_back(self, ended: object) -> None:
        """Take back what stands there now: the reminder may have been put off again since."""
        row = self.lines.row_of(ended)
        if row is not None:
            self.taken_back.emit(self.lines.record(row))

    def _choose_line(self, line: Line) -> None:
        if isinstance(line, Ended):
            self.taken_back.emit(line)
        else:
            self._open_card()

    def _open_card(self) -> None:
        row = self.selected()
        if row:
            self.opened.emit(row.customer_id)

    def _give_to(self, staff: int | None) -> None:
        row = self.selected()
        if row:
            self.given.emit(row.id, staff)

    def _stop(self) -> None:
        row = self.selected()
        if row and row.series:
            self.stopped.emit(row.series)

    def _put_back(self) -> None:
        row = self.selected()
        if row:
            self.put_back.emit(row.id)

    def _act(self, words: str, do: Callable[[], None], *keys: Qt.Key) -> QAction:
        act = QAction(words, self)
        act.setShortcuts([QKeySequence(key) for key in keys])
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.triggered.connect(do)
        self.addAction(act)
        return act

    def _allow_acts(self) -> None:
        row = self.selected()
        for act in self.actions():
            act.setEnabled(row is not None)
        self.stop.setVisible(bool(row and row.rule_words))
        self.back.setVisible(bool(row and row.moved_from))
        if row and row.moved_from:
            self.back.setText(f"Back to {date_words(row.moved_from, self._today())}")
