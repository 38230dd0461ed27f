"""Small strokes shared by everything that paints itself. Colours are token names such as `"ink-2"`."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.window import icons, theme
from desktop_app.window.measures import RADIUS_ROW
from desktop_app.window.typeface import Size, Weight, font, metrics

LEADING = Qt.AlignmentFlag.AlignLeft
CENTRED = Qt.AlignmentFlag.AlignHCenter
TRAILING = Qt.AlignmentFlag.AlignRight
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


def text_width(words: str, size: Size = Size.BODY, weight: Weight = Weight.TEXT) -> int:
    """How many pixels wide these words stand on one line."""
    return round(metrics(size, weight).horizontalAdvance(words) + 0.5)


def text_line(
    painter: QPainter,
    box: QRect,
    words: str,
    *,
    size: Size = Size.BODY,
    weight: Weight = Weight.TEXT,
    ink: str = "ink",
    align: Qt.AlignmentFlag = LEADING,
) -> int:
    """Write one line centred in the height of `box`, shortened with "…" to fit. Gives the width it took."""
    width = text_width(words, size, weight)
    if width > box.width():
        words = metrics(size, weight).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 0.5)
        width = text_width(words, size, weight)
    painter.setFont(font(size, weight))
    painter.setPen(theme.current().colour(ink))
    painter.drawText(QRectF(box), int(align | _ONE_LINE), words)
    return min(box.width(), width)


def icon(painter: QPainter, box: QRect, name: str, ink: str = "ink-2") -> None:
    """Draw an icon as large as the shorter side of `box`, in its middle."""
    size = min(box.width(), box.height())
    ratio = painter.device().devicePixelRatioF()
    corner = box.center() - QRect(0, 0, size, size).center()
    painter.drawPixmap(corner, icons.pixmap(name, theme.current().colour(ink), size, ratio))


def rounded(
    painter: QPainter,
    box: QRect,
    radius: float,
    *,
    fill: str | None = None,
    border: str | None = None,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rectangle with round corners, the border drawn just inside `box` so that nothing is cut off."""
    shown = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = 0.0
    if border:
        pen = QPen(shown.colour(border), width)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        inset = width / 2
    corner = max(0.0, radius - inset)
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def pill(
    painter: QPainter, box: QRect, *, fill: str | None = None, border: str | None = None, dashed: bool = False
) -> None:
    """A shape with half-round ends."""
    rounded(painter, box, box.height() / 2, fill=fill, border=border, dashed=dashed)


def circle(painter: QPainter, box: QRect, *, fill: str | None = None, border: str | None = None) -> None:
    """The largest disc in the middle of `box`."""
    size = min(box.width(), box.height())
    square = QRect(0, 0, size, size)
    square.moveCenter(box.center())
    pill(painter, square, fill=fill, border=border)


def row_ground(painter: QPainter, box: QRect, *, selected: bool, hovered: bool) -> None:
    """What lies under a list row: panel and accent border when selected, sunken under the pointer."""
    if selected:
        rounded(painter, box, RADIUS_ROW, fill="panel", border="accent")
    elif hovered:
        rounded(painter, box, RADIUS_ROW, fill="sunken")
