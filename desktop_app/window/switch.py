"""Something that is on or off: a switch of 44 by 24 pixels."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import TOUCH
from desktop_app.window.painted_button import PaintedButton

SWITCH = QSize(44, 24)
_KNOB = 18
_INSET = 3


def paint_switch(painter: QPainter, box: QRect, *, on: bool) -> None:
    """Draw a switch in the middle of `box`, for rows and widgets alike: knob at the right and filled, or hollow."""
    shape = QRect(0, 0, SWITCH.width(), SWITCH.height())
    shape.moveCenter(box.center())
    knob = QRect(shape.left() + _INSET, shape.top() + _INSET, _KNOB, _KNOB)
    if on:
        knob.moveRight(shape.right() - _INSET)
        paint.pill(painter, shape, fill="accent")
        paint.circle(painter, knob, fill="panel")
    else:
        paint.pill(painter, shape, fill="panel", border="edge")
        paint.circle(painter, knob, fill="edge")


class Switch(PaintedButton):
    """A switch as large as a finger needs; Space and Enter turn it."""

    radius = SWITCH.height() // 2

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is read aloud."""
        super().__init__("", parent)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The switch, 40 high."""
        return QSize(SWITCH.width(), TOUCH)

    def shape(self) -> QRect:
        """The switch itself."""
        drawn = QRect(0, 0, SWITCH.width(), SWITCH.height())
        drawn.moveCenter(self.rect().center())
        return drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """The switch as it stands."""
        paint_switch(QPainter(self), self.rect(), on=self.isChecked())
