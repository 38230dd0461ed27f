"""The way to what was noted with nobody's card open: how many sentences wait, and the page that sorts them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.act import Change
from desktop_app.noticing.queries import unsorted_count
from desktop_app.noticing.sort_page import SortPage
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog

_SIZE = QSize(640, 480)


class ToSort(Button):
    """Says how many notes wait to be given to a customer; hidden while none does."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.SOFT, icon="note", after="chevron-right", parent=parent)
        self._background = background
        self.hide()
        self.clicked.connect(self.sort)
        background.changed.connect(self._look_again)
        self._read()

    def sort(self) -> None:
        """Open the page that sorts them."""
        dialog = Dialog(self.window(), "Notes to sort", _SIZE)
        page = SortPage(self._background)
        dialog.content.setContentsMargins(0, 0, 0, 0)
        dialog.content.addWidget(page)
        close = Button("Close", ButtonKind.QUIET)
        close.clicked.connect(dialog.accept)
        dialog.content.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        page.load()
        dialog.open()

    def _look_again(self, change: Change) -> None:
        if change.touches("observation"):
            self._read()

    def _read(self) -> None:
        self._background.read(unsorted_count, then=self._show)

    def _show(self, count: int) -> None:
        self.say("One note waits to be sorted" if count == 1 else f"{count} notes wait to be sorted")
        self.setVisible(count > 0)
