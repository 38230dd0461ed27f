"""Buttons 40 pixels high: one solid per task, soft and outlined ones beside it, quiet ones for the rest."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.label import tooltip
from desktop_app.window.measures import HALF_STEP, ICON, ICON_BUTTON, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_PAD = 14
_QUIET_PAD = 10


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    SOFT = "soft"
    OUTLINE = "outline"
    INVITING = "inviting"
    """Outlined in the accent: the great step that is not due yet, such as *Close the day*."""
    QUIET = "quiet"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class _Look:
    ink: str
    fill: str | None = None
    border: str | None = None
    weight: Weight = Weight.STRONG
    hover: str | None = None


_LOOKS = {
    ButtonKind.PRIMARY: _Look("on-accent", "accent"),
    ButtonKind.SOFT: _Look("accent", "accent-soft"),
    ButtonKind.OUTLINE: _Look("ink", "panel", "line-2", Weight.MID, hover="sunken"),
    ButtonKind.INVITING: _Look("accent", "panel", "accent", hover="accent-soft"),
    ButtonKind.QUIET: _Look("ink-2", weight=Weight.MID, hover="sunken"),
    ButtonKind.DANGER: _Look("bad", "bad-soft"),
}
_PRESSED = _Look("on-accent", "accent-down")
_DANGER_PRESSED = _Look("panel", "bad")


class Button(PaintedButton):
    """A button with words, maybe an icon before them and one after them."""

    def __init__(
        self,
        words: str,
        kind: ButtonKind = ButtonKind.OUTLINE,
        *,
        icon: str | None = None,
        after: str | None = None,
        height: int = TOUCH,
        parent: QWidget | None = None,
    ) -> None:
        """`icon` and `after` are icon names; `height` is 40 or, for the one big step of a screen, 48."""
        super().__init__(words, parent)
        self.kind = kind
        self._icon = icon
        self._after = after
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def change_kind(self, kind: ButtonKind) -> None:
        """Ask for more or less attention from now on."""
        self.kind = kind
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the icons, the words and a little air at either side."""
        pad = _QUIET_PAD if self.kind == ButtonKind.QUIET else _PAD
        height = max(self._height, line_height(Size.BODY) + 2 * HALF_STEP)
        return QSize(2 * pad + self._content_width(), height)

    def minimumSizeHint(self) -> QSize:
        """A button never cuts its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words, icon: centred as one."""
        painter = QPainter(self)
        look = self._look()
        ground = look.hover if look.hover and self.underMouse() and self.isEnabled() else look.fill
        if ground:
            paint.rounded(painter, self.rect(), self.radius, fill=ground, border=look.border)
        left = (self.width() - self._content_width()) // 2
        if self._icon:
            paint.icon(painter, self._slot(left, ICON_BUTTON), self._icon, look.ink)
            left += ICON_BUTTON + STEP
        width = self._words_width()
        paint.text_line(painter, self._slot(left, width), self.words, weight=look.weight, ink=look.ink)
        if self._after:
            paint.icon(painter, self._slot(left + width + STEP, ICON_BUTTON), self._after, look.ink)

    def _look(self) -> _Look:
        usual = _LOOKS[self.kind]
        if not self.isEnabled():
            return _Look("ink-3", "sunken", weight=usual.weight)
        if self.isDown():
            return _DANGER_PRESSED if self.kind == ButtonKind.DANGER else _PRESSED
        return usual

    def _words_width(self) -> int:
        return paint.text_width(self.words, weight=_LOOKS[self.kind].weight)

    def _content_width(self) -> int:
        icons = sum(ICON_BUTTON + STEP for name in (self._icon, self._after) if name)
        return self._words_width() + icons

    def _slot(self, left: int, width: int) -> QRect:
        """A piece of the button, mirrored where people read from right to left."""
        piece = QRect(left, 0, width, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)


class IconButton(PaintedButton):
    """A square button that shows only an icon. Its name is read aloud and shown under the pointer."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        """Take an icon's name and, always, the words for what the button does."""
        super().__init__("", parent)
        self._icon = icon
        self.rename(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def rename(self, name: str) -> None:
        """Say something else for what the button does, such as *Hide* in place of *Show*."""
        if not name:
            raise ValueError("an icon alone says nothing: the button needs a name")
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))

    def sizeHint(self) -> QSize:
        """As large as a finger needs."""
        return QSize(TOUCH, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, on sunken ground under the pointer and accent while pressed."""
        painter = QPainter(self)
        ink = "on-accent" if self.isDown() else "ink-2" if self.isEnabled() else "ink-3"
        ground = "accent-down" if self.isDown() else "sunken"
        if self.isDown() or (self.underMouse() and self.isEnabled()):
            paint.rounded(painter, self.rect(), self.radius, fill=ground)
        middle = QRect(0, 0, ICON, ICON)
        middle.moveCenter(self.rect().center())
        paint.icon(painter, middle, self._icon, ink)
