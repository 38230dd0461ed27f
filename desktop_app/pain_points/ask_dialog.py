"""Asking a customer what they dislike about us, and keeping the answer as it was said."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.pain_points.actions import hear, move_here
from desktop_app.pain_points.note_line import NoteLine
from desktop_app.pain_points.queries import NoteRow, notes_to_move
from desktop_app.pain_points.rounds.queries import question_for
from desktop_app.visits.goodbye import Question
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
QUESTION = "What do you dislike about us?"


class AskDialog(Dialog):
    """Takes the answer in the customer's own words, or a note that says it already. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, customer: int, name: str) -> None:
        super().__init__(window, QUESTION, QSize(WIDTH, 0))
        self._background, self._customer, self._name = background, customer, name
        self.words = TextArea("", "The music is too loud to talk", lines=3)
        self.answer = Field("As they said it", self.words)
        said = f"{name}: “{QUESTION}”"
        self.question = PlainLabel(said, size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.notes: list[NoteLine] = []
        self.keep = Button("Keep it", ButtonKind.PRIMARY)
        self._lay_out()
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        background.read(notes_to_move, customer, then=self._offer)
        background.read(question_for, customer, then=self._ask)

    def _ask(self, wanted: Question | None) -> None:
        """Ask in the words of the question that is being asked of a few, where this customer is one of them."""
        if wanted and not wanted.feared:
            self.question.setText(f"{self._name}: “{wanted.text}”")

    def _keep(self) -> None:
        self.answer.accept()
        words = self.words.toPlainText()
        self._background.write(hear, self._customer, words, then=self._has_kept, failed=self._ask_again)

    def _move(self, note: int) -> None:
        self._background.write(move_here, note, then=self._has_kept, failed=self._ask_again)

    def _ask_again(self, sentence: str) -> None:
        self.answer.complain(sentence)
        self.answer.setFocus()

    def _has_kept(self, _: int) -> None:
        self.told.emit(f"Kept: what {self._name} dislikes.")
        self.accept()

    def _offer(self, notes: Sequence[NoteRow]) -> None:
        today = self._background.counter.clock.today()
        for note in notes:
            line = NoteLine(note, today)
            line.step.clicked.connect(partial(self._move, note.id))
            self._notes.addWidget(line)
            self.notes.append(line)
        self.moving.setVisible(bool(notes))

    def _lay_out(self) -> None:
        self.moving = QWidget()
        self._notes = QVBoxLayout(self.moving)
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(HALF_STEP)
        heading = PlainLabel("Or was it noted already?", size=Size.META, weight=Weight.MID, ink="ink-2")
        self._notes.addWidget(heading)
        self.moving.hide()
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(self.question)
        self.content.addWidget(self.answer)
        self.content.addWidget(self.moving)
        self.content.addLayout(self.foot(self.keep))
        self.words.setFocus()
