"""The way of the Tab key: panel by panel, and within a panel part by part."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step(panels: Iterable[QWidget], *, forward: bool) -> bool:
    """Give the focus to the control after the one that has it, or before; tells whether there was one.

    `panels` stand in the order in which Tab goes through them. Qt itself goes by when a control was made, so that what
    is made anew for each customer would come before everything else.
    """
    stops = [part for panel in panels for part in (panel, *panel.findChildren(QWidget)) if _takes_focus(part)]
    if not stops:
        return False
    focused = QApplication.focusWidget()
    place = stops.index(focused) if focused in stops else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def _takes_focus(part: QWidget) -> bool:
    policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and part.isVisible() and part.isEnabled() and part.focusProxy() is None
