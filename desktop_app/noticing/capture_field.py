"""The field of quick capture: its question, the typed words and the key that keeps them, in one frame."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import BareLine
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import BIG_TOUCH, HALF_STEP, ICON_BUTTON, RADIUS_BUTTON, STEP
from desktop_app.window.typeface import Size, font, line_height

_BARE = "QLineEdit { background: transparent; border: none; padding: 0; }"
_QT_MARGIN = 2
"""What Qt leaves before the text of a line, in pixels: here it stands right under its question."""


class CaptureField(QWidget):
    """A question over one line of text, 48 pixels high. The buttons show while there is something to keep."""

    def __init__(self, question: str, beside: QWidget, parent: QWidget | None = None) -> None:
        """`beside` stands before the button that keeps."""
        super().__init__(parent)
        self._wrong = False
        self._question = PlainLabel(question, size=Size.META, ink="ink-2")
        self.line = BareLine()
        self.line.setAccessibleName(question)
        self.line.setStyleSheet(_BARE)
        self.line.setFont(font())
        self.line.setTextMargins(-_QT_MARGIN, 0, 0, 0)
        self.line.setFixedHeight(line_height(Size.BODY))
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._settle)
        self.button = Button("Keep", ButtonKind.SOFT, after="enter")
        self._beside = beside
        for shown_with_words in (beside, self.button):
            shown_with_words.hide()
            shown_with_words.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumHeight(max(BIG_TOUCH, line_height(Size.META) + line_height(Size.BODY) + 10))
        self._lay_out()
        self._settle()

    def ask(self, question: str) -> None:
        """Ask something else."""
        self._question.setText(question)
        self.line.setAccessibleName(question)
        self._settle()

    def mark(self, *, wrong: bool) -> None:
        """Show that something is wrong with what was typed, or is not any more."""
        self._wrong = wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the frame anew when the line gets or loses the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._settle()
            self.update()
        return False

    def _settle(self) -> None:
        """The question stands in the empty line, and above it once one types."""
        above = self.line.hasFocus() or bool(self.line.text())
        self._question.setVisible(above)
        self.line.setPlaceholderText("" if above else self._question.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap anywhere in the frame is meant for the line."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame of a field: thin, or thick where one types or something is wrong."""
        colour = "bad" if self._wrong else "accent" if self.line.hasFocus() else "edge"
        width = 1 if colour == "edge" else 2
        paint.rounded(QPainter(self), self.rect(), RADIUS_BUTTON, fill="panel", border=colour, width=width)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP + HALF_STEP, HALF_STEP, STEP - 2, HALF_STEP)
        row.setSpacing(STEP)
        row.addWidget(IconLabel("pencil", "accent", ICON_BUTTON))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._question)
        column.addWidget(self.line)
        row.addLayout(column, 1)
        row.addWidget(self._beside)
        row.addWidget(self.button)
