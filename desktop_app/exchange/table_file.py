"""A delimited file, opened safely: checked from end to end before the first row is given out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_app.exchange.encodings import chosen_encoding, guess_encoding
from desktop_app.exchange.file_kinds import require_text_file
from desktop_app.exchange.table_records import Record, records, refusal
from desktop_app.exchange.table_shape import (
    DELIMITERS,
    column_names,
    guess_delimiter,
    header_position,
    looks_like_data,
)
from desktop_app.exchange.text_lines import text_lines
from desktop_app.foundation.mistakes import Mistake

MOST_ROWS = 1_000_000
_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: the line of the file it begins on, from 1, and a cell for every column."""

    line: int
    cells: tuple[str, ...]
    surplus: tuple[str, ...] = ()
    """Cells beyond the last column that hold something: such a row cannot be trusted."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """A delimited file that was read once from end to end and found sound."""

    path: Path
    encoding: str
    encoding_guessed: bool
    delimiter: str
    columns: tuple[str, ...]
    row_count: int
    first_line: int
    """The line on which the first row of values begins; what is before it is not read again."""

    @property
    def has_header(self) -> bool:
        """Whether the file names its columns; otherwise they are called Column 1, Column 2 …"""
        return self.first_line > 1

    def sentences(self) -> Iterator[str]:
        """Yield what was guessed about the file and a person should check."""
        if self.encoding_guessed:
            yield f"The encoding was guessed to be {self.encoding}; choose another if letters look wrong."
        if not self.has_header:
            yield "The first row does not name the columns; they are called Column 1, Column 2 and so on."

    def rows(self) -> Iterator[TableRow]:
        """Yield the rows one by one from the disk, blank ones left out, short ones filled up with empty cells."""
        for record in records(self.path, self.encoding, self.delimiter):
            if record.line >= self.first_line and not record.is_blank:
                yield _row(record, len(self.columns))


def read_table(
    path: Path, *, encoding: str | None = None, delimiter: str | None = None, header: bool | None = None
) -> TableFile:
    """Check a delimited file from end to end and return how to read it.

    encoding, delimiter and header (whether the first row names the columns) are found out when not given.
    Raises Mistake, naming file, row and field, for whatever makes the file unsafe to read in part: another kind
    of file, an unclosed quotation mark, unreadable letters, too long a field, too many rows, a header twice.
    """
    require_text_file(path)
    name, guessed = (chosen_encoding(encoding), False) if encoding else guess_encoding(path)
    sign = delimiter or guess_delimiter(list(islice(text_lines(path, name), _LOOKED_AT)))
    if sign not in DELIMITERS:
        raise Mistake(f"“{sign}” cannot stand between cells. Choose a comma, semicolon, tab or |.")
    first = [record for record in islice(records(path, name, sign), _LOOKED_AT) if not record.is_blank]
    if not first:
        raise Mistake(f"{path.name}: the file has no rows.")
    heading = first[header_position([record.cells for record in first])]
    if header is None:
        header = not looks_like_data(heading.cells)
    if not header:
        heading = Record(0, ("",) * max(len(record.cells) for record in first))
    columns = column_names(heading.cells)
    _require_different(path, heading.line, columns)
    count, begins = _check(path, name, sign, heading)
    return TableFile(path, name, guessed, sign, columns, count, begins)


def _check(path: Path, encoding: str, delimiter: str, heading: Record) -> tuple[int, int]:
    """Read the whole file; return how many rows it holds and on which line the first begins."""
    count, begins = 0, heading.line + 1
    for record in records(path, encoding, delimiter):
        if record.line <= heading.line or record.is_blank:
            continue
        if record.cells == heading.cells:
            raise refusal(path, record.line, "the names of the columns come a second time")
        count += 1
        if count > MOST_ROWS:
            raise refusal(path, record.line, f"there are more than {MOST_ROWS:,} rows; split the file")
    return count, begins


def _require_different(path: Path, line: int, columns: Sequence[str]) -> None:
    seen: set[str] = set()
    for column in columns:
        if column.casefold() in seen:
            raise refusal(path, line, "two columns have this name", column)
        seen.add(column.casefold())


def _row(record: Record, width: int) -> TableRow:
    cells = record.cells
    if len(cells) == width:
        return TableRow(record.line, cells)
    if len(cells) < width:
        return TableRow(record.line, cells + ("",) * (width - len(cells)))
    surplus = cells[width:] if any(cells[width:]) else ()
    return TableRow(record.line, cells[:width], surplus)
