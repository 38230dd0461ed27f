"""The navigation rail: one button for each screen, the present one marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.window import icons, paint
from desktop_app.window.label import tooltip
from desktop_app.window.measures import HALF_STEP, ICON_ROW, NARROW_RAIL, RADIUS_ROW, RAIL, TOP_BAR
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_LOGO = 28
_BADGE = 18
_MOST_SHOWN = 99


@dataclass(frozen=True, slots=True)
class Place:
    """One screen on the rail: its name in code, its words and icon, and whether it stands at the foot."""

    name: str
    words: str
    icon: str
    at_foot: bool = False


class Rail(QFrame):
    """Buttons of which exactly one is chosen. `chosen` carries the place's name when a person goes there."""

    chosen = Signal(str)

    def __init__(self, places: Iterable[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Screens")
        self._buttons: dict[str, _PlaceButton] = {}
        self._group = QButtonGroup(self)
        self._head, self.foot = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        for place in places:
            self._add(place)
        self.set_narrow(False)

    def button(self, name: str) -> PaintedButton:
        """The button of a place. KeyError for an unknown one."""
        return self._buttons[name]

    def choose(self, name: str) -> None:
        """Mark this place as the present one, without announcing it. KeyError for an unknown one."""
        self._buttons[name].setChecked(True)

    def show_badge(self, name: str, count: int, words: str = "") -> None:
        """Show how many wait at a place, 0 for none; `words` are read aloud, as in "4 left"."""
        self._buttons[name].show_badge(count, words)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, the words in tooltips, or both."""
        self.setFixedWidth(NARROW_RAIL if narrow else RAIL)
        for button in self._buttons.values():
            button.set_narrow(narrow)

    def _add(self, place: Place) -> None:
        button = _PlaceButton(place)
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        self._group.addButton(button)
        self._buttons[place.name] = button
        (self.foot if place.at_foot else self._head).addWidget(button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(HALF_STEP, 0, HALF_STEP, 2 * HALF_STEP)
        column.setSpacing(0)
        column.addWidget(_Logo())
        column.addLayout(self._head)
        column.addStretch()
        column.addLayout(self.foot)
        for part in (self._head, self.foot):
            part.setSpacing(HALF_STEP)


class _PlaceButton(PaintedButton):
    """An icon over its words, with a badge at the icon's corner."""

    radius = RADIUS_ROW

    def __init__(self, place: Place) -> None:
        super().__init__(place.words)
        self._icon = place.icon
        self._narrow = False
        self._count = 0
        self.setCheckable(True)
        self.setAccessibleName(place.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(tooltip(self.words) if narrow else "")
        self.updateGeometry()

    def show_badge(self, count: int, words: str) -> None:
        self._count = count
        self.setAccessibleName(f"{self.words}, {words or count}" if count else self.words)
        self.update()

    def sizeHint(self) -> QSize:
        words = 0 if self._narrow else line_height(Size.META)
        return QSize(NARROW_RAIL - 2 * HALF_STEP, 52 if self._narrow else 42 + words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.underMouse():
            paint.rounded(painter, self.rect(), self.radius, fill="accent-soft" if here else "sunken")
        ink = "accent" if here else "ink-2"
        icon = self._icon_box()
        paint.icon(painter, icon, self._icon, ink)
        if self._count:
            self._paint_badge(painter, icon)
        if not self._narrow:
            self._paint_words(painter, ink)

    def _icon_box(self) -> QRect:
        top = (self.height() - ICON_ROW) // 2 if self._narrow else 2 * HALF_STEP - 1
        return QRect((self.width() - ICON_ROW) // 2, top, ICON_ROW, ICON_ROW)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        height = line_height(Size.META)
        box = QRect(0, self.height() - height - 2 * HALF_STEP - 1, self.width(), height)
        weight = Weight.MID if self.isChecked() else Weight.TEXT
        paint.text_line(painter, box, self.words, size=Size.META, weight=weight, ink=ink, align=paint.CENTRED)

    def _paint_badge(self, painter: QPainter, icon: QRect) -> None:
        words = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        width = max(_BADGE, paint.text_width(words, Size.META, Weight.STRONG) + 2 * HALF_STEP)
        badge = QRect(icon.right() - HALF_STEP, icon.top() - HALF_STEP - 1, width, _BADGE)
        badge.moveRight(min(badge.right(), self.width() - HALF_STEP))
        rim = badge.adjusted(-2, -2, 2, 2)
        paint.pill(painter, rim, fill="accent-soft" if self.isChecked() else "paper")
        paint.pill(painter, badge, fill="ink-2")
        paint.text_line(
            painter,
            badge,
            words,
            size=Size.META,
            weight=Weight.STRONG,
            ink="panel",
            align=paint.CENTRED,
        )


class _Logo(QWidget):
    """The app's sign, as high as the top bar beside it."""

    def sizeHint(self) -> QSize:
        return QSize(_LOGO, TOP_BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        sign = icons.logo(_LOGO, self.devicePixelRatioF())
        corner = QRect(0, 0, _LOGO, _LOGO)
        corner.moveCenter(self.rect().center())
        QPainter(self).drawPixmap(corner, sign)
