"""What stands in the top bar where there is no room for the reminders: how many are left, as the way to them."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.window import paint
from desktop_app.window.measures import ICON, ICON_BUTTON, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Weight


class LeftButton(PaintedButton):
    """Says how many reminders are left today and how many of them are late."""

    def __init__(self) -> None:
        super().__init__("0 left")
        self._overdue = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, left: int, overdue: int) -> None:
        """Show these numbers."""
        self.say(f"{left} left")
        self._overdue = f"{overdue} overdue" if overdue else ""
        self.setAccessibleName(f"Reminders: {', '.join(part for part in (self.words, self._overdue) if part)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The icons and both numbers."""
        late = ICON_BUTTON + 2 * STEP + paint.text_width(self._overdue) if self._overdue else 0
        return QSize(ICON + 3 * STEP + paint.text_width(self.words, weight=Weight.STRONG) + late, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, how many are left, and in the colour of trouble how many are late."""
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            paint.rounded(painter, self.rect(), self.radius, fill="sunken")
        paint.icon(painter, QRect(STEP, 0, ICON, self.height()), "follow-ups", "ink-2")
        at = ICON + 2 * STEP
        words = QRect(at, 0, self.width() - at, self.height())
        at += paint.text_line(painter, words, self.words, weight=Weight.STRONG) + STEP
        if self._overdue:
            paint.icon(painter, QRect(at, 0, ICON_BUTTON, self.height()), "alert", "bad")
            at += ICON_BUTTON + STEP // 2
            paint.text_line(painter, QRect(at, 0, self.width() - at, self.height()), self._overdue, ink="bad")
