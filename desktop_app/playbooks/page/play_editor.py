"""One playbook to read and to change: its name, its sentence, what to say, and what follows each answer."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.playbooks.page.outcome_branches import OutcomeBranches
from desktop_app.playbooks.page.play_head import PlayHead
from desktop_app.playbooks.page.script_editor import ScriptEditor
from desktop_app.playbooks.page.sentence_values import with_step
from desktop_app.playbooks.page.steps_editor import StepsEditor
from desktop_app.playbooks.parts import Playbook, Step
from desktop_app.playbooks.tables import SHOWN_ON_THE_CARD, Phase
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline

_AROUND = 3 * STEP


class PlayEditor(QWidget):
    """Shows a playbook as it is edited. `edited` carries it after each change; nothing is saved here."""

    edited = Signal(object)
    save_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The play")
        self._playbook: Playbook | None = None
        self._chosen = ""
        self.head = PlayHead()
        self.steps = StepsEditor()
        self.script = ScriptEditor()
        self.outcomes = OutcomeBranches()
        self.add_outcome = Button("Add an outcome", ButtonKind.QUIET, icon="plus")
        self.undo = Button("Undo changes")
        self.save = Button("Save play", ButtonKind.PRIMARY)
        self._connect()
        self._lay_out()

    def show_play(self, playbook: Playbook, *, changed: bool) -> None:
        """Show a playbook; `changed` tells whether it differs from what is kept."""
        another = self._playbook is None or self._playbook.code != playbook.code
        self._playbook = playbook
        if another or playbook.step(self._chosen) is None:
            self._chosen = _worth_showing(playbook)
        if another:
            self._scroll.verticalScrollBar().setValue(0)
        self.undo.setEnabled(changed)
        self.save.setEnabled(changed)
        self.head.complain("")
        self.steps.show_play(playbook, self._chosen)
        self._show_step()

    def choose_step(self, key: str) -> None:
        """Show the words and answers of the step with this key."""
        self.script.keep_written()
        self._chosen = key
        if self._playbook:
            self.steps.show_play(self._playbook, key)
            self._show_step()

    def keep_written(self) -> None:
        """Take what is being written and was not taken yet."""
        self.script.keep_written()

    def drop_written(self) -> None:
        """Let what is being written go."""
        self.script.drop_written()

    def complain(self, place: tuple[str | int, ...], sentence: str) -> None:
        """Say what is wrong beside the field it is about; `place` is the way there, as a refusal gives it."""
        if place[:1] in (("name",), ("code",)):
            self.head.complain(sentence)
            return
        step = self._step_at(place)
        if step:
            self.choose_step(step.key)
        if step and place[2:3] == ("script",):
            self.script.complain(sentence)
        elif step and place[2:3] == ("outcomes",):
            self.outcomes.complain(sentence)
        else:
            self.steps.complain(place, sentence)

    def _step_at(self, place: tuple[str | int, ...]) -> Step | None:
        number = place[1] if place[:1] == ("step",) and len(place) > 1 else 0
        steps = self._playbook.steps if self._playbook else ()
        return steps[int(number) - 1] if 0 < int(number) <= len(steps) else None

    def _show_step(self) -> None:
        step = self._step()
        if self._playbook is None or step is None:
            return
        shown = step.phase is Phase.BEFORE_LEAVING and self._playbook.trigger in SHOWN_ON_THE_CARD
        self.script.show_script(step.script)
        self.outcomes.show_step(self._playbook, step)
        for part in (self.outcomes, self.add_outcome, self._line):
            part.setVisible(not shown)

    def _step(self) -> Step | None:
        return self._playbook.step(self._chosen) if self._playbook else None

    def _rename(self, name: str) -> None:
        if self._playbook:
            self.edited.emit(replace(self._playbook, name=name))

    def _take_script(self, script: tuple[str, ...]) -> None:
        step = self._step()
        if self._playbook and step:
            self.edited.emit(with_step(self._playbook, replace(step, script=script)))

    def _connect(self) -> None:
        self.head.named.connect(self._rename)
        self.steps.changed.connect(self.edited)
        self.steps.step_chosen.connect(self.choose_step)
        self.script.changed.connect(self._take_script)
        self.outcomes.changed.connect(self.edited)
        self.outcomes.step_wanted.connect(self.choose_step)
        self.add_outcome.clicked.connect(lambda: self.outcomes.offer_answers(self.add_outcome))
        self.undo.clicked.connect(self.undo_wanted)
        self.save.clicked.connect(self.save_wanted)

    def _lay_out(self) -> None:
        body = QWidget()
        parts = QVBoxLayout(body)
        parts.setContentsMargins(_AROUND, HALF_STEP, _AROUND, HALF_STEP)  # for the focus ring
        parts.setSpacing(STEP)
        self._line = Hairline()
        for part in (self.steps, Hairline(), self.script, self._line, self.outcomes):
            parts.addWidget(part)
        parts.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * STEP, STEP, _AROUND, 2 * STEP)
        foot.setSpacing(STEP)
        foot.addWidget(self.add_outcome)
        foot.addStretch()
        foot.addWidget(self.undo)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * STEP, 0, 0)
        column.setSpacing(HALF_STEP)
        head = QHBoxLayout()
        head.setContentsMargins(_AROUND, 0, _AROUND, 0)
        head.addWidget(self.head)
        column.addLayout(head)
        self._scroll = Scrolling(body)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)


def _worth_showing(playbook: Playbook) -> str:
    """The key of the step with most to show: one with a script or answers, else one that is asked about later."""
    return max(playbook.steps, key=lambda step: (bool(step.outcomes or step.script), _asks_later(step))).key


def _asks_later(step: Step) -> bool:
    return step.phase is not Phase.BEFORE_LEAVING
