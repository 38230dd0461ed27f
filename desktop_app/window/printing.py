"""Plain text on paper, or into a file where the computer's own print dialog offers that."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.window.typeface import font

LETTERS = 11  # points


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper the shop prints: what it is called, its size, its margin in millimetres and letters in points."""

    title: str
    page: QPageSize.PageSizeId
    margin: float
    heading: float
    letters: float = LETTERS


def choose_printer(printer: QPrinter, over: QWidget) -> bool:
    """Let a person choose where to print; tells whether they did."""
    return QPrintDialog(printer, over).exec() == QPrintDialog.DialogCode.Accepted


def printer_for(paper: Paper) -> QPrinter:
    """Give a printer set to this paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    margins = QMarginsF(*[paper.margin] * 4)
    page, upright = QPageSize(paper.page), QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(page, upright, margins, QPageLayout.Unit.Millimeter))
    printer.setDocName(paper.title)
    return printer


def plain_document(text: str, printer: QPrinter) -> QTextDocument:
    """Give a text laid out for that printer's page, as plain text."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(printer)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(font().family(), LETTERS))
    document.setPlainText(text)
    document.setPageSize(QSizeF(printer.pageRect(QPrinter.Unit.DevicePixel).size()))
    return document


def headed_document(text: str, printer: QPrinter, paper: Paper) -> QTextDocument:
    """Give a text laid out on this paper: the first line larger, everything as plain text."""
    document = plain_document(text, printer)
    words = QTextCursor(document)
    words.select(QTextCursor.SelectionType.Document)
    words.mergeCharFormat(_letters(paper.letters, QFont.Weight.Normal))
    words.setPosition(0)
    words.select(QTextCursor.SelectionType.BlockUnderCursor)
    words.mergeCharFormat(_letters(paper.heading, QFont.Weight.DemiBold))
    return document


def _letters(points: float, weight: QFont.Weight) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontPointSize(points)
    letters.setFontWeight(weight)
    return letters
