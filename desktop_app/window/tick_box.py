"""Something that was done or not: a box to tick, as large as a finger needs."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import ICON, ICON_META, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton

_PAD, _GAP, _CORNER = 12, 10, 5


class TickBox(PaintedButton):
    """A box with words beside it, in a frame; ticked, the whole of it takes the accent. Long words are wrapped."""

    def __init__(self, words: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        """`icon` is the name of one that stands between the box and the words."""
        self._label = PlainLabel(wrap=True)
        self._icon = icon
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        boxes = 2 if icon else 1
        self._row.setContentsMargins(_PAD + boxes * (ICON + _GAP), STEP, _PAD, STEP)
        self._row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(TOUCH)

    def say(self, words: str) -> None:
        """Change what the box is about."""
        super().say(words)
        self._label.setText(words)

    def sizeHint(self) -> QSize:
        """The box and the words on one line, in the frame."""
        return self._row.sizeHint().expandedTo(QSize(0, TOUCH))

    def minimumSizeHint(self) -> QSize:
        """Narrower, the words take more lines."""
        return QSize(3 * TOUCH, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and the box with its tick."""
        painter = QPainter(self)
        ticked = self.isChecked()
        ground = "accent-soft" if ticked else "sunken" if self.underMouse() or self.isDown() else "panel"
        border, width = ("accent", 2) if ticked else ("line-2", 1)
        paint.rounded(painter, self.rect(), self.radius, fill=ground, border=border, width=width)
        box = QRect(_PAD, (self.height() - ICON) // 2, ICON, ICON)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        if self._icon:
            beside = QRect(_PAD + ICON + _GAP, box.y(), ICON, ICON)
            beside = QStyle.visualRect(self.layoutDirection(), self.rect(), beside)
            paint.icon(painter, beside, self._icon, "accent" if ticked else "ink-2")
        if not ticked:
            paint.rounded(painter, box, _CORNER, fill="panel", border="edge")
            return
        paint.rounded(painter, box, _CORNER, fill="accent")
        inset = (ICON - ICON_META) // 2
        paint.icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", "on-accent")
