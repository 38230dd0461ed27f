"""The two halves of a goodbye: what was done here, and what comes after."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers.tables import Pronoun
from desktop_app.visits.choice_queries import Choices
from desktop_app.visits.courtesies import ForService
from desktop_app.visits.goodbye import Afterwards, Bought, Promised, Question
from desktop_app.visits.goodbye_lines import BuyLine, PromiseLine
from desktop_app.visits.ritual_ticks import RitualTicks
from desktop_app.visits.rules import concern_question
from desktop_app.visits.service_picker import ServicePicker
from desktop_app.visits.sheet import heading, part, under
from desktop_app.visits.usual_concerns import UsualConcerns
from desktop_app.window.choice import Choice
from desktop_app.window.fields import LineField
from desktop_app.window.measures import STEP
from desktop_app.window.mood_picker import MoodPicker

TOMORROW = dt.timedelta(days=1)


class DonePart(QWidget):
    """What was done, by whom, and with which courtesies. `changed` says that something else was done, or by another."""

    changed = Signal()

    def __init__(self, choices: Choices, serving: int | None) -> None:
        """`serving` is who serves at this counter, for a visit that nobody saw begin."""
        super().__init__()
        here = choices.at.here
        self.server = Choice("Served by", [(f"Served by {member.name}", member.id) for member in choices.members])
        self.server.choose(here.server if here else serving)
        self.services = ServicePicker(choices.services, here.services if here else (), beside=self.server)
        self.rituals = RitualTicks(choices.rituals)
        self._courtesies = part("Courtesies", self.rituals)
        self.services.changed.connect(self._show_rituals)
        self.services.changed.connect(self.changed)
        self.server.activated.connect(self.changed)
        column = _column(self)
        column.addWidget(part("What was done?", self.services))
        column.addWidget(self._courtesies)
        column.addStretch()
        self._show_rituals()

    def served_by(self) -> int | None:
        """Give who served, None where nobody in particular did."""
        member = self.server.value()
        return member if isinstance(member, int) else None

    def _show_rituals(self) -> None:
        self._courtesies.setVisible(self.rituals.show_for(self.services.services()))


class LaterPart(QWidget):
    """How they leave, what may trouble them tomorrow, what was promised and what was bought.

    `changed` says that something else is said now that may lead to something.
    """

    changed = Signal()

    def __init__(
        self, pronoun: Pronoun, today: dt.date, afterwards: Afterwards, concerns: Sequence[ForService]
    ) -> None:
        """`concerns` are those that people often have."""
        super().__init__()
        self.mood = MoodPicker("Mood on leaving")
        self.feared_question = heading(concern_question(pronoun))
        self.disliked_question = heading("What do you dislike about us?")
        self.impression = LineField("Last impression", "Laughing at the door")
        self.concern = LineField("Concern", "Will it sit like this at home?")
        self.concerns = UsualConcerns(concerns)
        self.concerns.chosen.connect(self.concern.setText)
        self.act_now = LineField("What was done about it", "What we did about it just now")
        self.disliked = LineField("What do you dislike about us?", "In their own words")
        self.promise = PromiseLine(afterwards, today + TOMORROW)
        self.purchase = BuyLine()
        for said in (self.concern.textChanged, self.purchase.what.textChanged, self.mood.picked):
            said.connect(self.changed)
        column = _column(self)
        column.addWidget(part("Mood on leaving, 9 or 10 at best", self.mood))
        column.addWidget(part("Last impression", self.impression))
        column.addWidget(under(self.feared_question, self.concern, self.concerns, self.act_now))
        column.addWidget(under(self.disliked_question, self.disliked))
        column.addWidget(self.promise)
        column.addWidget(self.purchase)
        column.addStretch()

    def ask(self, question: Question | None) -> None:
        """Ask what the shop wants to know of this customer, in the place of what is asked of everybody."""
        if question is None:
            return
        shown = self.feared_question if question.feared else self.disliked_question
        shown.setText(f"Please ask: “{question.text}”")
        answer = self.concern if question.feared else self.disliked
        answer.setAccessibleName(question.text)

    def show_concerns(self, services: Sequence[str]) -> None:
        """Offer what people often fear after these services."""
        self.concerns.setVisible(self.concerns.show_for(services))

    def promised(self) -> Promised | None:
        """Give what was promised, if anything. Raises Mistake, told beside its field, for a day that cannot be read."""
        return self.promise.promised()

    def bought(self) -> Bought | None:
        """Give what was bought, if anything. Raises Mistake, told beside its field, for a price that is none."""
        return self.purchase.bought()


def _column(whole: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, STEP, 0)
    column.setSpacing(2 * STEP)
    return column
