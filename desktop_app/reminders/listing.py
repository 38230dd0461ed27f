"""How the sidebar lays its reminders out: headings, rows, and for a while what has just ended."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.reminders.days import aging_words, due_sentence
from desktop_app.reminders.queries import ReminderRow, Sidebar
from desktop_app.reminders.rules import Group, group_of, place
from desktop_app.reminders.tables import State
from desktop_app.window.record_model import Heading


@dataclass(frozen=True, slots=True)
class Ended:
    """What stands in a reminder's place while it can be taken back.

    `became` is its state now (OPEN where it was put off), `performed` the id of the act.
    """

    row: ReminderRow
    became: State
    title: str
    words: str
    performed: int

    @property
    def id(self) -> tuple[str, int]:
        """An id unlike that of any reminder: one that was put off may be in the list as well."""
        return "ended", self.row.id


Line = Heading | ReminderRow | Ended


def lay_out(side: Sidebar, ended: Mapping[int, Ended], today: dt.date, *, whole_week: bool) -> list[Line]:
    """Give the lines of the list; the days after tomorrow only where the `whole_week` is wanted."""
    lines: list[Line] = []
    for group in Group:
        rows = side.under(group)
        here = [gone for gone in ended.values() if group_of(gone.row.due, today) is group]
        if group is Group.NEXT_7_DAYS and not whole_week:
            continue
        if rows or here:
            lines.append(Heading(group.value, group.value, len(rows)))
            lines.extend(_in_order(rows, here))
    return lines


def _in_order(rows: tuple[ReminderRow, ...], ended: list[Ended]) -> Iterator[ReminderRow | Ended]:
    def order(line: ReminderRow | Ended) -> tuple[object, ...]:
        row = line.row if isinstance(line, Ended) else line
        return *place(row.due, row.time, row.kind, row.first_due), row.id

    yield from sorted([*rows, *ended], key=order)


def sentence(line: ReminderRow | Ended, today: dt.date) -> str:
    """Say a line in full, for who listens instead of looking."""
    if isinstance(line, Ended):
        return f"{line.row.customer}: {line.title}. {line.words}"
    parts = (
        f"{line.customer}: {line.text}",
        f"{line.channel}, {due_sentence(line.due, line.time, today)}",
        aging_words(line.due, today),
        f"for {line.assignee}" if line.assignee else "for anyone",
        snoozed_words(line.snoozes),
        line.why,
    )
    return ". ".join(part.rstrip(".") for part in parts if part)


def snoozed_words(snoozes: int) -> str:
    """Say how often something was put off; nothing where it never was."""
    if not snoozes:
        return ""
    return "put off once" if snoozes == 1 else f"put off {snoozes} times"
