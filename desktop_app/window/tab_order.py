"""The way of the Tab key: as things are laid out, whenever they were made."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QScrollArea, QStackedWidget, QWidget


def step(panels: Iterable[QWidget], *, forward: bool) -> bool:
    """Give the focus to the control after the one that has it, or before; tells whether there was one.

    `panels` stand in the order in which Tab goes through them. Qt itself goes by when a control was made, so that what
    is made anew for each customer would come before everything else.
    """
    stops = [part for panel in panels for part in in_order(panel) if _takes_focus(part)]
    if not stops:
        return False
    focused = QApplication.focusWidget()
    place = stops.index(focused) if focused in stops else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def in_order(part: QWidget) -> Iterator[QWidget]:
    """Give a widget and all within it in the order in which they are laid out."""
    yield part
    for within in filter(None, _within(part)):
        yield from in_order(within)


def _within(part: QWidget) -> Iterable[QWidget | None]:
    if isinstance(part, QStackedWidget):
        return (part.currentWidget(),)
    if isinstance(part, QScrollArea):
        return (part.widget(),)
    if isinstance(part, QAbstractScrollArea):  # a list: what lies on its rows
        return part.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return _laid_out(part.layout())


def _laid_out(layout: QLayout | None) -> Iterator[QWidget | None]:
    items = map(layout.itemAt, range(layout.count())) if layout else ()
    for item in filter(None, items):
        if within := item.layout():
            yield from _laid_out(within)
        else:
            yield item.widget()


def _takes_focus(part: QWidget) -> bool:
    policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and part.isVisible() and part.isEnabled() and part.focusProxy() is None
