"""How did it go, in one tap: each outcome with what to say then and what it leads to; or in their own words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from desktop_app.reminders.branches import Branch
from desktop_app.reminders.call.call_words import leads_to
from desktop_app.reminders.rules import Outcome
from desktop_app.window import paint
from desktop_app.window.emptying import empty
from desktop_app.window.fields import LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, STEP, TOUCH
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

LOOKS = {
    Outcome.FINE: ("smile", "good", "good-soft"),
    Outcome.NOT_FINE: ("frown", "warn", "warn-soft"),
    Outcome.NO_ANSWER: ("clock", "ink-2", "sunken"),
}
_OTHER = ("speech", "accent", "accent-soft")
_NARROWEST = 132
_PAD, _GAP = 12, 8


class OutcomePill(PaintedButton):
    """An outcome to tap: icon, words and colour together."""

    radius = TOUCH // 2

    def __init__(self, answer: str) -> None:
        super().__init__(answer[:1].upper() + answer[1:])
        self._look = LOOKS[Outcome(answer)] if answer in list(Outcome) else _OTHER
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon, the words, the round ends; short answers are as wide as each other."""
        wide = 2 * _PAD + ICON_BUTTON + _GAP + paint.text_width(self.words, weight=Weight.STRONG)
        return QSize(max(_NARROWEST, wide), max(TOUCH, line_height(Size.BODY) + 2 * HALF_STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill in the colour of the outcome, with an edge under the pointer."""
        painter = QPainter(self)
        icon, ink, ground = self._look
        edge = ink if self.underMouse() or self.isDown() else None
        paint.pill(painter, self.rect(), fill=ground, border=edge)
        square = QRect(_PAD, 0, ICON_BUTTON, self.height())
        paint.icon(painter, self._mirrored(square), icon, ink)
        words = self.rect().adjusted(_PAD + ICON_BUTTON + _GAP, 0, -_PAD, 0)
        paint.text_line(painter, self._mirrored(words), self.words, weight=Weight.STRONG, ink=ink)

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)


class CallOutcomes(QWidget):
    """Asks how it went. `answered` carries the outcome, as tapped or as typed."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.pills: list[OutcomePill] = []
        self.words = LineField("How it went, in their words", "Their words, then Enter")
        self.words.returnPressed.connect(self._say)
        self._offered: tuple[Branch, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(PlainLabel("How did it go?", weight=Weight.STRONG))
        head.addWidget(self.words, 1)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Offer these outcomes; words that were being typed stay."""
        if tuple(branches) == self._offered:
            return
        self._offered = tuple(branches)
        self.pills = []
        empty(self._rows)
        for branch in branches:
            if leads_to(branch):
                self._add(_row(self._pill(branch), leads_to(branch)))
        self._add(_side_by_side([self._pill(branch) for branch in branches if not leads_to(branch)]))

    def _add(self, row: QWidget) -> None:
        """Show a row at once, so that the keyboard can go there."""
        self._rows.addWidget(row)
        row.show()

    def _pill(self, branch: Branch) -> OutcomePill:
        pill, leads = OutcomePill(branch.answer), leads_to(branch)
        pill.clicked.connect(lambda: self.answered.emit(branch.answer))
        pill.setAccessibleName(f"{pill.words}: {leads}" if leads else pill.words)
        self.pills.append(pill)
        return pill

    def _say(self) -> None:
        words = " ".join(self.words.text().split())
        if words:
            self.answered.emit(words)


def _row(pill: OutcomePill, leads: str) -> QWidget:
    """Set an outcome beside what it leads to."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(pill)
    row.addWidget(IconLabel("arrow-right", "ink-3", ICON_BUTTON))
    row.addWidget(PlainLabel(leads, ink="ink-2", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
    return place


def _side_by_side(pills: Sequence[OutcomePill]) -> QWidget:
    """Set outcomes that lead nowhere beside each other."""
    place = QWidget()
    flow = FlowLayout(place, line_gap=STEP)
    for pill in pills:
        flow.addWidget(pill)
    return place
