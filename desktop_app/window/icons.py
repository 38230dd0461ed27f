"""The line icons of the app, drawn on demand in the colour and sharpness the screen needs."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.foundation.resources import resource
from desktop_app.window import theme
from desktop_app.window.measures import ICON


def icon(name: str, ink: str = "ink-2") -> QIcon:
    """An icon for a menu entry, in the colour the token `ink` has now, sharp on plain and doubled screens."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, theme.current().colour(ink), ICON, ratio))
    return made


def pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """The icon as a square of `size` logical pixels; `ratio` is the screen's pixels per logical pixel.

    The name is that of a file in `resources/icons`; an unknown one is a FileNotFoundError.
    """
    return _drawn(name, colour.name(), size, ratio)


def logo(size: int, ratio: float) -> QPixmap:
    """The app's own sign: a bright R on a rounded square of the accent colour."""
    shown = theme.current()
    sign = _blank(size, ratio)
    painter = QPainter(sign)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.accent)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.29, size * 0.29)
    painter.drawPixmap(0, 0, pixmap("logo", shown.on_accent, size, ratio))
    painter.end()
    return sign


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawing = _source(name).replace("currentColor", colour)
    picture = _blank(size, ratio)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _blank(size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
