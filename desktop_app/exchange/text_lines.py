"""The physical lines of a file of text, each checked before anything is made of it."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

LONGEST_LINE = 1_000_000
UNREADABLE = "\udfff"
"""Stands where bytes could not be read in the chosen encoding; no sound text contains it."""

_BROKEN = re.compile(r"[\ud800-\udfff]")


def _mark_unreadable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return UNREADABLE, error.end


codecs.register_error("mark-unreadable", _mark_unreadable)


def broken_sign(line: str) -> str | None:
    """Return the zero character or unreadable letter in a line that must not be there, if any."""
    if "\0" in line:
        return "\0"
    if line.isascii():
        return None
    found = _BROKEN.search(line)
    return found.group() if found else None


def text_lines(path: Path, encoding: str) -> Iterator[str]:
    """Yield the lines of a file with their endings as they are: LF, CR LF or CR.

    A line beyond LONGEST_LINE comes cut there, and bytes that cannot be read come as UNREADABLE: who reads on
    refuses both, knowing the row.
    """
    with path.open(encoding=encoding, errors="mark-unreadable", newline="") as file:
        while line := file.readline(LONGEST_LINE):
            yield line
