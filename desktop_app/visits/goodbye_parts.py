"""The two halves of a goodbye: what was done here, and what comes after."""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers.tables import Pronoun
from desktop_app.visits.choice_queries import Choices
from desktop_app.visits.goodbye import Bought, Promised, Promises
from desktop_app.visits.goodbye_lines import BuyLine, PromiseLine
from desktop_app.visits.ritual_ticks import RitualTicks
from desktop_app.visits.rules import concern_question
from desktop_app.visits.service_picker import ServicePicker
from desktop_app.visits.sheet import part
from desktop_app.window.choice import Choice
from desktop_app.window.fields import LineField
from desktop_app.window.measures import STEP
from desktop_app.window.mood_picker import MoodPicker
from desktop_app.window.tick_box import TickBox

TOMORROW = dt.timedelta(days=1)


class DonePart(QWidget):
    """What was done and by whom, the courtesies, and how they leave."""

    def __init__(self, choices: Choices, serving: int | None) -> None:
        """`serving` is who serves at this counter, for a visit that nobody saw begin."""
        super().__init__()
        here = choices.at.here
        self.services = ServicePicker(choices.services, here.services if here else ())
        self.server = Choice("Served by", [(f"Served by {member.name}", member.id) for member in choices.members])
        self.server.choose(here.server if here else serving)
        self.rituals = RitualTicks(choices.rituals)
        self.services.changed.connect(self._show_rituals)
        self.mood = MoodPicker("Mood on leaving")
        self.impression = LineField("Last impression", "Laughing at the door")
        column = _column(self)
        column.addWidget(part("What was done?", self.services, self.server))
        column.addWidget(part("How do they leave? Hope for 9 or 10", self.mood))
        column.addWidget(part("Courtesies", self.rituals))
        column.addWidget(part("Last impression", self.impression))
        column.addStretch()
        self._show_rituals()

    def _show_rituals(self) -> None:
        self.rituals.show_for(self.services.services())


class LaterPart(QWidget):
    """What may trouble them tomorrow, what was promised and bought, and whether anything new is known."""

    def __init__(self, pronoun: Pronoun, today: dt.date, promises: Promises | None) -> None:
        """Without `promises` nothing is asked about promises."""
        super().__init__()
        self.concern = LineField("Concern", "Will it sit like this at home?")
        self.act_now = LineField("What was done about it", "What we did about it before they left")
        self.promise = PromiseLine(promises, today + TOMORROW) if promises else None
        self.purchase = BuyLine()
        self.nothing_new = TickBox("Nothing new to remember")
        column = _column(self)
        column.addWidget(part(concern_question(pronoun), self.concern, self.act_now))
        if self.promise:
            column.addWidget(self.promise)
        column.addWidget(self.purchase)
        column.addWidget(self.nothing_new)
        column.addStretch()

    def promised(self) -> Promised | None:
        """Give what was promised, if anything. Raises Mistake, told beside its field, for a day that cannot be read."""
        return self.promise.promised() if self.promise else None

    def bought(self) -> Bought | None:
        """Give what was bought, if anything. Raises Mistake, told beside its field, for a price that is none."""
        return self.purchase.bought()


def _column(whole: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, STEP, 0)
    column.setSpacing(2 * STEP)
    return column
