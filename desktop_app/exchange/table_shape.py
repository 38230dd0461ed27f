"""The shape of a table: which sign stands between its cells, and which row names its columns."""

import csv
import re
from collections import Counter
from collections.abc import Sequence

DELIMITERS = (",", ";", "\t", "|")

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*")
_PHONE = re.compile(r"[+\d\s().\-]{7,25}")
_NUMBER = re.compile(r"[-+]?[\d.,]+")
_DATA = (_EMAIL, _DATE, _PHONE)


def guess_delimiter(lines: Sequence[str]) -> str:
    """Return the likeliest delimiter for some first lines of a file; a comma when nothing speaks for any.

    The best one gives most rows the same, large number of cells, the first row among them.
    """
    return max(DELIMITERS, key=lambda delimiter: _merit(lines, delimiter))


def _merit(lines: Sequence[str], delimiter: str) -> tuple[bool, float]:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        return False, 0.0
    if not widths:
        return False, 0.0
    usual, times = Counter(widths).most_common(1)[0]
    return usual > 1 and widths[0] == usual, (usual - 1) * times / len(widths)


def header_position(rows: Sequence[Sequence[str]]) -> int:
    """Return which of the first rows names the columns: the first that is neither blank nor a lone title."""
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    widest = max(filled, default=0)
    for position, count in enumerate(filled):
        if count > 1 or count == widest:
            return position
    return 0


def looks_like_data(row: Sequence[str]) -> bool:
    """Whether a row that should name columns holds values instead: an e-mail, a date, a phone, only numbers."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if any(kind.fullmatch(cell) for cell in cells for kind in _DATA):
        return True
    return bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)


def column_names(row: Sequence[str]) -> tuple[str, ...]:
    """Return the names in a header row, tidied; a nameless column is called by its place, from 1."""
    tidy = [" ".join(cell.split()) for cell in row]
    return tuple(name or f"Column {place}" for place, name in enumerate(tidy, 1))


def column_label(names: Sequence[str], place: int) -> str:
    """Return what to call the column at a place, from 0, when something is wrong in it."""
    return names[place] if place < len(names) else f"Column {place + 1}"
