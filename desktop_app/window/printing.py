"""Plain text on paper, or into a file where the computer's own print dialog offers that."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.window.typeface import font

LETTERS = 11  # points


def choose_printer(printer: QPrinter, over: QWidget) -> bool:
    """Let a person choose where to print; tells whether they did."""
    return QPrintDialog(printer, over).exec() == QPrintDialog.DialogCode.Accepted


def plain_document(text: str, printer: QPrinter) -> QTextDocument:
    """Give a text laid out for that printer's page, as plain text."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(printer)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(font().family(), LETTERS))
    document.setPlainText(text)
    document.setPageSize(QSizeF(printer.pageRect(QPrinter.Unit.DevicePixel).size()))
    return document
