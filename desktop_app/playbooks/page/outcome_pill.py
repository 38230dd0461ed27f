"""An answer to a step, as a pill with its icon."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle

from desktop_app.reminders.rules import Outcome as Answer
from desktop_app.window import paint
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

_HEIGHT = 32
_NARROWEST = 120
_LEFT, _GAP, _RIGHT = 8, 6, 12


@dataclass(frozen=True, slots=True)
class Look:
    """How an answer is shown wherever it is: icon, ink and ground."""

    icon: str
    ink: str
    ground: str


LOOKS: Mapping[str, Look] = {
    Answer.FINE: Look("smile", "good", "good-soft"),
    Answer.NOT_FINE: Look("frown", "warn", "warn-soft"),
    Answer.NO_ANSWER: Look("clock", "ink-2", "sunken"),
}
IN_OWN_WORDS = Look("speech", "ink-2", "sunken")


def look_of(answer: str) -> Look:
    """Give how an answer is shown."""
    return LOOKS.get(answer.casefold(), IN_OWN_WORDS)


class OutcomePill(PaintedButton):
    """An answer, 32 pixels high in the 40 a finger needs; pressed, it says what can be done with it."""

    radius = _HEIGHT // 2

    def __init__(self, answer: str) -> None:
        super().__init__(answer[:1].upper() + answer[1:])
        self._look = look_of(answer)
        self.setAccessibleName(f"If the answer is “{answer}”")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon, the words and the round ends."""
        width = _LEFT + ICON_BUTTON + _GAP + paint.text_width(self.words, weight=Weight.STRONG) + _RIGHT
        return QSize(max(_NARROWEST, width), max(TOUCH, line_height(Size.BODY) + 4 * HALF_STEP))

    def shape(self) -> QRect:
        """The pill itself."""
        return self.rect().adjusted(0, HALF_STEP, 0, -HALF_STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill with the icon before the words."""
        painter = QPainter(self)
        look = self._look
        paint.pill(painter, self.shape(), fill=look.ground, border=look.ink if self.underMouse() else None)
        icon = QRect(_LEFT, 0, ICON_BUTTON, self.height())
        words = self.rect().adjusted(_LEFT + ICON_BUTTON + _GAP, 0, -HALF_STEP, 0)
        paint.icon(painter, self._mirrored(icon), look.icon, look.ink)
        paint.text_line(painter, self._mirrored(words), self.words, weight=Weight.STRONG, ink=look.ink)

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
