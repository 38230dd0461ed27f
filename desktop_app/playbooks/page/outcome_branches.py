"""How a step can go, and what then."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.page import editing
from desktop_app.playbooks.page.outcome_row import OutcomeRow
from desktop_app.playbooks.page.sentence import Slot
from desktop_app.playbooks.page.sentence_typing import read_typed
from desktop_app.playbooks.page.sentence_words import follows_words, spoken
from desktop_app.playbooks.page.slot_popups import ask_line
from desktop_app.playbooks.parts import Outcome, Playbook, Step
from desktop_app.reminders.delegate import CHANNEL_ICONS
from desktop_app.reminders.rules import Outcome as Answer
from desktop_app.window.fields import ErrorLine
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_ROW, STEP
from desktop_app.window.typeface import Weight

NO_OUTCOMES = "Whatever the answer, nothing more follows."


class OutcomeBranches(QWidget):
    """Shows the outcomes of a step. `changed` carries the playbook with other ones, `step_wanted` the key of a step."""

    changed = Signal(object)
    step_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._playbook: Playbook | None = None
        self._step: Step | None = None
        self.rows: list[OutcomeRow] = []
        self.wrong = ErrorLine()
        self._icon = IconLabel("phone", "accent", ICON_ROW)
        self.none = PlainLabel(NO_OUTCOMES, ink="ink-2", wrap=True)
        self._lay_out()

    def show_step(self, playbook: Playbook, step: Step) -> None:
        """Show the outcomes of this step of a playbook."""
        if (playbook, step) == (self._playbook, self._step):
            return
        focused = self._focused()
        self._playbook, self._step = playbook, step
        self._icon.change(CHANNEL_ICONS[step.channel], "accent")
        self._clear()
        for place, outcome in enumerate(step.outcomes):
            self._add(place, outcome, last=place == len(step.outcomes) - 1)
        self.none.setVisible(not step.outcomes)
        self.wrong.hide()
        self._focus(focused)

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the outcomes."""
        self.wrong.sentence.setText(sentence)
        self.wrong.show()

    def offer_answers(self, control: QWidget) -> None:
        """Offer under a control the answers there could be as well."""
        if self._step is None:
            return
        there = {outcome.answer.casefold() for outcome in self._step.outcomes}
        menu = QMenu(control)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer in (answer for answer in Answer if answer not in there):
            menu.addAction(answer.capitalize()).triggered.connect(lambda _, answer=answer: self._add_answer(answer))
        own = menu.addAction("In your own words…")
        own.triggered.connect(lambda: ask_line(control, "The answer", "", self._read_answer, self._add_answer))
        menu.popup(control.mapToGlobal(QPoint(0, -menu.sizeHint().height() - HALF_STEP)))

    def _read_answer(self, text: str) -> str:
        answer = str(read_typed(Slot.TEXT, text))
        if self._step and answer.casefold() in {outcome.answer.casefold() for outcome in self._step.outcomes}:
            raise Mistake(f"“{answer}” is among the answers already.")
        return answer

    def _add_answer(self, answer: str) -> None:
        if self._playbook and self._step:
            self.changed.emit(editing.add_outcome(self._playbook, self._step, str(answer)))

    def _add(self, place: int, outcome: Outcome, *, last: bool) -> None:
        follows = self._playbook.step(outcome.then) if self._playbook else None
        row = OutcomeRow(outcome, follows, last=last)
        row.removed.connect(lambda: self._change(place, None))
        row.rename_wanted.connect(lambda control: self._rename(control, place, outcome))
        row.say_wanted.connect(lambda control: self._ask_words(control, place, outcome))
        row.then_wanted.connect(lambda control: self._offer_steps(control, place, outcome))
        self._column.addWidget(row)
        row.show()  # at once, as it may be given the focus
        self.rows.append(row)

    def _rename(self, control: QWidget, place: int, outcome: Outcome) -> None:
        def keep(answer: str) -> None:
            self._change(place, replace(outcome, answer=answer))

        def read(text: str) -> str:
            return outcome.answer if text == outcome.answer else self._read_answer(text)

        ask_line(control, "The answer", outcome.answer, read, keep)

    def _ask_words(self, control: QWidget, place: int, outcome: Outcome) -> None:
        def keep(say: str) -> None:
            self._change(place, replace(outcome, say=say))

        ask_line(control, "What to say or offer then", outcome.say, lambda text: " ".join(text.split()), keep)

    def _offer_steps(self, control: QWidget, place: int, outcome: Outcome) -> None:
        playbook, step = self._playbook, self._step
        if playbook is None or step is None:
            return
        menu = QMenu(control)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        nothing = menu.addAction(follows_words(None).capitalize())
        nothing.triggered.connect(lambda: self._change(place, replace(outcome, then="")))
        for other in editing.may_follow(playbook, step):
            action = menu.addAction(f"{follows_words(other).capitalize()}: {spoken(other.text)}")
            action.triggered.connect(lambda _, key=other.key: self._change(place, replace(outcome, then=key)))
        new = menu.addAction("A new step, 2 days later")
        new.triggered.connect(lambda: self.changed.emit(editing.lead_on(playbook, step, place)))
        if outcome.then:
            menu.addSeparator()
            menu.addAction("Look at that step").triggered.connect(lambda: self.step_wanted.emit(outcome.then))
        menu.popup(control.mapToGlobal(QPoint(0, control.height() + HALF_STEP)))

    def _change(self, place: int, outcome: Outcome | None) -> None:
        if self._playbook and self._step:
            self.changed.emit(editing.change_outcome(self._playbook, self._step, place, outcome))

    def _focused(self) -> tuple[int, int] | None:
        """The row that has the focus, and the control within it."""
        focused = self.window().focusWidget()
        for place, row in enumerate(self.rows):
            if focused in row.controls():
                return place, row.controls().index(focused)
        return None

    def _focus(self, place: tuple[int, int] | None) -> None:
        if place and place[0] < len(self.rows):
            self.rows[place[0]].controls()[place[1]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP + HALF_STEP)
        head.addWidget(self._icon)
        head.addWidget(PlainLabel("Then, depending on the answer", weight=Weight.STRONG), 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addLayout(self._column)
        column.addWidget(self.wrong)
