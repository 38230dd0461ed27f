"""What can change while somebody is served: who serves, and what is done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.visits.actions import add_service, serve
from desktop_app.visits.choice_queries import Choices
from desktop_app.visits.queries import Here
from desktop_app.window import icons
from desktop_app.window.background import Background

SERVICES_OFFERED = 6


class ServingMenu(QMenu):
    """Offers every colleague, with a tick at who serves now, and the services done most often."""

    def __init__(self, parent: QWidget, background: Background, here: Here, offered: Choices) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._background = background
        self._here = here
        self._add_members(offered)
        self.addSeparator()
        self._add_services(offered)

    def _add_members(self, offered: Choices) -> None:
        group = QActionGroup(self)
        for member in offered.members:
            entry = self.addAction(f"Served by {_as_written(member.name)}")
            entry.setCheckable(True)
            entry.setChecked(member.id == self._here.server)
            group.addAction(entry)
            entry.triggered.connect(lambda _, id_=member.id: self._background.write(serve, self._here.visit, id_))

    def _add_services(self, offered: Choices) -> None:
        for name in [name for name in offered.services if name not in self._here.services][:SERVICES_OFFERED]:
            entry = self.addAction(icons.icon("plus"), _as_written(name))
            entry.triggered.connect(lambda _, name=name: self._background.write(add_service, self._here.visit, name))


def _as_written(words: str) -> str:
    """In a menu "&" would make the next letter a shortcut."""
    return words.replace("&", "&&")
