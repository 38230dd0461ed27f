"""What stands in the strip where no suggestion can: nothing is known yet, or the screen is private."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import ICON_ROW, ROW, STEP


class _Note(QWidget):
    """An icon and a line."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(2 * STEP, 0, STEP, 0)
        self.row.setSpacing(2 * STEP)
        self.row.addWidget(IconLabel(icon, "ink-2", ICON_ROW))
        self.row.addWidget(PlainLabel(words, ink="ink-2"), 1)
        self.setMinimumHeight(ROW)


class NothingYet(_Note):
    """Nothing to anticipate yet, and the button that asks what was noticed."""

    def __init__(self) -> None:
        super().__init__("eye", "Nothing to anticipate yet.")
        self.button = Button("What did you notice?", ButtonKind.SOFT)
        self.row.addWidget(self.button)


class HiddenNow(_Note):
    """The privacy screen is on."""

    def __init__(self) -> None:
        super().__init__("privacy", "Hidden. Press F9 to show.")
