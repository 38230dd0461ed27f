"""Dialogs and drawers: a sheet over the veiled window, closed with Esc."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.window.cover import Cover
from desktop_app.window.foot import Foot
from desktop_app.window.measures import DRAWER, RADIUS_CARD, STEP
from desktop_app.window.privacy import Privacy
from desktop_app.window.scrim import Scrim
from desktop_app.window.sheet import AROUND, Sheet


class Dialog(QDialog):
    """A sheet in the middle of a window. Fill `content`, then `open()`; the focus goes back where it was."""

    def __init__(self, window: QWidget, title: str, size: QSize | None = None) -> None:
        """`title` is read aloud; `size` of the sheet in pixels, else as large as its content."""
        super().__init__(window, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._window = window.window()
        self._scrim: Scrim | None = None
        self._focused_before: QWidget | None = None
        self._sheet = Sheet(self, self._radius())
        self.content = QVBoxLayout()
        self.content.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(AROUND)
        outer.addLayout(self.content)
        if size:
            self.resize(size.grownBy(AROUND))
        self.finished.connect(self._leave)
        self._share_privacy()

    def showEvent(self, event: QShowEvent) -> None:
        """Veil the window and stand in its middle."""
        super().showEvent(event)
        if self._scrim is None:
            self._focused_before = self._window.focusWidget()
            self._scrim = Scrim(self._window)
            self._window.installEventFilter(self)
        self._place(_on_screen(self._window))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in the middle, and let the sheet be as large, whoever asked for the room: the content can too."""
        super().resizeEvent(event)
        if self._scrim:
            self._place(_on_screen(self._window))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window moves or grows."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place(_on_screen(self._window))
        return False

    def event(self, event: QEvent) -> bool:
        """Grow when the content needs more room, such as a sentence about what is wrong."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._scrim:
            self._grow()
        return handled

    def foot(self, step: QWidget, *, leave: str = "Cancel") -> Foot:
        """Give the last line of the content: a way out that says `leave`, and the great `step`."""
        foot = Foot(step, leave)
        foot.cancel.clicked.connect(self.reject)
        return foot

    def sheet(self) -> QRect:
        """The part that is seen, without the shadow around it."""
        return self.rect().marginsRemoved(AROUND)

    def _place(self, window: QRect) -> None:
        place = QRect(QPoint(0, 0), self.size())
        place.moveCenter(window.center())
        self.setGeometry(place)
        self._sheet.setGeometry(self.rect())

    def _grow(self) -> None:
        room = self._window.height() + AROUND.top() + AROUND.bottom()
        wanted = min(self.heightForWidth(self.width()), room)
        if wanted > self.height():
            self.resize(self.width(), wanted)

    def _share_privacy(self) -> None:
        privacy = self._window.findChild(Privacy)
        if privacy:
            privacy.listen(self)
            Cover(self, privacy)

    def _radius(self) -> int:
        return RADIUS_CARD

    def _leave(self) -> None:
        if self._scrim:
            self._scrim.deleteLater()
            self._scrim.hide()
        if self._focused_before:
            self._focused_before.setFocus(Qt.FocusReason.OtherFocusReason)


class Drawer(Dialog):
    """A sheet of 296 pixels along the right edge of a window, for what has no room beside the work."""

    def __init__(self, window: QWidget, title: str) -> None:
        """`title` is read aloud."""
        super().__init__(window, title)
        self.setFixedWidth(DRAWER + AROUND.left() + AROUND.right())
        self.content.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)

    def _place(self, window: QRect) -> None:
        edge = QRect(window.right() + 1 - DRAWER, window.top(), DRAWER, window.height())
        self.setGeometry(edge.marginsAdded(AROUND))
        self._sheet.setGeometry(self.rect())

    def _grow(self) -> None:
        """A drawer is as high as its window."""

    def _radius(self) -> int:
        return 0


def _on_screen(window: QWidget) -> QRect:
    """Where a window stands, in the coordinates of the screen."""
    return QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
