"""The bright sheets that the work lies on."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import RADIUS_CARD


class Surface(QFrame):
    """A sheet with round corners and a hairline around it."""

    def __init__(self, parent: QWidget | None = None, *, fill: str = "panel", border: str | None = "line") -> None:
        super().__init__(parent)
        self._fill, self._border = fill, border

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its edge."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_CARD, fill=self._fill, border=self._border)


class Side(QFrame):
    """The trailing side of a sheet, on paper right to its edges; the sheet's upper corner stays round."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Round where the sheet is; the other corners lie outside of what is seen."""
        outwards = QRect(self.rect()).adjusted(-RADIUS_CARD, 0, 0, RADIUS_CARD)
        ground = QStyle.visualRect(self.layoutDirection(), self.rect(), outwards)
        paint.rounded(QPainter(self), ground, RADIUS_CARD, fill="paper")


class Hairline(QWidget):
    """A line of one pixel between two parts of a sheet."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One even tone."""
        paint.rounded(QPainter(self), QRect(self.rect()), 0, fill="line")
