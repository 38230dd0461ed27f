"""Reading a poster once more, and printing it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.praise.poster import TITLE, as_document, poster_printer
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.printing import choose_printer
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(560, 440)


class PosterDialog(Dialog):
    """The words of the poster, to be changed before they are printed."""

    def __init__(self, window: QWidget, text: str) -> None:
        super().__init__(window, TITLE, SIZE)
        self.text = TextArea(TITLE, lines=8)
        self.text.setPlainText(text)
        self.print_button = Button("Print…", ButtonKind.PRIMARY, icon="printer")
        self.print_button.clicked.connect(self.print_out)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.text, 1)
        self.content.addLayout(self.foot(self.print_button))
        self.text.setFocus()

    def print_out(self) -> None:
        """Ask for a printer and print; the poster stays open where nobody chose one."""
        printer = poster_printer()
        if choose_printer(printer, self):
            as_document(self.text.toPlainText(), printer).print_(printer)
            self.accept()
