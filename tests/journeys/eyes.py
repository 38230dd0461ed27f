"""What somebody who stands before the screen can read on it, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, takewhile

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)


@dataclass(frozen=True)
class Seen:
    """Some words, and the place that a finger would tap."""

    words: str
    on: QWidget
    at: QPoint

    @property
    def is_button(self) -> bool:
        return isinstance(self.on, QAbstractButton) and self.on.isEnabled()


def on_screen() -> list[Seen]:
    """Everything that can be read now; what lies under something else, or is scrolled away, cannot."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [seen for window in shown for seen in _in(window)]


def as_text(seen: list[Seen]) -> str:
    return "\n".join(one.words for one in seen)


def _in(window: QWidget) -> Iterator[Seen]:
    if isinstance(window, QMenu):
        yield from (Seen(act.text(), window, window.actionGeometry(act).center()) for act in window.actions())
        return
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible() and _lies_open(part, part.rect().center(), window):
            yield from (Seen(words, part, part.rect().center()) for words in said_by(part) if words)
            if isinstance(part, QAbstractItemView):
                yield from _rows(part, window)


def said_by(part: QWidget) -> set[str]:
    """A control in its own words, and by its name where that says more."""
    if isinstance(part, QLabel):
        return {part.text()}
    if isinstance(part, QLineEdit):
        return {part.text() or part.placeholderText(), part.accessibleName()}
    if isinstance(part, QComboBox):
        return {part.currentText(), part.accessibleName()}
    if isinstance(part, QAbstractButton):
        return {part.text().replace("&&", "&"), part.accessibleName()}
    return set() if part.isWindow() else {part.accessibleName()}


def _rows(view: QAbstractItemView, window: QWidget) -> Iterator[Seen]:
    model = view.model()
    for row in range(model.rowCount() if model else 0):
        index = model.index(row, 0)
        middle = view.visualRect(index).intersected(view.viewport().rect())
        if middle.height() > 0 and _lies_open(view.viewport(), _off_buttons(middle), window):
            yield Seen(_words_of(view, row), view.viewport(), _off_buttons(middle))


def _words_of(view: QAbstractItemView, row: int) -> str:
    """A row as it is read aloud, a table's cell by cell."""
    cells = (view.model().index(row, column) for column in count())
    there = takewhile(QModelIndex.isValid, cells)
    return ", ".join(str(cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() or "") for cell in there)


def _off_buttons(row: QRect) -> QPoint:
    """Where a finger selects a row: near its upper left, clear of the buttons that may lie on it."""
    return row.topLeft() + QPoint(min(20, row.width() // 2), min(16, row.height() // 2))


def _lies_open(part: QWidget, at: QPoint, window: QWidget) -> bool:
    """Tells whether nothing else lies over this point of a part."""
    there = part.mapTo(window, at)
    if not window.rect().contains(there):
        return False
    top = window.childAt(there) or window
    return top is part or part.isAncestorOf(top) or top.isAncestorOf(part)
