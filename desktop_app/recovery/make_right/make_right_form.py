"""What happened, what is given for it, the words that go with it, and what follows: all on one sheet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.customers.queries import CustomerCard
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.at_once_actions import Happened
from desktop_app.recovery.helped_queries import what_helped
from desktop_app.recovery.helped_rules import Helped
from desktop_app.recovery.make_right.allowance_part import AllowancePart
from desktop_app.recovery.make_right.beginning_queries import Beginning, beginning
from desktop_app.recovery.make_right.draft import offer_in
from desktop_app.recovery.make_right.follow_up_part import FollowUpPart
from desktop_app.recovery.make_right.happened_part import HappenedPart
from desktop_app.recovery.make_right.letter_rules import sorry_letter
from desktop_app.recovery.make_right.manner_part import MannerPart, one_line
from desktop_app.recovery.make_right.remedies_part import RemediesPart
from desktop_app.recovery.make_right.words_part import WordsPart
from desktop_app.recovery.offer_rules import Offer
from desktop_app.recovery.queries import IncidentDetail
from desktop_app.recovery.rules import FollowUp, Given
from desktop_app.recovery.tables import Remedy
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Side
from desktop_app.window.typeface import Size

SAYS_WHAT_IS_MISSING = "What happened? Tap a kind, or write a few words."


class MakeRightForm(QWidget):
    """Goes on with an incident, or begins anew.

    `begun` says whether something waited that is gone on with, `changed` carries the sum in minor units.
    """

    begun = Signal(bool)
    changed = Signal(int)

    def __init__(self, background: Background, card: CustomerCard, incident: int | None) -> None:
        super().__init__()
        self._background, self._customer, self._name = background, card.id, card.call or card.name
        self._known: Beginning | None = None
        self._incident = incident
        self.happened = HappenedPart(card.pronoun)
        self.remedies = RemediesPart()
        self.manner = MannerPart(one_line(card.addresses))
        self.allowance = AllowancePart(self._name)
        self.words = WordsPart()
        self.follow_up = FollowUpPart()
        self.kept = PlainLabel(f"Goes on {self._name}’s timeline", size=Size.META, ink="ink-2")
        self.main = QVBoxLayout()
        self._lay_out()
        for part in (self.remedies, self.follow_up):
            part.changed.connect(self._keep_up)
        self.manner.hushed.connect(lambda on: self.follow_up.ask(not on))  # to ask about it is to announce it
        self.words.reword.clicked.connect(self._reword)
        self.happened.changed.connect(self._suggest)
        counter = background.counter
        background.read(beginning, card.id, counter.by, counter.clock.today(), incident, then=self._begin)

    def offer(self) -> Offer | None:
        """Give what is ready and what they chose; None where a cost is no amount, which stands beside it by now."""
        try:
            return self.remedies.offer_made(quiet=self.manner.quietly.isChecked())
        except Mistake:
            return None

    def told(self) -> Happened | None:
        """Give what happened; None where nobody said, which is asked for."""
        part = self.happened
        if not part.text():
            part.sentence.complain(SAYS_WHAT_IS_MISSING)
            part.sentence.setFocus()
            return None
        noticed = part.noticed.isChecked()
        return Happened(self._customer, part.text(), part.kind(), noticed, part.feeling(), self._incident)

    def is_understood(self) -> bool:
        """Tell whether it is known where a certificate goes and when they are asked; else it is asked for."""
        return self.manner.is_understood() and self.follow_up.is_understood()

    def begin_afresh(self) -> None:
        """Leave what waits as it is, and begin with something else."""
        if self._known is None:
            return
        self._incident = None
        self.happened.show_incident(None)
        self.remedies.show_offer(Offer(()))
        self.manner.begin()
        self.words.show_letter("")
        self._ask_about_it(self._known, ticked=True)
        self._suggest()

    def _begin(self, known: Beginning) -> None:
        self._known = known
        self.happened.offer(known.kinds)
        self.remedies.offer(known.remedies)
        self.words.begin(known.who)
        self._ask_about_it(known, ticked=known.waiting is None)
        if known.waiting:
            self._go_on(known.waiting)
        self._suggest()
        self.begun.emit(known.waiting is not None)

    def _ask_about_it(self, known: Beginning, *, ticked: bool) -> None:
        today = self._background.counter.clock.today()
        self.follow_up.begin(known.who, today, FollowUp(known.next_day), ticked=ticked)

    def _go_on(self, waiting: IncidentDetail) -> None:
        """Show what was kept before. That it is asked about was planned when it was kept."""
        self._incident = waiting.row.id
        self.happened.show_incident(waiting.row)
        if waiting.draft:
            offer = offer_in(waiting.draft)
            self.manner.go_on(any(one.quiet for one in offer.ready), waiting.draft.get("post_to", ""))
            self.remedies.show_offer(offer)
            self.words.show_letter(waiting.draft.get("letter", ""))

    def _suggest(self) -> None:
        """Tick what usually goes with this kind of trouble, and say what helped others with it."""
        kind = self.happened.kind()
        if self._known:
            self.remedies.suggest(self._known.usual.ticked_for(kind))
        today = self._background.counter.clock.today()
        self._background.read(what_helped, kind, today, then=partial(self._show_helped, kind))
        self._keep_up()

    def _show_helped(self, kind: str, helped: Helped | None) -> None:
        if kind == self.happened.kind():  # else another was tapped since
            self.remedies.show_helped(helped.sentence if helped else "")

    def _keep_up(self) -> None:
        """Let the sum, the meter and the draft of the letter say what is chosen by now."""
        offer = self.offer()
        if offer is None or self._known is None:
            return
        known, amount = self._known, sum(one.amount for one in offer.given)
        self.allowance.show_spending(known.who, known.limits, known.left, amount)
        self.words.draft(self._letter(known, offer.given))
        self.manner.offer_post(any(one.remedy is Remedy.CERTIFICATE and one.amount for one in offer.given))
        self.changed.emit(amount)

    def _reword(self) -> None:
        offer = self.offer()
        if offer is not None and self._known is not None:
            self.words.next_wording()
            self.words.write_anew(self._letter(self._known, offer.given))

    def _letter(self, known: Beginning, given: Sequence[Given]) -> str:
        """Write of what they are to know; what is done quietly alone needs no letter."""
        spoken = [one for one in given if not one.quiet]
        if given and not spoken:
            return ""
        sorry = known.usual.named(self.happened.kind()).sorry
        asked = self.follow_up.follow_up()
        rings_on, wording = asked.day if asked else None, self.words.wording
        return sorry_letter(self._name, sorry, spoken, rings_on, known.who, wording=wording)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.main.setContentsMargins(2 * STEP, 2 * STEP, STEP, 0)
        self.main.addWidget(Scrolling(_stack(STEP, self.happened, self.remedies)))
        row.addLayout(self.main, 4)
        side = Side()
        inner = QVBoxLayout(side)
        inner.setContentsMargins(STEP, 0, STEP, 0)
        inner.addWidget(Scrolling(_stack(2 * STEP, self.allowance, self.words, self.manner, self.follow_up, self.kept)))
        row.addWidget(side, 3)


def _stack(around: int, *parts: QWidget) -> QWidget:
    """Give parts as one, under each other, with room `around` for the ring of what has the focus."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(around, around, around, around)
    column.setSpacing(2 * STEP)
    for part in parts:
        column.addWidget(part)
    return stack
