"""A small sheet under a control, for what a menu cannot ask. A tap elsewhere keeps what was entered, Esc does not."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field
from desktop_app.window.measures import HALF_STEP, RADIUS_ROW, STEP

_NARROWEST = 320


class Popup(QFrame):
    """Fill `content`, say how it is `read`, then `open_under` a control. `kept` carries what was entered."""

    kept = Signal(object)

    def __init__(self, control: QWidget, name: str, read: Callable[[], Any]) -> None:
        """`name` is read aloud; `read` gives what is entered now, or raises Mistake where it cannot be that."""
        super().__init__(control.window(), Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(name)
        self.setMinimumWidth(_NARROWEST)
        self._control, self._read = control, read
        self._settled = False
        self.field: Field | None = None
        self.content, self.foot = QVBoxLayout(), QHBoxLayout()
        self.content.setSpacing(STEP)
        done = Button("Done", ButtonKind.SOFT)
        done.clicked.connect(self.keep)
        self.foot.addStretch()
        self.foot.addWidget(done)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addLayout(self.content)
        column.addLayout(self.foot)

    def open_under(self) -> None:
        """Stand under the control, as far as the screen reaches."""
        self._fit()
        place = QRect(self._control.mapToGlobal(QPoint(0, self._control.height() + HALF_STEP)), self.size())
        screen = self._control.screen().availableGeometry()
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        self.move(place.topLeft())
        self.show()

    def keep(self) -> None:
        """Keep what is entered and close; where it cannot be kept, stay open and say why."""
        try:
            entered = self._read()
        except Mistake as mistake:
            if self.field:
                self.field.complain(str(mistake))
                self._fit()
            return
        self._settled = True
        self.close()
        self.kept.emit(entered)

    def give_up(self) -> None:
        """Close and keep nothing."""
        self._settled = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was entered when somebody taps elsewhere, if it can be kept."""
        super().closeEvent(event)
        if self._settled:
            return
        self._settled = True
        try:
            self.kept.emit(self._read())
        except Mistake:
            return  # it was left as it stood before

    def _fit(self) -> None:
        """As high as the content needs at this width."""
        self.ensurePolished()
        self._column.activate()
        width = max(self.minimumWidth(), min(self.sizeHint().width(), self.maximumWidth()))
        self.resize(width, max(self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet with an outline."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill="panel", border="line-2")
