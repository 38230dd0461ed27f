"""Reading one row: every cell by its field, and what could not be read kept beside what could."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from desktop_app.exchange.cleaning import LONGEST_LINE
from desktop_app.exchange.column_habits import ColumnHabits
from desktop_app.exchange.fields import Field
from desktop_app.exchange.mapping import ColumnMapping, Source
from desktop_app.exchange.report import RowProblem
from desktop_app.exchange.table_file import TableRow
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line

Value = TypeVar("Value")
Clean = Callable[[str, int, str], str]
"""Cleans a text of at most so many letters, found in the column of that name."""


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What reading a row needs to know of the shop and of the file as a whole."""

    region: str
    """Where phone numbers without a + belong: two letters, such as GB."""
    today: date
    habits: ColumnHabits
    digits: int = 2
    """How many decimals the shop's currency has."""


@dataclass(slots=True)
class RowCells:
    """The cells of one row by field. A cell whose reading raises Mistake becomes a problem and counts as empty."""

    row: TableRow
    mapping: ColumnMapping
    problems: list[RowProblem] = field(default_factory=list)
    filled: dict[Field, list[tuple[Source, str]]] = field(init=False)
    """The cells that hold something, by field, without the spaces around them."""

    def __post_init__(self) -> None:
        self.filled = self.mapping.filled(self.row.cells)

    def refuse_surplus(self) -> bool:
        """Note and return whether the row has more cells than the file has columns; then none can be trusted."""
        if self.row.surplus:
            self.refuse(None, "has more cells than the file has columns")
        return bool(self.row.surplus)

    def first(self, which: Field, read: Callable[[Source, str], Value | None]) -> Value | None:
        """Return the first value that the columns of a field give, or None."""
        for source, text in self.filled.get(which, ()):
            value = self._read(source, text, read)
            if value is not None:
                return value
        return None

    def line(self, which: Field, clean: Clean = clean_line, longest: int = LONGEST_LINE) -> str:
        """Return the first text that the columns of a field give, empty when there is none."""
        return self.first(which, lambda source, text: clean(text, longest, source.column) or None) or ""

    def lines(self, which: Field, clean: Clean = clean_line, longest: int = LONGEST_LINE) -> tuple[str, ...]:
        """Return every text that the columns of a field give."""
        if which not in self.filled:
            return ()  # as most of the many fields that a file may tell
        found = self.all(which, lambda source, text: [clean(text, longest, source.column)])
        return tuple(filter(None, found))

    def all(self, which: Field, read: Callable[[Source, str], Iterable[Value]]) -> list[Value]:
        """Return all values that all columns of a field give, in the order of the columns."""
        values: list[Value] = []
        for source, text in self.filled.get(which, ()):
            values.extend(self._read(source, text, read) or ())
        return values

    def refuse(self, source: Source | None, reason: str) -> None:
        """Note that a cell was not taken, or without a column, the whole row."""
        self.problems.append(RowProblem(self.row.line, source.column if source else "", reason))

    def refuse_without(self, which: Field) -> None:
        """Note that a field is empty which the row cannot do without, unless it is noted already what is wrong."""
        if not self.problems:
            self.refuse(next(iter(self.mapping.of(which)), None), f"has no {which.value}")

    def _read(self, source: Source, text: str, read: Callable[[Source, str], Value]) -> Value | None:
        try:
            return read(source, text)
        except Mistake as mistake:
            self.refuse(source, str(mistake).removeprefix(f"{source.column}: ").rstrip("."))
            return None
