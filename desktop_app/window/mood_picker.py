"""How someone feels, from 1 to 10, in one tap."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Weight

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_LOWEST, _HIGHEST = 1, 10


class MoodPicker(QWidget):
    """Ten numbers to tap, or to reach with the arrow keys. Tapping the chosen one again takes it back.

    `picked` carries the number, None when it was taken back.
    """

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is read aloud before each number, as in "Mood on leaving 7 of 10"."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF_STEP)
        self._numbers = [_Number(name, number) for number in range(_LOWEST, _HIGHEST + 1)]
        for button in self._numbers:
            button.clicked.connect(lambda _, number=button.number: self._tap(number))
            row.addWidget(button)
        row.addStretch()

    def value(self) -> int | None:
        """The number chosen, None as long as none is."""
        return self._value

    def number(self, value: int) -> PaintedButton:
        """The button of one number, 1 to 10."""
        return self._numbers[value - _LOWEST]

    def choose(self, value: int | None) -> None:
        """Show this number as chosen, without announcing it."""
        self._value = value
        for button in self._numbers:
            button.setChecked(button.number == value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move to the next number and choose it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = min(_HIGHEST, max(_LOWEST, (self._value or _LOWEST - step) + step))
        self.number(number).setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(number)

    def _tap(self, number: int) -> None:
        self._announce(None if number == self._value else number)

    def _announce(self, value: int | None) -> None:
        self.choose(value)
        self.picked.emit(value)


class _Number(PaintedButton):
    """One of the ten."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__(str(number))
        self.number = number
        self.setCheckable(True)
        self.setAccessibleName(f"{name} {number} of {_HIGHEST}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(TOUCH, TOUCH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys belong to all ten together."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked() or self.isDown()
        ground = "accent" if chosen else "sunken" if self.underMouse() else "panel"
        border = "accent" if chosen else "line-2"
        paint.rounded(painter, self.rect(), self.radius, fill=ground, border=border)
        token = "on-accent" if chosen else "ink"
        paint.text_line(painter, self.rect(), self.words, weight=Weight.MID, ink=token, align=paint.CENTRED)
