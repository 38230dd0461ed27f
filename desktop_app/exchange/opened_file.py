"""A file as it is about to be brought in: how it is read, and which of its columns tells what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from desktop_app.exchange.column_habits import habits_of
from desktop_app.exchange.date_cells import DateOrder
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.mapping import ColumnMapping, override
from desktop_app.exchange.mapping_guess import guess_mapping, require_essentials
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.table_file import TableFile, read_table

SAMPLE = 50
DELIMITER_NAMES = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
MONTH_FIRST = {"US", "PH"}
"""Where dates that fit both ways round have the month first."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A sound file, what is to be made of its rows, and which column tells what."""

    table: TableFile
    mapping: ColumnMapping

    @property
    def purpose(self) -> Purpose:
        """What the rows are."""
        return self.mapping.purpose

    def sentences(self) -> Iterator[str]:
        """Say how the file is read, and what is left out."""
        yield f"Read as {self.table.encoding}, with {DELIMITER_NAMES[self.table.delimiter]} between the cells."
        yield from self.table.sentences()
        if self.mapping.left_out:
            yield f"Columns left out: {', '.join(self.mapping.left_out)}."

    def context(self, region: str, today: date) -> ReadingContext:
        """Read the columns of dates and sums once, to tell how all of them are written."""
        hint = DateOrder.MONTH_FIRST if region in MONTH_FIRST else DateOrder.DAY_FIRST
        return ReadingContext(region, today, habits_of(self.table, self.mapping, hint))


def open_file(
    path: Path,
    purpose: Purpose,
    wishes: Iterable[str] = (),
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> OpenedFile:
    """Check a whole file and tell which column is what; wishes ("field=column") change that.

    Raises Mistake where the file is unsound, or where no column tells what cannot be done without.
    """
    opened = look_into(path, purpose, encoding=encoding, delimiter=delimiter)
    mapping = override(opened.mapping, wishes)
    require_essentials(mapping)
    return OpenedFile(opened.table, mapping)


def look_into(path: Path, purpose: Purpose, *, encoding: str | None = None, delimiter: str | None = None) -> OpenedFile:
    """Check a whole file and guess which column is what, even where that is not enough yet."""
    table = read_table(path, encoding=encoding, delimiter=delimiter)
    rows = [row.cells for row in islice(table.rows(), SAMPLE)]
    return OpenedFile(table, guess_mapping(table.columns, rows, purpose))
