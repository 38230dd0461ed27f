"""A page made of rows under headings: on the screen, on paper and in a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its beginning such as a time, whom or what it is about, what for, and lines below.

    `alerts` are of safety, `acts` are what to have ready. `customer` is whose card it opens, `share` the note it tells,
    each None where there is none.
    """

    id: str
    lead: str
    words: str
    aside: str = ""
    alerts: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    customer: int | None = None
    share: int | None = None

    def sentence(self) -> str:
        """Give the row as it is read aloud."""
        return ". ".join(
            part for part in (self.lead, self.words, self.aside, *self.alerts, *self.acts, *self.notes) if part
        )


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under its heading; `more` counts the rows that were left out."""

    heading: str
    rows: tuple[Row, ...]
    more: int = 0


def some(*sections: Section) -> tuple[Section, ...]:
    """Give those of the sections in which there is anything."""
    return tuple(section for section in sections if section.rows)


def section_lines(sections: Iterable[Section], notes: int = 99, rows: int = 99) -> Iterator[str]:
    """Give sections as lines of text, those below a heading indented.

    At most so many notes stand below each row, and so many rows below each heading; what is of safety is never left
    out of a row.
    """
    for section in sections:
        yield section.heading
        for row in section.rows[:rows]:
            yield from _lines(row, notes)
        left_out = section.more + max(0, len(section.rows) - rows)
        if left_out:
            yield f"  and {left_out} more"


def _lines(row: Row, notes: int) -> Iterator[str]:
    words = f"{row.words} · {row.aside}" if row.aside else row.words
    yield f"  {row.lead}  {words}" if row.lead else f"  {words}"
    yield from (f"    ! {alert}" for alert in row.alerts)
    yield from (f"    {note}" for note in (*row.acts, *row.notes)[:notes])
