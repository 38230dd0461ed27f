"""How the follow-ups are laid out in their list: by days where that helps, with what has just gone in its old place."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.reminders.days import NEAR, date_words, due_sentence
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import Outcome, Tab, ended_line, place, read_outcome
from desktop_app.reminders.tables import State
from desktop_app.window.record_model import Heading


@dataclass(frozen=True, slots=True)
class Gone:
    """What stands in a follow-up's place while it can be taken back.

    `became` is its state now and `day` the one it waits for, None where it has ended; `performed` is the act's id;
    it went wrong where somebody said that it is not fine.
    """

    row: ReminderRow
    became: State
    day: dt.date | None
    title: str
    words: str
    performed: int
    went_wrong: bool = False

    @property
    def id(self) -> tuple[str, int]:
        """An id unlike that of any reminder: one that was moved may be in the list as well."""
        return self.id_of(self.row.id)

    @staticmethod
    def id_of(reminder: int) -> tuple[str, int]:
        """Give the id of the line that stands in this reminder's place."""
        return "gone", reminder


Line = Heading | ReminderRow | Gone


def when_moved(
    rows: Sequence[ReminderRow], days: Mapping[int, dt.date], verb: str, today: dt.date, performed: int
) -> list[Gone]:
    """Give the lines that say to which day each went by one act; `verb` is how: ``Moved``, ``Snoozed``."""
    others = len(rows) - 1
    along = f" · with {others} {'other' if others == 1 else 'others'}" if others else ""
    lines = []
    for row in rows:
        title = f"{verb} to {due_sentence(days[row.id], None, today)}"
        lines.append(Gone(row, State.OPEN, days[row.id], title, f"{row.text}{along}", performed))
    return lines


def when_done(row: ReminderRow, outcome: str, at: dt.time, performed: int) -> Gone:
    """Give the line that says a follow-up was done, and how it went."""
    known, words = read_outcome(outcome)
    said = ended_line(row.text, known, words, "")
    return Gone(row, State.DONE, None, f"Done, {at:%H:%M}", said, performed, went_wrong=known is Outcome.NOT_FINE)


def when_dropped(row: ReminderRow, reason: str, at: dt.time, performed: int) -> Gone:
    """Give the line that says a follow-up was dropped, and why."""
    return Gone(row, State.DROPPED, None, f"Dropped, {at:%H:%M}", reason or row.text, performed)


def still_gone(gone: Mapping[int, Gone], rows: Iterable[ReminderRow]) -> dict[int, Gone]:
    """Leave out what waits again for its old day, because it was taken back, here or elsewhere."""
    waiting = {row.id: row.due for row in rows}
    return {number: line for number, line in gone.items() if waiting.get(number) != line.row.due}


def lay_out(rows: Iterable[ReminderRow], gone: Iterable[Gone], tab: Tab, today: dt.date) -> list[Line]:
    """Give the lines of a tab in the order of `rows`; what is to come and what was done stands under its day."""
    lines: list[Line] = []
    rest = sorted(gone, key=lambda line: _place(line.row))
    above = None
    for row in rows:
        while rest and _place(rest[0].row) < _place(row):
            lines.append(rest.pop(0))
        day = {Tab.COMING: row.due, Tab.DONE: row.ended_day}.get(tab)
        if day and day != above:
            lines.append(Heading(f"day {day}", day_heading(day, today)))
            above = day
        lines.append(row)
    return lines + rest


def day_heading(day: dt.date, today: dt.date) -> str:
    """Say a day as a heading: ``Tomorrow``, ``Mon 30 Nov``."""
    near = NEAR.get((day - today).days, "")
    return near.capitalize() or date_words(day, today)


def _place(row: ReminderRow) -> tuple[Any, ...]:
    return *place(row.due, row.time, row.kind, row.first_due), row.id
