"""A part that may be higher than the room there is for it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """Shows a part whole where there is room, and lets it be scrolled up and down where there is not."""

    def __init__(self, part: QWidget, lowest: Callable[[], int] | None = None) -> None:
        """`lowest` gives how low, in pixels, a part can be that gives way by itself; else its layout knows."""
        super().__init__()
        self._part, self._lowest = part, lowest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(lowest is None)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(part)
        for ground in (part, self.viewport()):
            ground.setAutoFillBackground(False)
        part.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the part the room there is."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the part more or less room when it needs it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def bring_into_view(self, piece: QWidget) -> None:
        """Scroll to a piece of the part, as large as it wants to be by now: it may just have grown a sentence."""
        for grown in (piece, self._part):
            QCoreApplication.sendPostedEvents(grown, QEvent.Type.LayoutRequest)
        self._part.adjustSize()
        self.ensureWidgetVisible(piece)

    def _fit(self) -> None:
        if self._lowest is not None:
            room = self.viewport().size()
            self._part.resize(room.width(), max(room.height(), self._lowest()))
