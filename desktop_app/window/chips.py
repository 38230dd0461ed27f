"""Chips: a status as icon, word and colour; and proposals that one tap keeps."""

from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.window import paint
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, ICON_META, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_HEIGHT = 32
_LEFT, _GAP, _RIGHT = 10, 6, 12


class ChipKind(StrEnum):
    """What a chip says at a glance; the value is its colour token."""

    BAD = "bad"
    WARN = "warn"
    GOOD = "good"
    HERE = "accent"


class Chip(PlainLabel):
    """A status: icon, word and colour together, so that it is never told by colour alone."""

    def __init__(self, words: str, kind: ChipKind, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent=parent)
        self._kind = kind
        self._icon = icon
        self._letters = Weight.STRONG if kind == ChipKind.BAD else Weight.MID
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words, the icon and the round ends."""
        width = _LEFT + ICON_BUTTON + _GAP + paint.text_width(self.text(), weight=self._letters) + _RIGHT
        return QSize(width, max(_HEIGHT, line_height(Size.BODY) + 2 * HALF_STEP))

    def minimumSizeHint(self) -> QSize:
        """The words may be shortened, the icon stays."""
        return QSize(TOUCH + _RIGHT, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft pill with the icon before the words."""
        painter = QPainter(self)
        token = self._kind.value
        paint.pill(painter, self.rect(), fill=f"{token}-soft")
        icon = QRect(_LEFT, 0, ICON_BUTTON, self.height())
        words = self.rect().adjusted(_LEFT + ICON_BUTTON + _GAP, 0, -_RIGHT, 0)
        paint.icon(painter, _mirrored(self, icon), self._icon, token)
        paint.text_line(painter, _mirrored(self, words), self.text(), weight=self._letters, ink=token)


class ProposalChip(PaintedButton):
    """Something the app proposes: dashed until a tap keeps it, filled once kept. Backspace drops it."""

    dropped = Signal()
    radius = _HEIGHT // 2

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A pill of 32 in the 40 a finger needs."""
        width = _LEFT + ICON_META + _GAP + paint.text_width(self.words, Size.META, Weight.MID) + _LEFT
        return QSize(width, max(TOUCH, line_height(Size.META) + 4 * HALF_STEP))

    def shape(self) -> QRect:
        """The pill itself."""
        return self.rect().adjusted(0, HALF_STEP, 0, -HALF_STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace and Delete say that it is not wanted."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashed with its own icon, or filled with a tick."""
        painter = QPainter(self)
        kept = self.isChecked()
        if kept:
            paint.pill(painter, self.shape(), fill="accent")
        else:
            ground = "accent-soft" if self.underMouse() or self.isDown() else "panel"
            paint.pill(painter, self.shape(), fill=ground, border="accent", dashed=True)
        icon = QRect(_LEFT, 0, ICON_META, self.height())
        words = self.rect().adjusted(_LEFT + ICON_META + _GAP, 0, -_LEFT, 0)
        name, colour = ("check", "on-accent") if kept else (self._icon, "accent")
        paint.icon(painter, _mirrored(self, icon), name, colour)
        paint.text_line(
            painter,
            _mirrored(self, words),
            self.words,
            size=Size.META,
            weight=Weight.MID if kept else Weight.TEXT,
            ink="on-accent" if kept else "ink",
        )


def _mirrored(widget: QWidget, piece: QRect) -> QRect:
    """A piece of a widget where people who read from right to left expect it."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), piece)
