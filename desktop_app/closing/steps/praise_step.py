"""The sixth step: who caught what, the one we missed, and how we were served ourselves."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.closing.caught_queries import MissedRow
from desktop_app.closing.missed_actions import learn, miss
from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.lines import Line
from desktop_app.closing.steps.step import Step
from desktop_app.diary.queries import Entry
from desktop_app.praise.queries import Praise
from desktop_app.praise.rules import named
from desktop_app.reminders.days import date_words

LEARN = "A playbook sees to it"
MISSED = "missed:"


class PraiseStep(Step):
    """Thanks for what was caught, and what could have been.

    `praise_wanted` asks for the thanks, `diary_wanted` for the diary of being served.
    """

    part = Part.PRAISE
    subtitle = "Who caught something? Which one did we miss, with nobody to blame? And how were you served yourself?"
    nothing = "Nobody has been thanked today. Somebody caught something."
    praise_wanted = Signal()
    diary_wanted = Signal()

    def deeds(self) -> Sequence[Deed]:
        """To thank, to keep one that was missed, to learn from it, and to write how one was served."""
        return (
            Deed("Who caught something?", "C", lambda *_: self.praise_wanted.emit(), always=True),
            Deed("One we missed", "M", self._miss, asks="Which one did we miss?", always=True),
            Deed(LEARN, "L", self._learn, asks="Which playbook sees to it from now on?"),
            Deed("Being served", "B", lambda *_: self.diary_wanted.emit(), always=True),
        )

    def lines(self, page: Review) -> Sequence[Line]:
        """Thanks first, the diary last."""
        thanks = [_thanks(one) for one in page.caught.thanks]
        missed = [_missed(row, page) for row in page.caught.missed]
        return [*thanks, *missed, *(_served(entry, page) for entry in page.caught.diary)]

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
        if line.settled or not line.id.startswith(MISSED):
            self.bar.complain("Choose one that we missed.")
        else:
            self.write(learn, line.subject, words)


def _thanks(one: Praise) -> Line:
    about = one.about or "Caught today"
    return Line(f"thanks:{one.id}", f"{named(one.colleagues)}: {one.text}", about, "", True, one.id, one.customer_id)


def _missed(row: MissedRow, page: Review) -> Line:
    what = " · ".join(part for part in ("One we missed", row.customer, _day(row.day, page)) if part)
    end = row.playbook or "teaches nothing yet"
    return Line(f"{MISSED}{row.id}", row.text, what, end, bool(row.playbook), row.id, row.customer_id, "question")


def _served(entry: Entry, page: Review) -> Line:
    what = " · ".join(("Being served", entry.place, _day(entry.day, page)))
    about = entry.words or entry.idea or entry.felt
    return Line(f"served:{entry.id}", about, what, entry.stands, not entry.waits, entry.id, None, "sunrise")


def _day(day: dt.date, page: Review) -> str:
    return "today" if day == page.day else date_words(day, page.day)
