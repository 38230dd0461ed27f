"""Reading what is to be printed once more, changing it, and printing it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.printing import Paper, choose_printer, headed_document, printer_for
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(560, 440)


class PrintDialog(Dialog):
    """The words as they will stand on the paper, to be changed before they are printed."""

    def __init__(self, window: QWidget, paper: Paper, text: str, size: QSize = SIZE) -> None:
        super().__init__(window, paper.title, size)
        self._paper = paper
        self.text = TextArea(paper.title, lines=8)
        self.text.setPlainText(text)
        self.print_button = Button("Print…", ButtonKind.PRIMARY, icon="printer")
        self.print_button.clicked.connect(self.print_out)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(paper.title, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.text, 1)
        self.content.addLayout(self.foot(self.print_button))
        self.text.setFocus()

    def print_out(self) -> None:
        """Ask for a printer and print; the dialog stays open where nobody chose one."""
        printer = printer_for(self._paper)
        if choose_printer(printer, self):
            headed_document(self.text.toPlainText(), printer, self._paper).print_(printer)
            self.accept()
