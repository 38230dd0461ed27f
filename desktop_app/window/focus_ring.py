"""The ring around whichever control the keyboard is on."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import FOCUS_OFFSET, FOCUS_WIDTH

_REACH = FOCUS_WIDTH + FOCUS_OFFSET


def holds_focus(part: QWidget) -> bool:
    """Tell whether the keyboard is on a control within a part."""
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)


class FocusRing(QWidget):
    """A ring just outside a control. It lies beside the control, follows it and goes when the focus goes."""

    def __init__(self, control: QWidget, shape: QRect, radius: int) -> None:
        """`shape` is the part of the control that is drawn, in the control's own coordinates."""
        super().__init__()
        bare = control.rect()
        self._control = control
        self._inset = QMargins(
            shape.left() - _REACH,
            shape.top() - _REACH,
            bare.right() - shape.right() - _REACH,
            bare.bottom() - shape.bottom() - _REACH,
        )
        self._radius = radius + _REACH
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ground = self._find_ground()
        self.setParent(self._ground)
        self._follow()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the control while it has the focus."""
        if watched is self._control and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
            self.deleteLater()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two pixels of accent."""
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), self._radius, border="accent", width=FOCUS_WIDTH)

    def _find_ground(self) -> QWidget:
        """Find the nearest part around the control that is large enough for the ring, and watch what lies between."""
        ground: QWidget = self._control
        while above := ground.parentWidget():
            ground.installEventFilter(self)
            ground = above
            roomy = ground.rect().contains(self._around(ground))
            if roomy or ground.isWindow() or isinstance(ground.parentWidget(), QAbstractScrollArea):
                break
        return ground

    def _around(self, ground: QWidget) -> QRect:
        around = self._control.rect().marginsRemoved(self._inset)
        return QRect(self._control.mapTo(ground, around.topLeft()), around.size())

    def _follow(self) -> None:
        self.setGeometry(self._around(self._ground))
        self.raise_()
