"""How much of something is done: a thin bar, and a ring with its share in the middle."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import paint, theme
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

_RING = 76
_STROKE = 8


def paint_bar(painter: QPainter, box: QRect, share: float, *, fill: str = "accent", ground: str = "line") -> None:
    """Draw a bar with round ends, filled from the start for `share` (0 to 1) of its width."""
    paint.pill(painter, box, fill=ground)
    width = round(box.width() * share)
    if width:
        filled = QRect(box.left(), box.top(), max(width, box.height()), box.height())
        paint.pill(painter, filled, fill=fill)


class _Progress(PlainLabel):
    """A share, and the words that say the same aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.share = 0.0

    def show_share(self, done: int, total: int, words: str) -> None:
        """Show `done` of `total`; nothing at all to do counts as all done. `words` say so aloud."""
        self.share = min(1.0, done / total) if total else 1.0
        self.setText(words)
        self.update()


class ProgressBar(_Progress):
    """A bar 8 pixels high, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Thin."""
        return QSize(10 * STEP, STEP)

    def minimumSizeHint(self) -> QSize:
        """It may be short, but not thinner."""
        return QSize(2 * STEP, STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar."""
        paint_bar(QPainter(self), self.rect(), self.share)


class ProgressRing(_Progress):
    """A ring of 76 pixels with the share in per cent in its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The ring."""
        return QSize(_RING, _RING)

    def minimumSizeHint(self) -> QSize:
        """A ring is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole ring pale, the share in the accent, clockwise from the top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = theme.current()
        inset = _STROKE / 2
        circle = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(shown.line, _STROKE))
        painter.drawEllipse(circle)
        painter.setPen(QPen(shown.accent, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, 90 * 16, round(-360 * 16 * self.share))
        percent = self.locale().toString(round(self.share * 100)) + self.locale().percent()
        paint.text_line(painter, self.rect(), percent, size=Size.HEAD, weight=Weight.STRONG, align=paint.CENTRED)
