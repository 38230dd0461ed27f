"""What helps those who serve to get better at it: a menu in the top bar."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.window import icons
from desktop_app.window.buttons import IconButton
from desktop_app.window.measures import HALF_STEP


class HelpButton(IconButton):
    """`practise` asks for a sample shop to practise in, `diary` for the diary of being served."""

    practise = Signal()
    diary = Signal()

    def __init__(self) -> None:
        super().__init__("help", "Help (F1)")
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Offer what there is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for icon, words, wanted in (("star", "Practise…", self.practise), ("sunrise", "Being served…", self.diary)):
            menu.addAction(icons.icon(icon), words).triggered.connect(wanted)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + HALF_STEP)))
