"""One of several, opened as a list."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, RADIUS_BUTTON, TOUCH
from desktop_app.window.typeface import Size, font, line_height

_PAD = 14


class Choice(QComboBox):
    """A field that offers its answers. Each answer has words and a value of any kind."""

    def __init__(self, name: str, answers: Iterable[tuple[str, object]] = (), parent: QWidget | None = None) -> None:
        """`name` is read aloud; `answers` are pairs of words and value."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(font())
        self.setView(QListView())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # scrolling past is no reason to take the keys
        for words, value in answers:
            self.addItem(words, value)

    def value(self) -> object:
        """The value of the answer shown, None if there is none."""
        return self.currentData()

    def choose(self, value: object) -> None:
        """Show the answer with this value; nothing is shown for an unknown one."""
        values = [self.itemData(row) for row in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def sizeHint(self) -> QSize:
        """The longest answer and the arrow, 40 high."""
        longest = max((paint.text_width(self.itemText(row)) for row in range(self.count())), default=0)
        height = max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP)
        return QSize(_PAD + longest + HALF_STEP + ICON_BUTTON + _PAD, height)

    def minimumSizeHint(self) -> QSize:
        """The words may be shortened, the height stays."""
        return QSize(2 * TOUCH, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past a field must not change its answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with the answer and an arrow."""
        painter = QPainter(self)
        border, width = ("accent", 2) if self.hasFocus() else ("edge", 1)
        ground = "panel" if self.isEnabled() else "sunken"
        paint.rounded(painter, self.rect(), RADIUS_BUTTON, fill=ground, border=border, width=width)
        arrow = QRect(self.width() - _PAD - ICON_BUTTON, 0, ICON_BUTTON, self.height())
        words = self.rect().adjusted(_PAD, 0, -_PAD - ICON_BUTTON - HALF_STEP, 0)
        token = "ink" if self.isEnabled() else "ink-3"
        paint.text_line(painter, self._mirrored(words), self.currentText(), ink=token)
        paint.icon(painter, self._mirrored(arrow), "chevron-down", "ink-2")

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
