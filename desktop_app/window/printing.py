"""Plain text on paper, or into a PDF file."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.mistakes import Mistake

LETTERS = 11  # points
ABOVE_A_HEADING = 0.8  # of the letters
INDENT = 1.5  # of the letters
POINTS_TO_AN_INCH = 72
_DEEPER = " " * 4


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
    printer.setPageLayout(page_layout(paper))
    printer.setDocName(paper.title)
    return printer


def plain_document(text: str, onto: QPagedPaintDevice) -> QTextDocument:
    """Give a text laid out for the pages of a printer or PDF file, as plain text."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(onto)
    document.setDocumentMargin(0)
    document.setDefaultFont(_typeface())
    document.setPlainText(text)
    document.setPageSize(QSizeF(onto.pageLayout().paintRectPixels(onto.logicalDpiX()).size()))
    return document


def headed_document(text: str, onto: QPagedPaintDevice, paper: Paper) -> QTextDocument:
    """Give a text laid out on this paper: the first line larger, everything as plain text."""
    document = plain_document(text, onto)
    words = QTextCursor(document)
    words.select(QTextCursor.SelectionType.Document)
    words.mergeCharFormat(_letters(paper.letters, QFont.Weight.Normal))
    words.setPosition(0)
    words.select(QTextCursor.SelectionType.BlockUnderCursor)
    words.mergeCharFormat(_letters(paper.heading, QFont.Weight.DemiBold))
    return document


def outline_document(lines: Sequence[str], onto: QPagedPaintDevice, paper: Paper) -> QTextDocument:
    """Give an outline laid out on this paper: its first line largest, a line that is not indented as a heading.

    Two spaces before a line belong below a heading, and each two more step in once.
    """
    document = headed_document("\n".join(line.strip() for line in lines), onto, paper)
    step = INDENT * paper.letters * onto.logicalDpiX() / POINTS_TO_AN_INCH  # a left margin is in dots of the paper
    words = QTextCursor(document)
    air = QTextBlockFormat()
    air.setTopMargin(ABOVE_A_HEADING * paper.letters)
    for place, line in enumerate(lines):
        words.setPosition(document.findBlockByNumber(place).position())
        if line.startswith(_DEEPER):
            deeper = QTextBlockFormat()
            deeper.setLeftMargin(step * ((len(line) - len(line.lstrip())) // 2 - 1))
            words.mergeBlockFormat(deeper)
        if place and not line.startswith(" "):
            words.mergeBlockFormat(air)
            words.select(QTextCursor.SelectionType.BlockUnderCursor)
            words.mergeCharFormat(_letters(paper.letters, QFont.Weight.DemiBold))
    return document


def write_pdf(lines: Sequence[str], paper: Paper, to: Path) -> None:
    """Write an outline into a PDF file, whole or not at all; raises Mistake where it cannot be written.

    Works without a window too, as the command line does.
    """
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    pdf = pdf_onto(made, paper)
    outline_document(lines, pdf, paper).print_(pdf)
    _keep(bytes(made.data().data()), to)


def one_page(tries: Iterable[tuple[list[str], Paper]]) -> tuple[list[str], Paper]:
    """Give the first of these outlines that finds room on one page of its paper, else the last; works without a window.

    Each is made only when the one before it did not fit.
    """
    unwritten = QBuffer()
    for lines, paper in tries:
        if outline_document(lines, pdf_onto(unwritten, paper), paper).pageCount() == 1:
            break
    return lines, paper


def pdf_onto(onto: QBuffer, paper: Paper) -> QPdfWriter:
    """Give what draws a PDF of this paper into a buffer, and knows its measures; works without a window too."""
    _application()
    pdf = QPdfWriter(onto)
    pdf.setPageLayout(page_layout(paper))
    pdf.setTitle(paper.title)
    return pdf


def _keep(data: bytes, to: Path) -> None:
    unfinished = to.with_name(f"{to.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(to)
    except OSError as error:
        raise Mistake(f"{to} could not be written: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)


@cache
def _application() -> object:
    """Give the application that letters are drawn by, made without a screen where there is none yet."""
    if QGuiApplication.instance():
        return QGuiApplication.instance()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([])


def _typeface() -> QFont:
    """Give the computer's own letters: of those in the window, whose signs share shapes, a PDF gives others back.

    Nor are they joined, so that the words that are found in a PDF are the words that were typed.
    """
    letters = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(), LETTERS)
    letters.setFeature(QFont.Tag("liga"), 0)
    return letters


def page_layout(paper: Paper) -> QPageLayout:
    """Give the size and the margins of a paper."""
    margins = QMarginsF(*[paper.margin] * 4)
    upright, millimetres = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    return QPageLayout(QPageSize(paper.page), upright, margins, millimetres)


def _letters(points: float, weight: QFont.Weight) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontPointSize(points)
    letters.setFontWeight(weight)
    return letters
