"""Sorting what was noted with nobody's card open: one sentence at a time, given to a customer or to nobody."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.queries import Found, find
from desktop_app.foundation.act import Change
from desktop_app.noticing import actions
from desktop_app.noticing.proposal_chips import ProposalChips
from desktop_app.noticing.queries import ObservationRow, unsorted
from desktop_app.preferences.rules import day_words
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WHOSE = "Whose is it?"
SORTED = "Everything is sorted."
OFFERED = 5
PAUSE = 120
"""Milliseconds without a key before somebody is looked for."""


class SortPage(QWidget):
    """Shows the sentences that wait, the oldest first, and offers customers to give them to as one types."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("To sort")
        self._background = background
        self._waiting: Sequence[ObservationRow] = ()
        self._passed_over: set[int] = set()
        self._shown: ObservationRow | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.sentence = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.noted = PlainLabel(size=Size.META, ink="ink-2")
        self.chips = ProposalChips()
        self.name = LineField(WHOSE, "Name, phone or card")
        self.whose = Field(WHOSE, self.name)
        self.offers: list[Button] = []
        self.offered_for = ""
        self.nobodys = Button("Nobody’s")
        self.later = Button("Later", ButtonKind.QUIET)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Read what waits, afresh."""
        self._background.read(unsorted, then=self._take)

    def _take(self, waiting: Sequence[ObservationRow]) -> None:
        self._waiting = waiting
        rest = [row for row in waiting if row.id not in self._passed_over]
        if not rest:
            self._passed_over.clear()
        shown = next(iter(rest or waiting), None)
        self.noted.setText(self._noted_words(shown) if shown else "")
        if shown is None or shown != self._shown:
            self._show(shown)

    def _show(self, row: ObservationRow | None) -> None:
        self._shown = row
        self.sentence.setText(row.text if row else SORTED)
        self.chips.show_proposals([proposal.says for proposal in row.proposals] if row else ())
        for part in (self.noted, self.chips, self.whose, self.nobodys, self.later):
            part.setVisible(row is not None)
        self.name.clear()
        self.whose.accept()

    def _noted_words(self, row: ObservationRow) -> str:
        day = day_words(row.day, self._background.counter.clock.today())
        left = f"{len(self._waiting)} to sort"
        return " · ".join(part for part in (row.who, day, left) if part)

    def _look_soon(self, _: str) -> None:
        self._pause.start()

    def _look(self) -> None:
        self._background.read(_find, self.name.text(), then=self._offer, failed=self.whose.complain)

    def _offer(self, answer: tuple[str, Sequence[Found]]) -> None:
        text, found = answer
        if text != self.name.text():
            return
        self.offered_for = text
        for button in self.offers:
            button.hide()
            button.deleteLater()
        self.offers = [self._offer_one(one) for one in found]
        if text.strip() and not found:
            self.whose.complain("Nobody is found by that.")
        else:
            self.whose.accept()

    def _offer_one(self, one: Found) -> Button:
        button = Button(" · ".join(part for part in (one.name, one.detail) if part), icon="person")
        button.clicked.connect(lambda: self._give(one.id))
        self._offered.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _give(self, customer: int) -> None:
        if row := self._shown:
            numbers = self.chips.choice().among([proposal.says for proposal in row.proposals])
            self._background.write(actions.sort, row.id, customer, numbers, failed=self.whose.complain)

    def _give_to_first(self) -> None:
        if self.offers and self.offered_for == self.name.text():
            self.offers[0].click()

    def _dismiss(self) -> None:
        if self._shown:
            self._background.write(actions.dismiss, self._shown.id, failed=self.whose.complain)

    def _pass_over(self) -> None:
        if self._shown:
            self._passed_over.add(self._shown.id)
        self._take(self._waiting)

    def _refresh(self, change: Change) -> None:
        if change.touches("observation"):
            self.load()

    def _connect(self) -> None:
        self._background.changed.connect(self._refresh)
        self._pause.timeout.connect(self._look)
        self.name.textChanged.connect(self._look_soon)
        self.name.returnPressed.connect(self._give_to_first)
        self.nobodys.clicked.connect(self._dismiss)
        self.later.clicked.connect(self._pass_over)

    def _lay_out(self) -> None:
        self._offered = QVBoxLayout()
        self._offered.setSpacing(STEP)
        acts = QHBoxLayout()
        acts.addWidget(self.nobodys)
        acts.addWidget(self.later)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        for part in (self.sentence, self.noted, self.chips, self.whose):
            column.addWidget(part)
        column.addLayout(self._offered)
        column.addLayout(acts)
        column.addStretch()


def _find(text: str) -> tuple[str, Sequence[Found]]:
    """Look for customers, with what was typed, so that a late answer is never given to whoever types on."""
    return text, find(text, OFFERED) if text.strip() else ()
