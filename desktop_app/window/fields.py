"""What people type into, with its label above and, when something is wrong, a sentence below."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.window.announce import announce
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP, TOUCH
from desktop_app.window.typeface import Size, Weight, font, line_height


class BareLine(QLineEdit):
    """One line of text. While it is empty Ctrl+Z is left to the window, where it takes back the last act."""

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z only where there is something typed to take back."""
        if not self.text() and _would_take_undo(event):
            event.ignore()
            return False
        return super().event(event)


def _would_take_undo(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return event.matches(QKeySequence.StandardKey.Undo)


class LineField(BareLine):
    """One line of text, 40 pixels high."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """`name` is read aloud; `hint` stands in the empty field."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFont(font())
        self.setFixedHeight(max(TOUCH, line_height(Size.BODY) + 3 * HALF_STEP))


class TextArea(QPlainTextEdit):
    """Several lines of plain text. Tab goes on to the next field."""

    def __init__(self, name: str, hint: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        """`name` is read aloud; `hint` stands in the empty field; `lines` are visible at least."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFont(font())
        self.setTabChangesFocus(True)
        self.setMinimumHeight(max(TOUCH, lines * line_height(Size.BODY) + 5 * HALF_STEP))


class Field(QWidget):
    """A control under its label, with room for one sentence about what is wrong."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        """`control` also takes the label as its accessible name."""
        super().__init__(parent)
        self.control = control
        self._wrong = ErrorLine()
        self._wrong.hide()
        heading = PlainLabel(label, size=Size.META, weight=Weight.MID, ink="ink-2")
        heading.setBuddy(control)
        control.setAccessibleName(label)
        self.setFocusProxy(control)
        self.setSizePolicy(control.sizePolicy())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        for part in (heading, control, self._wrong):
            column.addWidget(part)

    @property
    def complaint(self) -> str:
        """What is said to be wrong now, "" if nothing is."""
        return self._wrong.sentence.text() if not self._wrong.isHidden() else ""

    def complain(self, sentence: str) -> None:
        """Say what is wrong, in words, with a border and an icon. What was typed stays."""
        self._wrong.sentence.setText(sentence)
        self._wrong.show()
        mark_wrong(self.control, sentence)
        announce(self.control, sentence)

    def accept(self) -> None:
        """Nothing is wrong (any more)."""
        self._wrong.hide()
        mark_wrong(self.control, "")


def mark_wrong(control: QWidget, sentence: str) -> None:
    """Draw a control as wrong, and let it be read aloud why; with no sentence, as right again."""
    control.setProperty("wrong", bool(sentence))
    control.setAccessibleDescription(sentence)
    control.style().unpolish(control)
    control.style().polish(control)


def field_of(control: QWidget) -> QWidget:
    """Give the field a control stands in, with its label and what is said to be wrong; the control itself in none."""
    inside: QWidget | None = control
    while inside is not None and not isinstance(inside, Field):
        inside = inside.parentWidget()
    return inside or control


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Give fields a line of their own, each as wide as the others, their labels at one height."""
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


class ErrorLine(QWidget):
    """What is wrong: an icon and the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = PlainLabel(size=Size.META, ink="bad", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF_STEP)
        icon = IconLabel("alert", "bad", ICON_META, line=Size.META)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
