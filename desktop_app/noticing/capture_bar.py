"""Quick capture: one line for whatever was noticed or heard, read as one types, kept with Enter."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.noticing import actions
from desktop_app.noticing.capture_field import CaptureField
from desktop_app.noticing.proposal_chips import Choice, ProposalChips
from desktop_app.noticing.queries import reading
from desktop_app.noticing.reading.proposals import Reading
from desktop_app.noticing.said_line import SaidLine
from desktop_app.noticing.tell_button import TellButton
from desktop_app.window.background import Background
from desktop_app.window.measures import HALF_STEP

QUESTION = "What did you notice or hear?"
WITH_NOBODY = "What did you notice or hear? With no card open it waits to be sorted"
PAUSE = 120
"""Milliseconds without a key before the sentence is read."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    customer: int | None
    text: str
    choice: Choice
    tell: frozenset[int | None]


class CaptureBar(QWidget):
    """Takes a sentence about the customer whose card is open, or about nobody yet. `noted` carries its id.

    What was begun about one customer stays theirs: it is there again when their card is.
    """

    noted = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(QUESTION)
        self._background = background
        self._customer: int | None = None
        self._begun: dict[int | None, str] = {}
        self._being_kept: _Sentence | None = None
        self.tell = TellButton(background)
        self.field = CaptureField(WITH_NOBODY, self.tell)
        self.chips = ProposalChips()
        self.said = SaidLine()
        self._under = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        self._lay_out()

    def show_customer(self, customer: int | None) -> None:
        """Take sentences about this customer from now on; None where nobody's card is open."""
        if customer == self._customer:
            return
        if text := self.field.line.text():
            self._begun[self._customer] = text
        self._customer = customer
        self.tell.clear()
        self.field.ask(QUESTION if customer is not None else WITH_NOBODY)
        self.field.line.setText(self._begun.pop(customer, ""))

    def focus(self) -> None:
        """Be ready to type, from wherever one was."""
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stand_in(self, idle: QWidget) -> None:
        """Show this under the field while nothing is typed there."""
        self._under.addWidget(idle)
        self._under.setCurrentWidget(idle)
        self.field.line.textChanged.connect(lambda text: self._under.setCurrentWidget(self.chips if text else idle))

    def clear(self) -> None:
        """Take away what was typed and all that was said about it."""
        self.field.line.clear()

    def keep(self) -> None:
        """Keep the sentence and what is made of it. Nothing typed is lost where that fails."""
        text = self.field.line.text()
        if not text.strip() or self._being_kept:
            return
        self._pause.stop()
        self._being_kept = _Sentence(self._customer, text, self.chips.choice(), self.tell.chosen())
        self.said.clear()
        self._read(then=self._write)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; where nothing is typed it is meant for somebody else."""
        if event.key() == Qt.Key.Key_Escape and self.field.line.text():
            self.clear()
            self.focus()
        else:
            super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        self.field.mark(wrong=False)
        self.said.clear()
        self._pause.start()
        if not text:
            self.chips.show_proposals(())
            self.tell.clear()
        self._name_button()

    def _read(self, *, then: Callable[[Reading], None]) -> None:
        text, today = self.field.line.text(), self._background.counter.clock.today()
        self._background.read(reading, self._customer, text, today, then=then, failed=self._fail)

    def _show(self, found: Reading) -> None:
        if self.field.line.text():
            # What is nobody's yet is only kept; what is made of it is chosen when it is sorted.
            self.chips.show_proposals(found.proposals if self._customer is not None else ())
            self.said.warn(found.concerns)

    def _write(self, found: Reading) -> None:
        if sentence := self._being_kept:
            self._background.write(
                actions.note,
                sentence.customer,
                sentence.text,
                keep=sentence.choice.among(found.proposals),
                tell=sentence.tell,
                then=self._kept,
                failed=self._fail,
            )

    def _kept(self, observation: int) -> None:
        sentence, self._being_kept = self._being_kept, None
        if sentence and sentence.customer == self._customer:
            if self.field.line.text() == sentence.text:
                self.clear()
        elif sentence and self._begun.get(sentence.customer) == sentence.text:
            del self._begun[sentence.customer]
        self.noted.emit(observation)

    def _fail(self, why: str) -> None:
        sentence, self._being_kept = self._being_kept, None
        if sentence and sentence.customer != self._customer:
            self._background.failed.emit(why)  # the words wait at the card they belong to
            return
        self.field.mark(wrong=True)
        self.said.fail(why)

    def _name_button(self) -> None:
        ticked, shown = len(self.chips.choice().ticked), len(self.chips.shown())
        self.field.button.say(f"Keep {ticked}" if ticked else "Keep all" if shown > 1 else "Keep")
        for button in (self.tell, self.field.button):
            button.setVisible(bool(self.field.line.text().strip()))

    def _connect(self) -> None:
        self.field.line.textChanged.connect(self._typed)
        self.field.line.returnPressed.connect(self.keep)
        self.field.button.clicked.connect(self.keep)
        self.said.again.connect(self.keep)
        self.chips.changed.connect(self._name_button)
        self.chips.emptied.connect(self.focus)
        self._pause.timeout.connect(lambda: self._read(then=self._show))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        self._under.addWidget(self.chips)
        for part in (self.field, self.said, self._under):
            column.addWidget(part)
