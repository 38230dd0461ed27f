"""Writing and printing a take-home card."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPageSize, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop_app.suggestions.take_home import FIRST_STEP
from desktop_app.window.print_dialog import PrintDialog
from desktop_app.window.printing import Paper

CARD = Paper("Take-home card", QPageSize.PageSizeId.A6, margin=10, heading=15)
SIZE = QSize(440, 520)


class TakeHomeDialog(PrintDialog):
    """The card as it will be printed, to be changed before. The steps are for the one who did it to write."""

    def __init__(self, window: QWidget, draft: str) -> None:
        super().__init__(window, CARD, draft, SIZE)
        if self.text.find(FIRST_STEP):
            self.text.moveCursor(QTextCursor.MoveOperation.EndOfLine)
