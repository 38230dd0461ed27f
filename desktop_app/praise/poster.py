"""A story as a poster: plain text to go on with, and how it is laid out on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from desktop_app.praise.rules import named
from desktop_app.window.printing import plain_document

TITLE = "Poster"
MARGIN = 25  # millimetres
LETTERS, HEADING = 22, 40  # points


def poster_text(told: Sequence[str], colleagues: Sequence[str]) -> str:
    """Give the text of a poster: whom it thanks, and the story as it may be told."""
    return "\n\n".join([f"Thank you, {named(colleagues)}", *told])


def poster_printer() -> QPrinter:
    """Give a printer for a poster of A4."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    printer.setDocName(TITLE)
    return printer


def as_document(text: str, printer: QPrinter) -> QTextDocument:
    """Give the poster laid out for that printer's page: the first line largest, everything as plain text."""
    document = plain_document(text, printer)
    words = QTextCursor(document)
    words.select(QTextCursor.SelectionType.Document)
    words.mergeCharFormat(_letters(LETTERS, QFont.Weight.Normal))
    words.setPosition(0)
    words.select(QTextCursor.SelectionType.BlockUnderCursor)
    words.mergeCharFormat(_letters(HEADING, QFont.Weight.DemiBold))
    return document


def _letters(points: int, weight: QFont.Weight) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontPointSize(points)
    letters.setFontWeight(weight)
    return letters
