"""The ring around whichever control the keyboard is on."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.window import paint
from desktop_app.window.measures import FOCUS_OFFSET, FOCUS_WIDTH

_REACH = FOCUS_WIDTH + FOCUS_OFFSET


class FocusRing(QWidget):
    """A ring just outside a control. It lies beside the control, follows it and goes when the focus goes."""

    def __init__(self, control: QWidget, shape: QRect, radius: int) -> None:
        """`shape` is the part of the control that is drawn, in the control's own coordinates."""
        super().__init__(control.parentWidget())
        self._control = control
        bare = control.rect()
        self._inset = QMargins(shape.left(), shape.top(), bare.right() - shape.right(), bare.bottom() - shape.bottom())
        self._radius = radius + _REACH
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        control.installEventFilter(self)
        self._follow()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the control while it has the focus."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
            self.deleteLater()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two pixels of accent."""
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), self._radius, border="accent", width=FOCUS_WIDTH)

    def _follow(self) -> None:
        around = self._control.rect().marginsRemoved(self._inset).translated(self._control.pos())
        self.setGeometry(around.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.raise_()
