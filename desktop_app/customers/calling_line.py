"""How a name is said, and what somebody likes to be called."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop_app.customers.tables import Pronoun
from desktop_app.window import paint
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import ICON_META, STEP
from desktop_app.window.typeface import Size, Weight


class CallingLine(PlainLabel):
    """One line: ``say “eh-LEH-na” · call her El``, the last in strong letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ink="ink-2", parent=parent)
        self._lead = self._call = ""

    def show_calling(self, say: str, call: str, pronoun: Pronoun) -> None:
        """Show what is known of it; the line is not there where nothing is."""
        parts = [f"say “{say}”" if say else "", f"call {pronoun.them} " if call else ""]
        self._lead, self._call = " · ".join(filter(None, parts)), call
        self.setText(self._lead + call)
        self.setVisible(bool(say or call))

    def sizeHint(self) -> QSize:
        """The icon before the words."""
        return super().sizeHint() + QSize(ICON_META + STEP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, words, name."""
        painter = QPainter(self)
        paint.icon(painter, self._mirrored(QRect(0, 0, ICON_META, self.height())), "speaker")
        left = ICON_META + STEP
        words = QRect(left, 0, self.width() - left, self.height())
        left += paint.text_line(painter, self._mirrored(words), self._lead, ink="ink-2")
        words.setLeft(left)
        strong = self._mirrored(words)
        paint.text_line(painter, strong, self._call, size=Size.BODY, weight=Weight.STRONG)

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
