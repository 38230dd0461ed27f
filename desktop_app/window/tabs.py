"""The parts of a screen, of which one is shown, with how many stand in each."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_PAD = 12

Part = TypeVar("Part", bound=StrEnum)


class Tabs(QWidget):
    """Buttons of which one is chosen. `chosen` carries the part that was gone to."""

    chosen = Signal(object)

    def __init__(self, parts: Iterable[StrEnum], urgent: StrEnum | None = None) -> None:
        """The value of a part is its name; what stands in the `urgent` one should not wait."""
        super().__init__()
        self.setAccessibleName("Parts")
        self.buttons = {part: TabButton(part.value, urgent=part is urgent) for part in parts}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF_STEP)
        for part, button in self.buttons.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _, part=part: self.chosen.emit(part))
        row.addStretch()

    def choose(self, part: StrEnum) -> None:
        """Mark this part as the one that is shown, without announcing it."""
        self.buttons[part].setChecked(True)

    def show_counts(self, counts: Mapping[Part, int]) -> None:
        """Show how many stand in each of these parts; the others say nothing of it."""
        for part, count in counts.items():
            self.buttons[part].show_count(count)


class TabButton(PaintedButton):
    """A part by its name and its count; where something urgent stands in it, also by a sign and its colour."""

    def __init__(self, words: str, *, urgent: bool = False) -> None:
        super().__init__(words)
        self._count: int | None = None
        self._is_urgent = urgent
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show that so many stand here."""
        self._count = count
        self.setAccessibleName(f"{self.words}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The sign, the name and the count."""
        wide = paint.text_width(self.words, weight=Weight.STRONG) + self._count_width()
        sign = ICON_META + HALF_STEP if self._calls() else 0
        return QSize(2 * _PAD + sign + wide, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and count, on the soft accent while this part is shown."""
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.underMouse() or self.isDown():
            paint.rounded(painter, self.rect(), STEP, fill="accent-soft" if here else "sunken")
        ink = "bad" if self._calls() else "accent" if here else "ink-2"
        left = _PAD
        if self._calls():
            paint.icon(painter, self._piece(left, ICON_META), "alert", ink)
            left += ICON_META + HALF_STEP
        weight = Weight.STRONG if here else Weight.MID
        left += paint.text_line(painter, self._piece(left, self.width()), self.words, weight=weight, ink=ink)
        count = self._piece(left + HALF_STEP + 2, self._count_width())
        paint.text_line(painter, count, self._count_words(), size=Size.META, ink=ink)

    def _calls(self) -> bool:
        return self._is_urgent and bool(self._count)

    def _count_words(self) -> str:
        return "" if self._count is None else str(self._count)

    def _count_width(self) -> int:
        """The room of the count, with the gap before it; none where nothing is counted."""
        words = self._count_words()
        return HALF_STEP + 2 + paint.text_width(words, Size.META) if words else 0

    def _piece(self, left: int, width: int) -> QRect:
        piece = QRect(left, 0, width, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
