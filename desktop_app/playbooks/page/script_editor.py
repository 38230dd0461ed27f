"""What to say, line by line; a press on *Edit* makes a text of it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.playbooks.page.sentence_words import script_parts, spoken
from desktop_app.window import paint
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.fields import Field, TextArea
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight, line_height

TITLE = "What to say"
NO_SCRIPT = "Nothing yet. A few lines help whoever calls."
_CIRCLE = 24
_INDENT = 36


class ScriptEditor(QWidget):
    """Shows the script of a step. `changed` carries its lines when others were written."""

    changed = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._script: tuple[str, ...] = ()
        self.edit = Button("Edit", ButtonKind.QUIET, icon="pencil")
        self.edit.clicked.connect(self._turn)
        self.text = TextArea(TITLE, "One line for each thing to say or do", lines=5)
        self.field = Field("One line for each thing to say or do", self.text)
        self.field.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(STEP)
        self._lay_out()

    def show_script(self, script: Sequence[str]) -> None:
        """Show these lines; what is being written stays."""
        if tuple(script) == self._script and self._lines.count():
            return
        self._script = tuple(script)
        self._close_text()
        self._fill()

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the lines, beside them."""
        self._open_text()
        self.field.complain(sentence)

    def keep_written(self) -> None:
        """Take what is being written, if anything is."""
        if not self.field.isHidden():
            self._take()

    def drop_written(self) -> None:
        """Show the lines as they were before."""
        self._close_text()

    def _turn(self) -> None:
        if self.field.isHidden():
            self._open_text()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._take()

    def _open_text(self) -> None:
        if self.field.isHidden():
            self.text.setPlainText("\n".join(self._script))
        self.field.accept()
        self.field.show()
        self._shown.hide()
        self.edit.say("Done")

    def _close_text(self) -> None:
        self.field.hide()
        self._shown.show()
        self.edit.say("Edit")

    def _take(self) -> None:
        lines = (" ".join(line.split()) for line in self.text.toPlainText().splitlines())
        written = tuple(line for line in lines if line)
        self._close_text()
        if written != self._script:
            self.changed.emit(written)

    def _fill(self) -> None:
        while item := self._lines.takeAt(0):
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        for number, line in enumerate(self._script, 1):
            self._lines.addWidget(_ScriptLine(number, line))
        if not self._script:
            self._lines.addWidget(PlainLabel(NO_SCRIPT, ink="ink-2", wrap=True))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(TITLE, weight=Weight.STRONG))
        head.addStretch()
        head.addWidget(self.edit)
        self._shown = QWidget()
        self._shown.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addLayout(head)
        column.addWidget(self._shown)
        column.addWidget(self.field)


class _ScriptLine(QWidget):
    """A line with its number: what to do, and under it the words to say it with."""

    def __init__(self, number: int, line: str) -> None:
        super().__init__()
        self._number = number
        head, words = script_parts(spoken(line))
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 2, 0, 2)
        column.setSpacing(0)
        column.addWidget(PlainLabel(head, weight=Weight.STRONG, wrap=True))
        if words:
            column.addWidget(PlainLabel(words, ink="ink-2", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number in a circle before the words."""
        painter = QPainter(self)
        top = 2 + (line_height(Size.BODY) - _CIRCLE) // 2
        circle = QRect(0, max(0, top), _CIRCLE, _CIRCLE)
        paint.circle(painter, circle, fill="sunken")
        weight, align = Weight.STRONG, paint.CENTRED
        paint.text_line(painter, circle, str(self._number), size=Size.META, weight=weight, ink="ink-2", align=align)
