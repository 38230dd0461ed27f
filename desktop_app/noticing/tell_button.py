"""Who is to hear of what is being noted: a colleague, or everybody at the line-up."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.foundation.act import Change
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.measures import HALF_STEP

TELL = "Tell…"
LINE_UP = "Everybody, at the line-up"


class TellButton(Button):
    """Opens a menu of colleagues, in which any can be ticked; says who is."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(TELL, ButtonKind.QUIET, icon="speech", parent=parent)
        self._background = background
        self._members: tuple[Member, ...] = ()
        self._chosen: set[int | None] = set()
        self.clicked.connect(self.open_menu)
        background.changed.connect(self._look_again)
        self._read()

    def chosen(self) -> frozenset[int | None]:
        """Give the colleagues ticked, by id; None among them is everybody at the line-up."""
        return frozenset(self._chosen)

    def clear(self) -> None:
        """Tell nobody."""
        self._chosen.clear()
        self._say_whom()

    def menu_to_tick(self) -> QMenu:
        """Give the menu: everybody, and each colleague but who serves."""
        menu = QMenu(self)
        serving = self._background.counter.by
        others = [(member.name, member.id) for member in self._members if member.id != serving]
        for name, whom in ((LINE_UP, None), *others):
            entry = menu.addAction(name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(whom in self._chosen)
            entry.triggered.connect(lambda _, whom=whom: self._turn(whom))
        return menu

    def open_menu(self) -> None:
        """Offer whom to tell."""
        menu = self.menu_to_tick()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height() - HALF_STEP)))

    def _turn(self, whom: int | None) -> None:
        self._chosen ^= {whom}
        self._say_whom()

    def _say_whom(self) -> None:
        names = [member.name for member in self._members if member.id in self._chosen]
        told = ["the line-up"] * (None in self._chosen) + names
        self.say(f"Tell {told[0]}" if len(told) == 1 else f"Tell {len(told)}" if told else TELL)
        self.setAccessibleName(f"Tell {', '.join(told)}" if told else "Tell a colleague")

    def _look_again(self, change: Change) -> None:
        if change.touches("staff"):
            self._read()

    def _read(self) -> None:
        self._background.read(members, then=self._know)

    def _know(self, found: tuple[Member, ...]) -> None:
        self._members = found
        self._say_whom()
