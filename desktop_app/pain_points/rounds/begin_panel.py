"""Asking something new: the question, what its answers are, and the few customers who are to be asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.search import Found, find
from desktop_app.pain_points.rounds.actions import begin
from desktop_app.pain_points.rounds.choosing_queries import Candidate, proposed
from desktop_app.pain_points.rounds.rules import USUAL_QUESTIONS
from desktop_app.pain_points.rounds.tables import Asks
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.chips import ProposalChip
from desktop_app.window.choice import Choice
from desktop_app.window.emptying import empty
from desktop_app.window.fields import Field, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.tick_box import TickBox
from desktop_app.window.typeface import Size, Weight

USUALLY_ASKED = 6
MOST_FOUND = 5
ABOUT = (("What they fear for the day after", Asks.FEAR), ("What they dislike about us", Asks.DISLIKE))


class BeginPanel(QWidget):
    """Proposes the most faithful who come before long. `begun` carries the id of the question that is asked now."""

    begun = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._ticks: dict[int, TickBox] = {}
        self.heading = PlainLabel("Ask a few customers one question", size=Size.HEAD, weight=Weight.STRONG)
        self.words = LineField("", USUAL_QUESTIONS[Asks.FEAR])
        self.question = Field("The question", self.words)
        self.about = Choice("", ABOUT)
        self.name = LineField("", "Name, phone or anything you remember")
        self.whom = Field("Somebody else", self.name)
        self.chips: list[ProposalChip] = []
        self.ask = Button("Ask them when they come", ButtonKind.PRIMARY)
        self._lay_out()
        self.about.activated.connect(self._propose_words)
        self.name.returnPressed.connect(self._find)
        self.ask.clicked.connect(self._begin)

    def begin_anew(self) -> None:
        """Propose the usual question, and whom to ask."""
        self.about.choose(Asks.FEAR)
        self.words.setText(USUAL_QUESTIONS[Asks.FEAR])
        self.words.setCursorPosition(0)
        self.question.accept()
        today = self._background.counter.clock.today()
        self._background.read(proposed, today, then=self._propose)

    def ticked(self) -> tuple[int, ...]:
        """Give who is to be asked."""
        return tuple(customer for customer, tick in self._ticks.items() if tick.isChecked())

    def _propose(self, candidates: Sequence[Candidate]) -> None:
        empty(self._rows)
        self._ticks.clear()
        for place, one in enumerate(candidates):
            self._offer(one.customer, f"{one.name} · {one.why}", ticked=place < USUALLY_ASKED)

    def _offer(self, customer: int, words: str, *, ticked: bool) -> None:
        tick = TickBox(words)
        tick.setChecked(ticked)
        self._ticks[customer] = tick
        self._rows.addWidget(tick)

    def _propose_words(self) -> None:
        """Ask the usual question of what it is about now, unless the words are one's own."""
        if self.words.text() in USUAL_QUESTIONS.values():
            self.words.setText(USUAL_QUESTIONS[Asks(str(self.about.value()))])

    def _find(self) -> None:
        self._background.read(find, self.name.text(), MOST_FOUND, then=self._show_found)

    def _show_found(self, found: Sequence[Found]) -> None:
        empty(self._found)
        self.chips = [ProposalChip(one.name, "person") for one in found]
        for chip, one in zip(self.chips, found, strict=True):
            chip.clicked.connect(lambda _, one=one: self._add(one))
            self._found.addWidget(chip)
        if not found:
            self.whom.complain("Nobody is found by that.")
        else:
            self.whom.accept()

    def _add(self, chosen: Found) -> None:
        if chosen.id in self._ticks:
            self._ticks[chosen.id].setChecked(True)
        else:
            self._offer(chosen.id, f"{chosen.name} · chosen by hand", ticked=True)
        self.name.clear()
        empty(self._found)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        self.question.accept()
        asks = Asks(str(self.about.value()))
        self._background.write(
            begin, self.words.text(), asks, self.ticked(), then=self.begun.emit, failed=self._ask_again
        )

    def _ask_again(self, sentence: str) -> None:
        self.question.complain(sentence)
        self.question.setFocus()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(self.question, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Field("Their answers say", self.about), 0, Qt.AlignmentFlag.AlignTop)
        several = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        inside = QVBoxLayout(several)
        inside.setContentsMargins(0, 0, STEP, 0)
        inside.addLayout(self._rows)
        inside.addStretch()
        self._found = FlowLayout(gap=STEP)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.heading)
        column.addLayout(line)
        column.addWidget(PlainLabel("Who is asked", size=Size.META, weight=Weight.MID, ink="ink-2"))
        column.addWidget(Scrolling(several), 1)
        column.addWidget(self.whom)
        column.addLayout(self._found)
        column.addLayout(foot)
