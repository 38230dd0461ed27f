"""A line of who slips away: the gesture as it is proposed, or as somebody changed it, and who does it."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.closing.gesture_rules import chance_words
from desktop_app.closing.slipping_actions import Gesture
from desktop_app.closing.slipping_queries import Slipping
from desktop_app.reminders.days import day_words
from desktop_app.reminders.tables import Channel
from desktop_app.rhythm.rules import span_words
from desktop_app.staff.queries import Member


@dataclass(frozen=True, slots=True)
class SlippingLine:
    """Somebody, the gesture in its words, and who does it (None: nobody was chosen)."""

    row: Slipping
    today: dt.date
    text: str
    channel: Channel
    staff: Member | None

    @property
    def id(self) -> int:
        """The customer's: there is one line for each."""
        return self.row.customer_id

    @property
    def customer(self) -> int:
        """Whose card it leads to."""
        return self.row.customer_id

    @property
    def who(self) -> str:
        """The customer's name."""
        return self.row.customer

    @property
    def settled(self) -> bool:
        """Whether something is set."""
        return self.row.set is not None

    @property
    def tenure(self) -> str:
        """How long they have been coming."""
        return span_words(max(1, (self.today - self.row.first_visit).days))

    @property
    def brief(self) -> str:
        """The rhythm in as few words as fit below its line."""
        return self.row.words.replace("; it is now", ", now")

    @property
    def chance(self) -> str:
        """The chance that they are gone, in words."""
        return chance_words(self.row.may_be_gone)

    @property
    def evidence(self) -> str:
        """What the gesture goes back to, or for when it is set."""
        return f"Set for {day_words(self.row.set.due, self.today)}" if self.row.set else self.row.proposal.evidence

    def gesture(self) -> Gesture:
        """Give what is to be set."""
        why = f"{self.row.words[:1].upper()}{self.row.words[1:]}"
        evidence = f" ({self.row.proposal.evidence})" if self.row.proposal.evidence else ""
        return Gesture(
            self.customer, self.text, self.channel, self.staff.id if self.staff else None, f"{why}{evidence}"
        )

    def sentence(self) -> str:
        """Give the line as it is read aloud."""
        chance = f"may be gone: {self.chance}" if self.row.may_be_gone is not None else self.chance
        doer = self.staff.name if self.staff else "nobody chosen yet"
        parts = (f"{self.who}, {self.tenure}", self.row.words, chance, self.text, self.evidence, doer)
        return ". ".join(part for part in parts if part)
