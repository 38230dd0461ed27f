"""Outlines on paper and in PDF files, whose words can be read out again."""

import errno
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPageSize

from desktop_app.foundation.mistakes import Mistake
from desktop_app.window.printing import Paper, outline_document, printer_for, write_pdf
from tests.reading_pdf import pages

SHEET = Paper("The day", QPageSize.PageSizeId.A4, margin=18, heading=16, letters=10)
OUTLINE = ("Friday 27 November 2026", "Left (2)", "  Odile: <b>affluent</b> “café”", "  Łukasz & Ann", "Promises (0)")


def test_the_words_of_a_pdf_are_those_that_were_typed(qapp, tmp_path):
    write_pdf(OUTLINE, SHEET, tmp_path / "day.pdf")
    assert pages(tmp_path / "day.pdf") == ["\n".join(line.strip() for line in OUTLINE)]


def test_what_is_long_goes_on_on_the_next_page(qapp, tmp_path):
    write_pdf([*OUTLINE, *(f"  Guest {n}" for n in range(120))], SHEET, tmp_path / "day.pdf")
    first, *others = pages(tmp_path / "day.pdf")
    assert first.startswith("Friday 27 November 2026") and others[-1].endswith("Guest 119")


def test_the_first_line_is_the_largest_and_what_is_not_indented_a_heading(qapp):
    document = outline_document(OUTLINE, printer_for(SHEET), SHEET)
    letters = [document.findBlockByNumber(n).begin().fragment().charFormat() for n in range(len(OUTLINE))]
    assert [one.fontPointSize() for one in letters] == [16, 10, 10, 10, 10]
    assert [one.fontWeight() == QFont.Weight.DemiBold for one in letters] == [True, True, False, False, True]


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(qapp, tmp_path, monkeypatch):
    with pytest.raises(Mistake, match=r"nowhere/day.pdf could not be written: No such file or directory\."):
        write_pdf(OUTLINE, SHEET, tmp_path / "nowhere" / "day.pdf")
    there = tmp_path / "day.pdf"
    there.write_bytes(b"yesterday's")

    def no_room(path: Path, data: bytes) -> int:
        with path.open("wb") as half:
            half.write(data[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", no_room)
    with pytest.raises(Mistake, match="No space left on device"):
        write_pdf(OUTLINE, SHEET, there)
    assert there.read_bytes() == b"yesterday's"
    assert list(tmp_path.iterdir()) == [there]
