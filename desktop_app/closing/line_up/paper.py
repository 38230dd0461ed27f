"""The line-up on one sheet of A4: in smaller letters, then with fewer words, until it fits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPageSize

from desktop_app.closing.line_up.records import LineUp
from desktop_app.closing.line_up.wording import TITLE, as_lines
from desktop_app.window.printing import Paper, one_page, write_pdf

A4 = Paper(TITLE, QPageSize.PageSizeId.A4, margin=15, heading=16)
LETTERS = (11.0, 10.0, 9.0, 8.0)  # points: smaller ones are not read while standing
NOTES = (99, 3, 2, 1, 0)  # lines below a row
ROWS = (99, 60, 40, 30, 20, 15, 10, 7, 5, 3)  # below a heading


def write(page: LineUp, to: Path) -> None:
    """Write the page into a PDF file; raises Mistake where that cannot be."""
    lines, paper = on_one_page(page)
    write_pdf(lines, paper, to)


def on_one_page(page: LineUp) -> tuple[list[str], Paper]:
    """Give as much of the page as one sheet holds, and the paper with the letters to print it in."""
    tries = ((list(as_lines(page, notes, rows)), replace(A4, letters=letters)) for letters, notes, rows in _tries())
    return one_page(tries)


def _tries() -> Iterator[tuple[float, int, int]]:
    yield from ((letters, NOTES[0], ROWS[0]) for letters in LETTERS)
    yield from ((LETTERS[-1], notes, ROWS[0]) for notes in NOTES[1:])
    yield from ((LETTERS[-1], NOTES[-1], rows) for rows in ROWS[1:])
