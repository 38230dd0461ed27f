"""Writing and printing a take-home card."""

from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.suggestions.take_home import FIRST_STEP
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.printing import choose_printer, plain_document
from desktop_app.window.typeface import Size, Weight

TITLE = "Take-home card"
SIZE = QSize(440, 520)
MARGIN = 10  # millimetres
HEADING = 15  # points


class TakeHomeDialog(Dialog):
    """The card as it will be printed on A6, to be changed before. The steps are for the one who did it to write."""

    def __init__(self, window: QWidget, draft: str) -> None:
        super().__init__(window, TITLE, SIZE)
        self.text = TextArea(TITLE, lines=14)
        self.text.setPlainText(draft)
        if self.text.find(FIRST_STEP):
            self.text.moveCursor(QTextCursor.MoveOperation.EndOfLine)
        self.print_button = Button("Print…", ButtonKind.PRIMARY, icon="printer")
        self.print_button.clicked.connect(self.print_out)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HERO, weight=Weight.STRONG))
        self.content.addWidget(self.text, 1)
        self.content.addLayout(self.foot(self.print_button))
        self.text.setFocus()

    def print_out(self) -> None:
        """Ask for a printer and print; the card stays open where nobody chose one."""
        printer = card_printer()
        if choose_printer(printer, self):
            as_document(self.text.toPlainText(), printer).print_(printer)
            self.accept()


def card_printer() -> QPrinter:
    """Give a printer for a card of A6."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageSize(QPageSize.PageSizeId.A6)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    printer.setDocName(TITLE)
    return printer


def as_document(text: str, printer: QPrinter) -> QTextDocument:
    """Give the card laid out for that printer's page: the first line larger, everything as plain text."""
    document = plain_document(text, printer)
    heading = QTextCursor(document)
    heading.select(QTextCursor.SelectionType.LineUnderCursor)
    letters = QTextCharFormat()
    letters.setFontPointSize(HEADING)
    letters.setFontWeight(QFont.Weight.DemiBold)
    heading.mergeCharFormat(letters)
    return document
