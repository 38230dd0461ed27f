"""A layout that sets its items side by side and begins a new line when the width is used up."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from desktop_app.window.measures import STEP


class FlowLayout(QLayout):
    """Items as words in a paragraph. `gap` and `line_gap` are the pixels between items and between lines."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = STEP, line_gap: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Set one more item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at this place, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at this place out of the layout, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more room than its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines stand at this width."""
        return self._flow(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set every item in its place."""
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        return self._with_margins(self._one_line())

    def minimumSize(self) -> QSize:
        """As wide as the widest item."""
        widest = QSize(0, 0)
        for item in self._items:
            widest = widest.expandedTo(item.minimumSize())
        return self._with_margins(widest)

    def _shown(self) -> list[QLayoutItem]:
        """The items that take any room: what is hidden leaves no gap."""
        return [item for item in self._items if not item.isEmpty()]

    def _one_line(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self._gap * max(0, len(hints) - 1)
        return QSize(sum(h.width() for h in hints) + gaps, max((h.height() for h in hints), default=0))

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _flow(self, rect: QRect, *, move: bool) -> int:
        """Walk the lines, setting the items in place if asked. Gives the height used."""
        margins: QMargins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        x, y, line = room.x(), room.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(room.width(), 1), 1 << 20))
            if line and x + size.width() > room.x() + room.width():
                x, y, line = room.x(), y + line + self._line_gap, 0
            if move:
                place = QRect(QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(self._direction(), room, place))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line + margins.bottom() - rect.y()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
