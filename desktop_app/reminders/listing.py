"""How the sidebar lays its reminders out: headings, rows, and for a while what has just ended."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.reminders.days import aging_words, due_sentence
from desktop_app.reminders.queries import ReminderRow, Sidebar
from desktop_app.reminders.rules import Group, Outcome, ended_line, group_of, place, read_outcome
from desktop_app.reminders.tables import State
from desktop_app.reminders.wording import notes, snoozed_words
from desktop_app.window.record_model import Heading


@dataclass(frozen=True, slots=True)
class Ended:
    """What stands in a reminder's place while it can be taken back.

    `became` is its state now (OPEN where it was put off), `performed` the id of the act; it went wrong where somebody
    said that it is not fine.
    """

    row: ReminderRow
    became: State
    title: str
    words: str
    performed: int
    went_wrong: bool = False

    @property
    def id(self) -> tuple[str, int]:
        """An id unlike that of any reminder: one that was put off may be in the list as well."""
        return "ended", self.row.id


Line = Heading | ReminderRow | Ended


def when_done(row: ReminderRow, outcome: str, at: dt.time, performed: int) -> Ended:
    """Give the line that says a reminder was done, and how it went."""
    known, words = read_outcome(outcome)
    line = ended_line(row.text, known, words, "")
    return Ended(row, State.DONE, f"Done, {at:%H:%M}", line, performed, went_wrong=known is Outcome.NOT_FINE)


def when_put_off(row: ReminderRow, day: dt.date, today: dt.date, performed: int) -> Ended:
    """Give the line that says to which day a reminder was put off."""
    words = f"at {row.time:%H:%M}" if row.time else row.text
    return Ended(row, State.OPEN, f"Snoozed to {due_sentence(day, None, today)}", words, performed)


def when_dropped(row: ReminderRow, reason: str, at: dt.time, performed: int) -> Ended:
    """Give the line that says a reminder was dropped."""
    return Ended(row, State.DROPPED, f"Dropped, {at:%H:%M}", reason or row.text, performed)


def lay_out(side: Sidebar, ended: Mapping[int, Ended], today: dt.date, *, whole_week: bool) -> list[Line]:
    """Give the lines of the list; the days after tomorrow only where the `whole_week` is wanted.

    Where more wait under a heading than are laid out, a line says how many.
    """
    lines: list[Line] = []
    for group in Group:
        rows = side.under(group)
        here = [gone for gone in ended.values() if group_of(gone.row.due, today, gone.row.window_days) is group]
        if group is Group.NEXT_7_DAYS and not whole_week:
            continue
        if rows or here:
            lines.append(Heading(group.value, group.value, side.count(group)))
            lines.extend(_in_order(rows, here))
        if side.count(group) > len(rows):
            lines.append(Heading(f"more {group.value}", f"{side.count(group) - len(rows):,} more"))
    return lines


def still_ended(ended: Mapping[int, Ended], side: Sidebar) -> dict[int, Ended]:
    """Leave out what waits again for its old day, because it was taken back, here or elsewhere."""
    waiting = {row.id: row.due for _, rows in side.groups for row in rows}
    return {number: gone for number, gone in ended.items() if waiting.get(number) != gone.row.due}


def _in_order(rows: tuple[ReminderRow, ...], ended: list[Ended]) -> list[ReminderRow | Ended]:
    lines: list[ReminderRow | Ended] = [*rows, *ended]
    return sorted(lines, key=_place)


def _place(line: ReminderRow | Ended) -> Any:
    row = line.row if isinstance(line, Ended) else line
    return *place(row.due, row.time, row.kind, row.first_due), row.id


def sentence(line: ReminderRow | Ended, today: dt.date) -> str:
    """Say a line in full, for who listens instead of looking."""
    if isinstance(line, Ended):
        return said(f"{line.row.customer}: {line.title}", line.words)
    return said(
        f"{line.customer}: {line.text}",
        f"{line.channel.capitalize()}, {due_sentence(line.due, line.time, today)}",
        aging_words(line.due, today, line.window_days),
        f"For {line.assignee}" if line.assignee else "For anyone",
        snoozed_words(line.snoozes),
        *(note[0].upper() + note[1:] for note in notes(line, today)),
        line.why,
    )


def said(*parts: str) -> str:
    """Join what there is to sentences."""
    return " ".join(part if part[-1] in ".?!…”" else f"{part}." for part in parts if part)
