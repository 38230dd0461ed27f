"""The four parts of the Follow-ups screen, with how many stand in each."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStyle, QWidget

from desktop_app.reminders.rules import Tab
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_META, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_PAD = 12


class Tabs(QWidget):
    """Buttons of which one is chosen. `chosen` carries the part that was gone to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Parts")
        self.buttons = {tab: TabButton(tab) for tab in Tab}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF_STEP)
        for tab, button in self.buttons.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _, tab=tab: self.chosen.emit(tab))
        row.addStretch()

    def choose(self, tab: Tab) -> None:
        """Mark this part as the one that is shown, without announcing it."""
        self.buttons[tab].setChecked(True)

    def show_counts(self, counts: Mapping[Tab, int]) -> None:
        """Show how many stand in each part."""
        for tab, button in self.buttons.items():
            button.show_count(counts[tab])


class TabButton(PaintedButton):
    """A part by its name and its count; what is overdue also by a sign and its colour."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab.value)
        self._tab, self._count = tab, 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show that so many stand here."""
        self._count = count
        self.setAccessibleName(f"{self._tab.value}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The sign, the name and the count."""
        wide = paint.text_width(self.words, weight=Weight.STRONG) + HALF_STEP + 2 + self._count_width()
        sign = ICON_META + HALF_STEP if self._late() else 0
        return QSize(2 * _PAD + sign + wide, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and count, on the soft accent while this part is shown."""
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.underMouse() or self.isDown():
            paint.rounded(painter, self.rect(), STEP, fill="accent-soft" if here else "sunken")
        ink = "bad" if self._late() else "accent" if here else "ink-2"
        left = _PAD
        if self._late():
            paint.icon(painter, self._piece(left, ICON_META), "alert", ink)
            left += ICON_META + HALF_STEP
        weight = Weight.STRONG if here else Weight.MID
        left += paint.text_line(painter, self._piece(left, self.width()), self.words, weight=weight, ink=ink)
        count = self._piece(left + HALF_STEP + 2, self._count_width())
        paint.text_line(painter, count, str(self._count), size=Size.META, ink=ink)

    def _late(self) -> bool:
        return self._tab is Tab.OVERDUE and self._count > 0

    def _count_width(self) -> int:
        return paint.text_width(str(self._count), Size.META)

    def _piece(self, left: int, width: int) -> QRect:
        piece = QRect(left, 0, width, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
