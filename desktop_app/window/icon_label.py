"""An icon that only accompanies words."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import ICON
from desktop_app.window.typeface import Size, line_height


class IconLabel(QWidget):
    """A picture beside words that say the same. Screen readers pass over it."""

    def __init__(
        self,
        name: str,
        ink: str = "ink-2",
        size: int = ICON,
        *,
        line: Size | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`size` in pixels; with `line` it stands as high as such a line, to sit beside wrapped words."""
        super().__init__(parent)
        self._name, self._ink, self._side, self._line = name, ink, size, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def change(self, name: str, ink: str) -> None:
        """Show another icon, in the colour of another token."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        """The icon, or the line it belongs to."""
        return QSize(self._side, line_height(self._line) if self._line else self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in the middle."""
        square = QRect(0, 0, self._side, self._side)
        square.moveCenter(self.rect().center())
        paint.icon(QPainter(self), square, self._name, self._ink)
