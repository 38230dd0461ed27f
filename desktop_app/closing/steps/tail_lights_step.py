"""The second step: everyone served today is thought about once."""

import datetime as dt
from collections.abc import Sequence

from desktop_app.closing.actions import ask_tomorrow, think_about
from desktop_app.closing.queries import Review, Served
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.lines import Line
from desktop_app.closing.steps.step import Step


class TailLightsStep(Step):
    """What could trouble them tomorrow, once they are home."""

    part = Part.TAIL_LIGHTS
    subtitle = "Everyone served today. What could trouble them tomorrow, once they are home?"
    nothing = "Nobody was served today."

    def deeds(self) -> Sequence[Deed]:
        """Nothing to trouble them, or something to be asked tomorrow."""
        return (
            Deed("Nothing to trouble them", "N", lambda line, _: self.write(think_about, line.subject)),
            Deed("Ask tomorrow", "A", self._ask, asks="What to ask or do tomorrow"),
            Deed("Open card", "O", self.open_card),
        )

    def lines(self, page: Review) -> Sequence[Line]:
        """Everyone served."""
        return [_line(visit) for visit in page.served]

    def summary(self, page: Review) -> str:
        """How many were thought about."""
        return f"{sum(visit.thought_about for visit in page.served)} of {len(page.served)} thought about"

    def _ask(self, line: Line, words: str) -> None:
        tomorrow = self.background.counter.clock.today() + dt.timedelta(days=1)
        self.write(ask_tomorrow, line.subject, line.customer, words, tomorrow)


def _line(visit: Served) -> Line:
    worry = f"“{visit.concern}” · {visit.services}" if visit.concern else visit.services
    answer = visit.answer if visit.thought_about else f"{visit.follow_ups} set" if visit.follow_ups else ""
    return Line(f"visit:{visit.id}", visit.customer, worry, answer, visit.thought_about, visit.id, visit.customer_id)
