"""The keys that work everywhere in the window, and going from panel to panel."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

LINES_SAID = 2


def give_keys(window: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
    """Let each key (``Ctrl+K``) do its act wherever the focus is in the window."""
    for key, act in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(act)


def undone_words(lines: Iterable[str]) -> str:
    """Say what was taken back: the first of its lines, and how many more there were."""
    said = [line for line in lines if line]
    more = [f"{len(said) - LINES_SAID} more"] if len(said) > LINES_SAID else []
    return f"Undone: {'; '.join([*said[:LINES_SAID], *more])}" if said else "Undone."


def to_next_panel(panels: Sequence[QWidget], by: int) -> None:
    """Give the focus to the first part of the panel that is `by` panels after the one that has it."""
    shown = [panel for panel in panels if panel.isVisible()]
    focused = QApplication.focusWidget()
    within = (
        place for place, panel in enumerate(shown) if focused and (panel is focused or panel.isAncestorOf(focused))
    )
    here = next(within, -1 if by > 0 else 0)
    for step in range(1, len(shown) + 1):
        if _focus_first(shown[(here + by * step) % len(shown)]):
            return


def _focus_first(panel: QWidget) -> bool:
    parts = [panel.focusProxy() or panel, *panel.findChildren(QWidget)]  # such as the list that a panel is for
    takes = (part for part in parts if part.isVisible() and part.isEnabled() and _by_tab(part))
    first = next(takes, None)
    if first is None:
        return False
    first.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _by_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
