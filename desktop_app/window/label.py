"""The one label of the app. What people typed is shown as they typed it, never read as markup."""

from functools import lru_cache
from html import escape

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from desktop_app.window import paint, theme
from desktop_app.window.typeface import Size, Weight, font, line_height

_LINE_BREAK = "\u2028"
_SHORTEST = 24
"""The narrowest a line may be pressed, in pixels: room for a letter and "…"."""


def tooltip(words: str) -> str:
    """These words as a tooltip, which Qt would otherwise search for markup."""
    return f"<span>{escape(words)}</span>"


class PlainLabel(QLabel):
    """Plain words in one size, weight and colour, shortened with "…" on one line or wrapped over several."""

    def __init__(
        self,
        words: str = "",
        *,
        size: Size = Size.BODY,
        weight: Weight = Weight.TEXT,
        ink: str = "ink",
        wrap: bool = False,
        align: Qt.AlignmentFlag = paint.LEADING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._ink, self._align = size, weight, ink, align
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.setText(words)

    def recolour(self, ink: str) -> None:
        """Write in the colour of another token from now on."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longest line, as high as the lines."""
        lines = self.text().split("\n") if self.wordWrap() else [self.text()]
        width = max(paint.text_width(line, self._size, self._weight) for line in lines)
        return QSize(width, len(lines) * line_height(self._size))

    def minimumSizeHint(self) -> QSize:
        """A line may be shortened, but never cut in its height."""
        return QSize(min(_SHORTEST, self.sizeHint().width()), line_height(self._size))

    def heightForWidth(self, width: int) -> int:
        """How high the words stand when wrapped to this width."""
        if not self.wordWrap():
            return -1
        return wrapped_height(self.text(), self._size, self._weight, width, line_height(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each line in the middle of its own line height."""
        painter = QPainter(self)
        if self.wordWrap():
            self._paint_wrapped(painter)
            return
        height = line_height(self._size)
        box = QRect(0, (self.height() - height) // 2, self.width(), height)
        paint.text_line(
            painter,
            box,
            self.text(),
            size=self._size,
            weight=self._weight,
            ink=self._ink,
            align=self._align,
        )

    def _paint_wrapped(self, painter: QPainter) -> None:
        painter.setPen(theme.current().colour(self._ink))
        self._wrapped(self.width()).draw(painter, QPointF(0, 0))

    def _wrapped(self, width: int) -> QTextLayout:
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), self._align))
        option.setTextDirection(self.layoutDirection())
        return break_lines(self.text(), self._size, self._weight, width, option)


@lru_cache(maxsize=4096)  # a layout asks for the same words at the same width again and again
def wrapped_height(words: str, size: Size, weight: Weight, width: int, line: int) -> int:
    """Give how high words stand when wrapped to this width, for a height of each line."""
    return break_lines(words, size, weight, width, QTextOption()).lineCount() * line


def break_lines(words: str, size: Size, weight: Weight, width: int, option: QTextOption) -> QTextLayout:
    """Lay words out in lines of this width, ready to be drawn; each in the middle of its line height."""
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words.replace("\n", _LINE_BREAK), font(size, weight))
    layout.setTextOption(option)
    height = line_height(size)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
    layout.endLayout()
    return layout
