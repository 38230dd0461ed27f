"""*Before they ask*: the strip on the card that says what to do now, best first, each with its why."""

import datetime as dt
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.act import Change
from desktop_app.foundation.undo import undo
from desktop_app.staff.queries import name_of
from desktop_app.suggestions import faces
from desktop_app.suggestions.actions import answer
from desktop_app.suggestions.faces import ANSWERS, Face, Move
from desktop_app.suggestions.queries import BeforeTheyAsk, Suggestion, before_they_ask
from desktop_app.suggestions.rules import MOST
from desktop_app.suggestions.strip_lines import Ended, in_place
from desktop_app.suggestions.strip_notes import HiddenNow, NothingYet
from desktop_app.suggestions.strip_row import StripRow
from desktop_app.window import paint
from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import RADIUS_ROW, STEP
from desktop_app.window.notice import UNDO_SECONDS
from desktop_app.window.typeface import Size, Weight

RESTS_ON = (
    "suggestion", "signal", "preference", "reminder", "visit", "purchase", "shipment", "customer", "observation",
    "incident", "import",
)  # fmt: skip
HEADINGS = {Pronoun.THEY: "Before they ask", Pronoun.SHE: "Before she asks", Pronoun.HE: "Before he asks"}


class Strip(QWidget):
    """Shows one customer at a time. `noticing_wanted` says there is nothing yet, and somebody has noticed something.

    `make_right_wanted` says that what went wrong is to be made right. Alt+1 to Alt+5 are Done. Up and Down move
    between rows; there Enter is Done, M make it right, L later and N not right.
    """

    noticing_wanted = Signal()
    make_right_wanted = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._customer: int | None = None
        self._shown: BeforeTheyAsk | None = None
        self._private = False
        self._who = ""
        self._asked: dict[str, Face] = {}
        self._ended: dict[str, Ended] = {}
        self._writing: set[str] = set()
        self._lines: list[Suggestion | Ended] = []
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG)
        self.keys = PlainLabel(size=Size.META, ink="ink-2")
        self.rows = [StripRow() for _ in range(MOST)]
        self.nothing = NothingYet()
        self.hidden = HiddenNow()
        self.undo_time = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        self._lay_out()
        self._connect()
        self._draw()

    def show_customer(self, customer: int | None) -> None:
        """Show what to do for somebody, read afresh; None where nobody's card is open."""
        self._turn_to(customer)
        self._draw()
        if customer is not None:
            self._background.read(before_they_ask, customer, self._today(), then=self._take)

    def show_suggestions(self, asked: BeforeTheyAsk) -> None:
        """Show these, as they were just read."""
        self._turn_to(asked.customer)
        self._take(asked)

    def set_private(self, private: bool) -> None:
        """Hide what is suggested, or show it again."""
        self._private = private
        self._draw()

    def _turn_to(self, customer: int | None) -> None:
        if customer != self._customer:
            self._customer, self._shown = customer, None
            self._asked.clear()
            self._ended.clear()
            self._writing.clear()

    def _take(self, asked: BeforeTheyAsk) -> None:
        if asked.customer == self._customer:
            self._shown = asked
            self._draw()

    def _look_again(self, change: Change) -> None:
        concerned = not change.customers or self._customer in change.customers
        if concerned and change.touches(*RESTS_ON):
            self.show_customer(self._customer)

    def _draw(self) -> None:
        shown = self._shown
        self._lines = in_place(shown.suggestions, self._ended.values()) if shown and not self._private else []
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(self._lines))
            if place < len(self._lines):
                row.show_face(self._face(self._lines[place]), place + 1)
                row.place(first=place == 0, last=place == len(self._lines) - 1)
        self.heading.setText(HEADINGS[self._pronoun()])
        self.setAccessibleName(HEADINGS[self._pronoun()])
        self.keys.setText(f"best first · Alt 1 to {len(self._lines)}" if len(self._lines) > 1 else "")
        hidden = self._private and self._customer is not None
        nothing = shown is not None and not self._lines and not self._private
        self.hidden.setVisible(hidden)
        self.nothing.setVisible(nothing)
        self.sheet.setVisible(hidden or nothing or bool(self._lines))
        self._emphasise()

    def _pronoun(self) -> Pronoun:
        return self._shown.pronoun if self._shown else Pronoun.THEY

    def _face(self, line: Suggestion | Ended) -> Face:
        if isinstance(line, Ended):
            return line.face
        return self._asked.get(line.key) or faces.offered(line)

    def _emphasise(self) -> None:
        """Let the row with the focus stand out; the first one while none has it."""
        focus = QApplication.focusWidget()
        held = next((row for row in self.rows if focus and (row is focus or row.isAncestorOf(focus))), self.rows[0])
        for row in self.rows:
            row.stand_out(row is held)

    def _press(self, place: int, move: Move) -> None:
        """Do what was pressed in the row at a place, from 0; a place without such a button does nothing."""
        if place >= len(self._lines) or move not in self._face(self._lines[place]).moves:
            return
        line = self._lines[place]
        if isinstance(line, Ended):
            self._background.write(undo, line.performed, then=partial(self._taken_back, line.suggestion.key))
        elif move is Move.MAKE_RIGHT:
            self.make_right_wanted.emit()
        elif move in ANSWERS:
            self._answer(line, place, move)
        else:
            self._asked[line.key] = faces.ask_when(self._pronoun()) if move is Move.LATER else faces.ask_why()
            self._draw()

    def _answer(self, suggestion: Suggestion, place: int, move: Move) -> None:
        """Give the answer, once however often it is pressed."""
        key, said = suggestion.key, ANSWERS[move]
        if key in self._writing:
            return
        self._writing.add(key)
        self._background.read(name_of, self._background.counter.by, then=self._remember_who)
        self._background.write(
            answer,
            self._customer,
            key,
            said.answer,
            said.reason,
            pay_time=said.pay_time,
            then=partial(self._has_answered, suggestion, place, move),
            failed=partial(self._was_refused, suggestion),
        )

    def _remember_who(self, name: str) -> None:
        self._who = name

    def _has_answered(self, suggestion: Suggestion, place: int, move: Move, performed: int) -> None:
        if suggestion.key not in self._writing:
            return  # another card was opened meanwhile
        self._writing.discard(suggestion.key)
        self._asked.pop(suggestion.key, None)
        face = faces.answered(move, suggestion.text, self._who, self._time())
        self._ended[suggestion.key] = Ended(suggestion, place, face, performed)
        self.undo_time.start()
        self._draw()
        announce(self, face.title)

    def _was_refused(self, suggestion: Suggestion, sentence: str) -> None:
        self._writing.discard(suggestion.key)
        self._asked[suggestion.key] = faces.failed(suggestion, sentence)
        self._draw()
        announce(self, sentence)

    def _taken_back(self, key: str, lines: list[str]) -> None:
        self._ended.pop(key, None)

    def _forget_ended(self) -> None:
        self._ended.clear()
        self._draw()

    def _leave_question(self, place: int) -> None:
        line = self._lines[place]
        if isinstance(line, Suggestion) and line.key in self._asked:
            del self._asked[line.key]
            self._draw()

    def _step(self, place: int, by: int) -> None:
        wanted = place + by
        if 0 <= wanted < len(self._lines):
            self.rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def _today(self) -> dt.date:
        return self._background.counter.clock.today()

    def _time(self) -> dt.time:
        clock = self._background.counter.clock
        return clock.local(clock.now()).time()

    def _connect(self) -> None:
        self._background.changed.connect(self._look_again)
        self.undo_time.timeout.connect(self._forget_ended)
        self.nothing.button.clicked.connect(self.noticing_wanted)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._emphasise)
        for place, row in enumerate(self.rows):
            row.pressed.connect(partial(self._press, place))
            row.left.connect(partial(self._leave_question, place))
            row.stepped.connect(partial(self._step, place))
            keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            keys.activated.connect(partial(self._press, place, Move.DONE))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.keys)
        self.sheet = _Sheet()
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for part in (*self.rows, self.nothing, self.hidden):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 1)
        column.addLayout(head)
        column.addWidget(self.sheet)


class _Sheet(QFrame):
    """The round frame around the rows."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="panel", border="line")
