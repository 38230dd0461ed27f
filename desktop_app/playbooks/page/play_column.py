"""The playbooks of the shop at the left of their screen, with what can be done with them as a whole."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.playbooks.page.play_files import PlayFiles
from desktop_app.playbooks.page.play_list import PlayList
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.typeface import Size, Weight

TITLE = "Playbooks"


class PlayColumn(QWidget):
    """The list under its heading, *New play* and the menu."""

    def __init__(self, background: Background, notice: Notice) -> None:
        """`notice` says what came of reading and writing files."""
        super().__init__()
        self.list = PlayList()
        self.new = Button("New play", ButtonKind.QUIET, icon="plus")
        self.files = PlayFiles(background, notice)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG), 1)
        head.addWidget(self.new)
        head.addWidget(self.files)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.list, 1)
