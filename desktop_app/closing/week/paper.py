"""The week on one sheet of A4: in smaller letters, then with fewer rows, until it fits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPageSize

from desktop_app.closing.week.records import Week
from desktop_app.closing.week.wording import TITLE, as_lines
from desktop_app.window.printing import Paper, one_page, write_pdf

A4 = Paper(TITLE, QPageSize.PageSizeId.A4, margin=20, heading=22)
LETTERS = (16.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)  # points: it hangs on a wall
ROWS = (99, 12, 8, 5, 3, 2, 1)  # below a heading


def write(page: Week, to: Path) -> None:
    """Write the page into a PDF file; raises Mistake where that cannot be."""
    lines, paper = on_one_page(page)
    write_pdf(lines, paper, to)


def on_one_page(page: Week) -> tuple[list[str], Paper]:
    """Give as much of the page as one sheet holds, and the paper with the letters to print it in."""
    return one_page(_tries(page))


def _tries(page: Week) -> Iterator[tuple[list[str], Paper]]:
    for letters in LETTERS:
        yield list(as_lines(page)), replace(A4, letters=letters)
    for rows in ROWS[1:]:
        yield list(as_lines(page, rows)), replace(A4, letters=LETTERS[-1])
