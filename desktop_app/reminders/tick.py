"""A box to tick, with its words."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle

from desktop_app.window import paint
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_ROW, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size


class Tick(PaintedButton):
    """Words with a box to tick; a finger may hit the words as well."""

    def __init__(self, words: str, ticked: bool = False) -> None:
        super().__init__("")
        self.setCheckable(True)
        self.setChecked(ticked)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        label = PlainLabel(words, size=Size.META, wrap=True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON_ROW + STEP, HALF_STEP, 0, HALF_STEP)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, filled with a tick once it is ticked."""
        painter = QPainter(self)
        side = ICON_ROW - HALF_STEP
        box = QRect(0, (self.height() - side) // 2, side, side)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        if self.isChecked():
            paint.rounded(painter, box, HALF_STEP, fill="accent")
            paint.icon(painter, box.adjusted(2, 2, -2, -2), "check", "on-accent")
        else:
            paint.rounded(painter, box, HALF_STEP, fill="panel", border="edge")
