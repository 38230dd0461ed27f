"""The sixth step: who caught what, and the one we missed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.closing.caught_queries import MissedRow
from desktop_app.closing.missed_actions import learn, miss
from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.lines import Line
from desktop_app.closing.steps.step import Step
from desktop_app.praise.queries import Praise
from desktop_app.praise.rules import named
from desktop_app.reminders.days import date_words

LEARN = "A playbook sees to it"


class PraiseStep(Step):
    """Thanks for what was caught, and what could have been. `praise_wanted` asks for the thanks."""

    part = Part.PRAISE
    subtitle = "Who caught something? And which one did we miss? Nobody is to blame: it is to be caught the next time."
    nothing = "Nobody has been thanked today. Somebody caught something."
    praise_wanted = Signal()

    def deeds(self) -> Sequence[Deed]:
        """To thank, to keep one that was missed, and to learn from it."""
        return (
            Deed("Who caught something?", "C", lambda *_: self.praise_wanted.emit(), always=True),
            Deed("One we missed", "M", self._miss, asks="Which one did we miss?", always=True),
            Deed(LEARN, "L", self._learn, asks="Which playbook sees to it from now on?"),
        )

    def lines(self, page: Review) -> Sequence[Line]:
        """Thanks first."""
        thanks = [_thanks(one) for one in page.caught.thanks]
        return [*thanks, *(_missed(row, page) for row in page.caught.missed)]

    def summary(self, page: Review) -> str:
        """How many were missed, if any."""
        missed = sum(row.day == page.day for row in page.caught.missed)
        return f"{missed} missed today" if missed else "Who caught what"

    def count(self, page: Review) -> int:
        """All that stands here."""
        return len(self.lines(page))

    def _miss(self, _: Line | None, words: str) -> None:
        self.write(miss, words)

    def _learn(self, line: Line, words: str) -> None:
        if line.settled:
            self.bar.complain("Choose one that we missed.")
        else:
            self.write(learn, line.subject, words)


def _thanks(one: Praise) -> Line:
    about = one.about or "Caught today"
    return Line(f"thanks:{one.id}", f"{named(one.colleagues)}: {one.text}", about, "", True, one.id, one.customer_id)


def _missed(row: MissedRow, page: Review) -> Line:
    day = "today" if row.day == page.day else date_words(row.day, page.day)
    what = " · ".join(part for part in ("One we missed", row.customer, day) if part)
    end = row.playbook or "teaches nothing yet"
    return Line(f"missed:{row.id}", row.text, what, end, bool(row.playbook), row.id, row.customer_id, "question")
