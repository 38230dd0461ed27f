"""Choosing a colleague under a control."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.staff.queries import Member

ANYONE = "Anyone"
Then = Callable[[Member | None], object]


def ask_who(
    control: QWidget, place: QPoint, members: Iterable[Member], then: Callable[[Member | None], object]
) -> None:
    """Offer every colleague, and anyone (None); `place` is where in the control the menu opens."""
    menu = QMenu(control)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for member in members:
        entry = menu.addAction(member.name.replace("&", "&&"))
        entry.triggered.connect(lambda _, member=member: then(member))
    menu.addSeparator()
    menu.addAction(ANYONE).triggered.connect(lambda: then(None))
    menu.popup(control.mapToGlobal(place))
