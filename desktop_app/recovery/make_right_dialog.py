"""Make it right: what happened, what is given for it, the words that go with it, and what follows; in one go."""

import uuid
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.queries import CustomerCard
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words
from desktop_app.recovery.allowance_part import AllowancePart
from desktop_app.recovery.at_once_actions import Happened, put_aside, put_right
from desktop_app.recovery.beginning_queries import Beginning, beginning
from desktop_app.recovery.draft import as_draft, given_in
from desktop_app.recovery.giving_actions import MadeRight
from desktop_app.recovery.happened_part import HappenedPart
from desktop_app.recovery.letter_rules import sorry_letter
from desktop_app.recovery.queries import IncidentDetail
from desktop_app.recovery.remedies_part import RemediesPart
from desktop_app.recovery.rules import Given
from desktop_app.recovery.usual import Usual
from desktop_app.recovery.words_part import WordsPart
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import ErrorLine
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight

LARGEST = QSize(1096, 704)
AROUND = QSize(4 * STEP, 4 * STEP)
SAYS_WHAT_IS_MISSING = "What happened? Tap a kind, or write a few words."


class MakeRightDialog(Dialog):
    """Goes on with the incident, else with what waits for this customer, or begins anew. `told`: what was done."""

    told = Signal(str)

    def __init__(
        self, window: QWidget, background: Background, card: CustomerCard, incident: int | None = None
    ) -> None:
        size = LARGEST.boundedTo(window.window().size() - AROUND)
        super().__init__(window, "Make it right", size)
        self._background, self._customer = background, card.id
        self._name = card.call or card.name
        self._uid = str(uuid.uuid4())  # two quick taps are one act
        self._known: Beginning | None = None
        self._incident: int | None = None
        self.happened = HappenedPart(card.pronoun)
        self.remedies = RemediesPart()
        self.allowance = AllowancePart()
        self.words = WordsPart()
        self.wrong = ErrorLine()
        self.wrong.hide()
        self.afresh = Button("Something new happened", ButtonKind.QUIET, icon="plus")
        self.afresh.hide()
        self.later = Button("Save for later")
        self.make = Button("Make it right", ButtonKind.PRIMARY, after="enter")
        self._lay_out()
        self._connect()
        counter = background.counter
        background.read(beginning, card.id, counter.by, counter.clock.today(), incident, then=self._begin)

    def _connect(self) -> None:
        for part in (self.remedies, self.words):
            part.changed.connect(self._keep_up)
        self.happened.changed.connect(self._suggest)
        self.later.clicked.connect(self._save)
        self.make.clicked.connect(self._make)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.make.click)

    def _begin(self, known: Beginning) -> None:
        self._known = known
        self.happened.offer(known.kinds)
        self.remedies.offer(known.usual.remedies)
        self.words.begin(known.who, known.next_day, ticked=known.waiting is None)
        if known.waiting:
            self._go_on(known.usual, known.waiting)
            self.afresh.clicked.connect(partial(self._begin_afresh, known))
        self._keep_up()
        (self.make if known.waiting else self.happened.words).setFocus()

    def _go_on(self, usual: Usual, waiting: IncidentDetail) -> None:
        """Show what was kept before. That it is asked about was planned when it was kept."""
        self._incident = waiting.row.id
        self.afresh.show()
        self.happened.show_incident(waiting.row)
        draft = waiting.draft or {}
        self.remedies.suggest(usual.named(waiting.row.kind).remedies)
        if draft:
            self.remedies.show_given(given_in(draft))
            self.words.show_letter(draft.get("letter", ""))

    def _begin_afresh(self, known: Beginning) -> None:
        """Leave what waits as it is, and begin with something else."""
        self._incident = None
        self.afresh.hide()
        self.happened.show_incident(None)
        self.remedies.show_given(())
        self.remedies.suggest(known.usual.named("").remedies)
        self.words.show_letter("")
        self.words.begin(known.who, known.next_day, ticked=True)
        self._keep_up()

    def _suggest(self) -> None:
        if self._known:
            self.remedies.suggest(self._known.usual.named(self.happened.kind()).remedies)
        self._keep_up()

    def _keep_up(self) -> None:
        """Let the sum, the meter and the draft of the letter say what is chosen by now."""
        self.wrong.hide()
        given = self._given()
        if given is None or self._known is None:
            return
        known, amount = self._known, sum(one.amount for one in given)
        self.make.say(f"Make it right · {amount_words(amount)}" if amount else "Make it right")
        self.allowance.show_spending(known.who, known.limits, known.left, amount)
        sorry = known.usual.named(self.happened.kind()).sorry
        self.words.draft(sorry_letter(self._name, sorry, given, self.words.rings_on(), known.who))

    def _given(self) -> list[Given] | None:
        """Give what is chosen; None where a cost is no amount, which stands beside it by now."""
        try:
            return self.remedies.given()
        except Mistake:
            return None

    def _told(self) -> Happened | None:
        """Give what happened; None where nobody said, which is asked for."""
        part = self.happened
        if not part.text():
            part.sentence.complain(SAYS_WHAT_IS_MISSING)
            part.sentence.setFocus()
            return None
        noticed = part.noticed.isChecked()
        return Happened(self._customer, part.text(), part.kind(), noticed, part.feeling(), self._incident)

    def _make(self) -> None:
        told, given = self._told(), self._given()
        if told is None or given is None:
            return
        self.make.setEnabled(False)
        self._background.write(
            put_right,
            told,
            given,
            letter=self.words.text(),
            rings_on=self.words.rings_on(),
            uid=self._uid,
            then=self._has_made,
            failed=self._complain,
        )

    def _save(self) -> None:
        told, given = self._told(), self._given()
        if told is not None and given is not None:
            draft = as_draft(given, self.words.text())
            self._background.write(put_aside, told, draft, uid=self._uid, then=self._has_saved, failed=self._complain)

    def _complain(self, sentence: str) -> None:
        self.make.setEnabled(True)
        self.wrong.sentence.setText(sentence)
        self.wrong.show()

    def _has_made(self, made: MadeRight | None) -> None:
        if made:
            self.told.emit(f"Made right for {self._name}. {made.warning}".strip())
        self.accept()

    def _has_saved(self, _: object) -> None:
        self.told.emit(f"Saved for later: what went wrong for {self._name}.")
        self.accept()

    def _lay_out(self) -> None:
        halves = QHBoxLayout()
        halves.setSpacing(3 * STEP)
        halves.addWidget(Scrolling(_stack(self.happened, self.remedies)), 3)
        halves.addWidget(Hairline(upright=True))
        halves.addWidget(Scrolling(_stack(self.allowance, self.words)), 2)
        self.content.setSpacing(2 * STEP)
        self.content.addLayout(self._head())
        self.content.addLayout(halves, 1)
        self.content.addWidget(Hairline())
        self.content.addWidget(self.wrong)
        self.content.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(IconLabel("heart", "accent"))
        row.addWidget(PlainLabel(f"Make it right for {self._name}", size=Size.HERO, weight=Weight.STRONG), 1)
        row.addWidget(self.afresh)
        return row

    def _foot(self) -> QHBoxLayout:
        cancel = Button("Cancel", ButtonKind.QUIET)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(cancel)
        row.addStretch()
        row.addWidget(self.later)
        row.addWidget(self.make)
        return row


def _stack(*parts: QWidget) -> QWidget:
    """Give parts as one, under each other, with room for the ring of what has the focus."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(STEP, STEP, STEP, STEP)
    column.setSpacing(2 * STEP)
    for part in parts:
        column.addWidget(part)
    return stack
