"""What the lists of the Recovery screen show of each thing, whatever it is: two lines, a third, and what ends them."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.money import amount_words
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.recovery.friction_queries import FrictionRow
from desktop_app.recovery.ledger_queries import LedgerRow
from desktop_app.recovery.page.case_queries import Closed
from desktop_app.recovery.page.case_words import age_words, came_words, what_words
from desktop_app.recovery.page.figures_words import times
from desktop_app.recovery.queries import IncidentRow
from desktop_app.recovery.rules import remedy_words
from desktop_app.reminders.listing import said
from desktop_app.window.record_model import Heading

A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its title and words, a note below where there is one, and at its end a value above another.

    `who` is the colleague whose initials stand there, `shows` the record, `customer` whose card it leads to.
    """

    id: int
    icon: str
    title: str
    words: str
    note: str
    end: str
    below: str
    who: str
    shows: Any
    customer: int | None = None

    def sentence(self) -> str:
        """Give the row as it is read aloud."""
        return said(f"{self.title}: {self.words}", self.end, self.below, self.note, self.who)


def open_lines(rows: Iterable[IncidentRow], today: dt.date) -> list[Heading | Line]:
    """Give what waits, the oldest first, under how long it has waited."""
    return _under(rows, lambda row: _waits_since(row.day, today), lambda row: _open_line(row, today))


def closed_lines(rows: Iterable[Closed], _: dt.date) -> list[Heading | Line]:
    """Give what was settled, with what came after."""
    return [_closed_line(one) for one in rows]


def ledger_lines(rows: Iterable[LedgerRow], _: dt.date) -> list[Heading | Line]:
    """Give the entries of the ledger, each with the sum up to it."""
    return [_entry_line(row) for row in rows]


def friction_lines(rows: Iterable[FrictionRow], _: dt.date) -> list[Heading | Line]:
    """Give the rules that stood in the way, those that nobody has answered first."""
    return _under(rows, lambda row: "Answered" if row.settled_day else "Waiting", _friction_line)


def _under(rows: Iterable[Any], heading: Callable[[Any], str], line: Callable[[Any], Line]) -> list[Heading | Line]:
    """Give a line for each row, and a heading wherever it changes."""
    lines: list[Heading | Line] = []
    above = ""
    for row in rows:
        if heading(row) != above:
            above = heading(row)
            lines.append(Heading(above, above))
        lines.append(line(row))
    return lines


def _waits_since(day: dt.date, today: dt.date) -> str:
    days = (today - day).days
    return "For more than a week" if days > A_WEEK else "For some days" if days > 0 else "Since today"


def _open_line(row: IncidentRow, today: dt.date) -> Line:
    notes = [
        "we noticed first" if row.noticed else "",
        row.feeling.value if row.feeling else "",
        f"asked again {times(row.contacts)}" if row.contacts else "",
        "a draft is saved" if row.saved else "",
    ]
    return Line(
        id=row.id,
        icon="eye" if row.noticed else "speech",
        title=row.customer,
        words=what_words(row),
        note=" · ".join(filter(None, notes)),
        end=age_words(row.day, today),
        below="",
        who=row.by,
        shows=row,
        customer=row.customer_id,
    )


def _closed_line(one: Closed) -> Line:
    row = one.row
    return Line(
        id=row.id,
        icon="heart",
        title=row.customer,
        words=what_words(row),
        note=came_words(one.came, row.day),
        end=short_weekday(row.day),
        below="",
        who=row.by,
        shows=row,
        customer=row.customer_id,
    )


def _entry_line(row: LedgerRow) -> Line:
    back = f"takes back entry {row.reverses}" if row.reverses else ""
    gone = f"taken back by entry {row.reversed_by}" if row.reversed_by else ""
    return Line(
        id=row.entry,
        icon="undo" if row.reverses else "heart",
        title=f"{remedy_words(row.remedy, row.words)} for {row.customer}",
        words=f"{row.entry} · {short_weekday(row.day)}",
        note=" · ".join(filter(None, (back, gone, row.reason))),
        end=amount_words(row.amount) if row.amount else "free",
        below=f"sum {amount_words(row.sum)}",
        who=row.by,
        shows=row,
        customer=row.customer_id,
    )


def _friction_line(row: FrictionRow) -> Line:
    return Line(
        id=row.id,
        icon="check" if row.settled_day else "lock",
        title=row.rule,
        words=row.wanted,
        note=f"From now on: {row.answer}" if row.answer else "",
        end=short_weekday(row.day),
        below="",
        who=row.by,
        shows=row,
    )
