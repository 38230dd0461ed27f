"""A card that stands for a trade at first start."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.window import paint
from desktop_app.window.measures import ICON, RADIUS_CARD, STEP
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, font, line_height

_TILE = 48
_PAD = 21
_MARK = 24


class TradeCard(PaintedButton):
    """Icon, name, what the trade cares for, and three things it begins with. One of several is chosen."""

    radius = RADIUS_CARD

    def __init__(self, name: str, icon: str, about: Sequence[str], begins_with: Sequence[str]) -> None:
        super().__init__(name)
        self._icon, self._about, self._begins_with = icon, about, begins_with
        self._less = False
        self.setCheckable(True)
        self.setAccessibleDescription(f"{' '.join(about)} Begins with: {', '.join(begins_with)}.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(font())

    def say_less(self, less: bool) -> None:
        """Leave out what the trade begins with, where there is little room."""
        self._less = less
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A tall card, as wide as there is room."""
        words = line_height(Size.HEAD) + len(self._about) * line_height(Size.BODY)
        more = 0 if self._less else 3 * (line_height(Size.META) + STEP) + 5 * STEP
        return QSize(196, _PAD + _TILE + 2 * STEP + words + more + 3 * STEP)

    def minimumSizeHint(self) -> QSize:
        """It may be narrower than it likes."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, with a tick in its corner when it is chosen."""
        painter = QPainter(self)
        chosen = self.isChecked()
        border, width = ("accent", 2) if chosen else ("line-2", 1)
        fill = "panel" if chosen or not self.underMouse() else "sunken"
        paint.rounded(painter, self.rect(), self.radius, fill=fill, border=border, width=width)
        tile = QRect(_PAD, _PAD + 4, _TILE, _TILE)
        paint.rounded(painter, tile, 12, fill="accent-soft" if chosen else "sunken")
        paint.icon(painter, tile.adjusted(12, 12, -12, -12), self._icon, "accent" if chosen else "ink-2")
        mark = QRect(self.width() - _PAD - _MARK + 4, _PAD - 4, _MARK, _MARK)
        paint.circle(painter, mark, fill="accent" if chosen else None, border=None if chosen else "edge")
        if chosen:
            paint.icon(painter, mark.adjusted(5, 5, -5, -5), "check", "on-accent")
        self._paint_words(painter, tile.bottom() + 2 * STEP, "accent" if chosen else "ink-2")

    def _paint_words(self, painter: QPainter, top: int, tick: str) -> None:
        width = self.width() - 2 * _PAD
        head, body, meta = line_height(Size.HEAD), line_height(Size.BODY), line_height(Size.META)
        paint.text_line(painter, QRect(_PAD, top, width, head), self.words, size=Size.HEAD, weight=Weight.STRONG)
        top += head + STEP // 2
        for words in self._about:
            paint.text_line(painter, QRect(_PAD, top, width, body), words, ink="ink-2")
            top += body
        if self._less:
            return
        top += 2 * STEP
        paint.rounded(painter, QRect(_PAD, top, width, 1), 0, fill="line")
        top += 2 * STEP
        for words in self._begins_with:
            paint.icon(painter, QRect(_PAD - 2, top, ICON - 4, meta), "check", tick)
            paint.text_line(painter, QRect(_PAD + ICON, top, width - ICON, meta), words, size=Size.META, ink="ink-2")
            top += meta + STEP - 2
