"""What has to happen and what is done then, each step a sentence of its own."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.playbooks.page import editing
from desktop_app.playbooks.page.sentence import OF_THE_STEP, Part, Slot, opening
from desktop_app.playbooks.page.sentence_choices import more_conditions
from desktop_app.playbooks.page.sentence_line import SentenceLine
from desktop_app.playbooks.page.slot_asking import Question, ask, ask_more
from desktop_app.playbooks.page.step_row import StepRow
from desktop_app.playbooks.page.word_queries import ShopWords
from desktop_app.playbooks.parts import Playbook, Step
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import ErrorLine
from desktop_app.window.measures import STEP
from desktop_app.window.token import Token


class StepsEditor(QWidget):
    """Shows a playbook as sentences. `changed` carries it as it was changed, `step_chosen` the key of a step."""

    changed = Signal(object)
    step_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._playbook: Playbook | None = None
        self._words = ShopWords()
        self.opening = SentenceLine()
        self.opening.pressed.connect(self._ask)
        self.wrong = ErrorLine()
        self.rows: list[StepRow] = []
        self.more = Button("More conditions", ButtonKind.QUIET, icon="plus")
        self.more.clicked.connect(self._ask_more)
        self.add = Button("Add a step", ButtonKind.QUIET, icon="plus")
        self.add.clicked.connect(self._add_step)
        self._lay_out()

    def offer(self, words: ShopWords) -> None:
        """Offer these words of the shop from now on."""
        self._words = words

    def show_play(self, playbook: Playbook, chosen: str) -> None:
        """Show a playbook, with the step of this key chosen."""
        self._playbook = playbook
        alone = len(playbook.steps) == 1
        self._have_rows(len(playbook.steps))
        self.opening.setVisible(not alone)
        self.opening.show_parts(opening(playbook))
        for number, (row, step) in enumerate(zip(self.rows, playbook.steps, strict=True), 1):
            before = opening(playbook) if alone else _before(playbook, step)
            row.show_step(step, 0 if alone else number, before, chosen=step.key == chosen)
        self.more.setVisible(bool(more_conditions(playbook)))
        self.accept()

    def complain(self, place: tuple[str | int, ...], sentence: str) -> None:
        """Say what is wrong beside the sentence it is about; `place` is the way there, as a refusal gives it."""
        step = place[1] if place[:1] == ("step",) and len(place) > 1 else 0
        wrong = self.rows[int(step) - 1].wrong if step and int(step) <= len(self.rows) else self.wrong
        wrong.sentence.setText(sentence)
        wrong.show()

    def accept(self) -> None:
        """Nothing is wrong (any more)."""
        for wrong in (self.wrong, *(row.wrong for row in self.rows)):
            wrong.hide()

    def _have_rows(self, wanted: int) -> None:
        while len(self.rows) > wanted:
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < wanted:
            row = StepRow()
            row.pressed.connect(self._ask)
            row.chosen.connect(self.step_chosen)
            row.moved.connect(lambda step, by: self._edit(editing.move_step, step, by))
            row.removed.connect(lambda step: self._edit(editing.remove_step, step))
            self._steps.addWidget(row)
            self.rows.append(row)

    def _ask(self, slot: Slot, token: Token, step: Step | None = None) -> None:
        if self._playbook is None:
            return
        about = step if slot in OF_THE_STEP else None
        ask(token, Question(self._playbook, slot, about, self._words), self.changed.emit)

    def _ask_more(self) -> None:
        if self._playbook:
            ask_more(self.more, Question(self._playbook, Slot.TRIGGER, None, self._words), self.changed.emit)

    def _add_step(self) -> None:
        if self._playbook:
            longer = editing.add_step(self._playbook)
            self.changed.emit(longer)
            self.step_chosen.emit(longer.steps[-1].key)

    def _edit(self, change: Callable[..., Playbook], *how: object) -> None:
        if self._playbook:
            self.changed.emit(change(self._playbook, *how))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.opening)
        column.addWidget(self.wrong)
        rows = QWidget()  # so that Tab comes to them before the buttons below
        self._steps = QVBoxLayout(rows)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(0)
        column.addWidget(rows)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self.more)
        foot.addWidget(self.add)
        foot.addStretch()
        column.addLayout(foot)


def _before(playbook: Playbook, step: Step) -> tuple[Part, ...]:
    answers = editing.leading_to(playbook, step)
    return (Part(f"After {' or '.join(f'“{answer}”' for answer in answers)}", after=","),) if answers else ()
