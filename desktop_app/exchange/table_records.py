"""The records of a delimited file, and what makes it impossible to tell where one ends."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.exchange.table_shape import column_label, column_names, looks_like_data
from desktop_app.exchange.text_lines import LONGEST_LINE, broken_sign, text_lines
from desktop_app.foundation.mistakes import Mistake

LONGEST_FIELD = 100_000


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one record and the line of the file on which it begins, from 1."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(self.cells)


def refusal(path: Path, row: int, reason: str, column: str = "") -> Mistake:
    """Return the Mistake that says in which file, row and field something is wrong."""
    field = f", {column}" if column else ""
    return Mistake(f"{path.name}, row {row}{field}: {reason}.")


def records(path: Path, encoding: str, delimiter: str) -> Iterator[Record]:
    """Yield every record of a file from the disk; Mistake at the first thing that makes it unsound."""
    source = _Source(path, encoding, delimiter)
    reader = csv.reader(source.lines(), delimiter=delimiter, strict=True)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise source.explain(error) from None
        if cells is None:
            return
        yield source.record(tuple(cells))


class _Source:
    """The lines of a file; remembers those of the record being read, to say where something is wrong."""

    def __init__(self, path: Path, encoding: str, delimiter: str) -> None:
        self._path = path
        self._encoding = encoding
        self._delimiter = delimiter
        self._begins = 1
        self._pending: list[str] = []
        self._names: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file, each sound in itself."""
        for line in text_lines(self._path, self._encoding):
            self._pending.append(line)
            if len(line) >= LONGEST_LINE:
                raise refusal(self._path, self._row(), f"the line is longer than {LONGEST_LINE:,} letters")
            if sign := broken_sign(line):
                raise self._broken(line, sign)
            yield line

    def record(self, cells: tuple[str, ...]) -> Record:
        """Return the record that has just ended, once its fields are found short enough."""
        if sum(map(len, self._pending)) > LONGEST_FIELD:
            for place, cell in enumerate(cells):
                if len(cell) > LONGEST_FIELD:
                    raise self._too_long(place)
        record = Record(self._begins, cells)
        if not self._names and not record.is_blank and not looks_like_data(cells):
            self._names = column_names(cells)
        self._begins += len(self._pending)
        self._pending.clear()
        return record

    def explain(self, error: csv.Error) -> Mistake:
        """Return what a person can do about a record that the csv module gave up on."""
        place = _first_unsound_field("".join(self._pending), self._delimiter)
        if "limit" in str(error):
            return self._too_long(place)
        reason = "a quotation mark is not closed, or closes before the field ends"
        return refusal(self._path, self._begins, reason, column_label(self._names, place))

    def _row(self) -> int:
        return self._begins + len(self._pending) - 1

    def _too_long(self, place: int) -> Mistake:
        reason = f"the field is longer than {LONGEST_FIELD:,} letters"
        return refusal(self._path, self._begins, reason, column_label(self._names, place))

    def _broken(self, line: str, sign: str) -> Mistake:
        text = "".join(self._pending[:-1]) + line[: line.index(sign)]
        column = column_label(self._names, _first_unsound_field(text, self._delimiter))
        if sign == "\0":
            return refusal(self._path, self._row(), "there is a zero character, so it is not a sound text", column)
        reason = f"there are letters that cannot be read as {self._encoding}; choose another encoding"
        return refusal(self._path, self._row(), reason, column)


def _first_unsound_field(text: str, delimiter: str) -> int:
    """Return the place, from 0, of the first field of a record that is not closed by a delimiter."""
    sound = re.compile(rf'(?:"(?:[^"]|"")*+"|(?!")[^{re.escape(delimiter)}\r\n]*+){re.escape(delimiter)}')
    place = position = 0
    while field := sound.match(text, position):
        place, position = place + 1, field.end()
    return place
