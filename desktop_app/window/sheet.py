"""The ground of a dialog and its shadow."""

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QGraphicsScene, QWidget

from desktop_app.window import theme

_SHADOW = 32
_DROP = 8
AROUND = QMargins(*[_SHADOW + _DROP] * 4)
"""Room for the shadow at every side of the sheet, in pixels."""


class Sheet(QWidget):
    """The ground with its shadow, in the whole of a dialog and under its content.

    It is drawn once for each size: whatever changes above it shows it again, and a shadow takes longer than a frame.
    """

    def __init__(self, dialog: QWidget, corner: int) -> None:
        """`corner` is the radius in pixels."""
        super().__init__(dialog)
        self._corner = corner
        self._drawn = QPixmap()
        self._drawn_for: object = None
        self.lower()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet as it was drawn, unless it has to be drawn anew."""
        wanted = self.size(), self.devicePixelRatio(), theme.current()
        if wanted != self._drawn_for:
            self._drawn, self._drawn_for = _sheet(self.size(), self._corner, self.devicePixelRatio()), wanted
        QPainter(self).drawPixmap(0, 0, self._drawn)


def _sheet(size: QSize, corner: int, ratio: float) -> QPixmap:
    """Draw a sheet and its shadow into a picture of this size."""
    whole = QRectF(0, 0, size.width(), size.height())
    ground = QPainterPath()
    ground.addRoundedRect(whole.marginsRemoved(AROUND.toMarginsF()), corner, corner)
    scene = QGraphicsScene(whole)
    scene.addPath(ground, QPen(Qt.PenStyle.NoPen), theme.current().panel).setGraphicsEffect(_shadow(scene))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, whole, whole)
    painter.end()
    return picture


def _shadow(scene: QGraphicsScene) -> QGraphicsDropShadowEffect:
    shadow = QGraphicsDropShadowEffect(scene)
    shadow.setBlurRadius(_SHADOW)
    shadow.setOffset(0, _DROP)
    shadow.setColor(theme.current().shadow)
    return shadow
