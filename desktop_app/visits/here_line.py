"""The line that says whether somebody is here, for what, with whom and since when."""

import datetime as dt

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.visits.queries import Here
from desktop_app.visits.rules import elapsed_words, minutes_between, since_words, visit_words
from desktop_app.window import paint
from desktop_app.window.label import tooltip
from desktop_app.window.measures import HALF_STEP, ICON, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

HERE, NOT_HERE = "Here now", "Not here now"
_LEFT, _GAP, _RIGHT = 12, 8, 14


class HereLine(PaintedButton):
    """Says it in one line on a soft ground. While somebody is here, a tap offers to change it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NOT_HERE, parent)
        self._rest = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say that they are not here."""
        self._say(NOT_HERE, "")
        self.setToolTip("")
        self.setEnabled(False)

    def show_visit(self, here: Here, now: dt.datetime) -> None:
        """Say what they are here for; `now` is in the shop's zone."""
        arrived = here.arrived_at.astimezone(now.tzinfo)
        parts = (visit_words(here.services, here.server_name), since_words(arrived, now))
        self._say(HERE, "".join(f" · {part}" for part in parts if part))
        self.setToolTip(tooltip(elapsed_words(minutes_between(arrived, now))))
        self.setEnabled(True)

    def sizeHint(self) -> QSize:
        """As long as its words."""
        width = _LEFT + ICON + _GAP + paint.text_width(self.words, weight=Weight.STRONG) + _RIGHT
        return QSize(width, max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def minimumSizeHint(self) -> QSize:
        """Its words may be shortened."""
        return QSize(4 * TOUCH, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chair, the first words strong, the rest plain."""
        painter = QPainter(self)
        is_here = self.isEnabled()
        ink = "accent" if is_here else "ink-2"
        paint.rounded(painter, self.rect(), self.radius, fill="accent-soft" if is_here else "sunken")
        paint.icon(painter, self._mirrored(QRect(_LEFT, 0, ICON, self.height())), "seat", ink)
        left = _LEFT + ICON + _GAP
        room = self.width() - left - _RIGHT
        head = self._mirrored(QRect(left, 0, room, self.height()))
        weight = Weight.STRONG if is_here else Weight.TEXT
        width = paint.text_line(painter, head, self._head, weight=weight, ink=ink)
        rest = self._mirrored(QRect(left + width, 0, room - width, self.height()))
        paint.text_line(painter, rest, self._rest)

    def _say(self, head: str, rest: str) -> None:
        self._head, self._rest = head, rest
        self.say(head + rest)
        self.setAccessibleName(head + rest)
        self.updateGeometry()

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
