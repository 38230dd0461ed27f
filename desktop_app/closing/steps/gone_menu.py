"""Choosing on whom to look back, under a control."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.closing.loss.gone_queries import Gone


def ask_on_whom(control: QWidget, place: QPoint, gone: Iterable[Gone], then: Callable[[int], object]) -> None:
    """Offer these people; `place` is where in the control the menu opens, `then` is told the customer."""
    menu = QMenu(control)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for one in gone:
        entry = menu.addAction(f"{one.customer} · {one.words}".replace("&", "&&"))
        entry.triggered.connect(lambda _, customer=one.customer_id: then(customer))
    menu.popup(control.mapToGlobal(place))
