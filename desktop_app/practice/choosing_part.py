"""What happens, and the acts to choose from."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from desktop_app.practice.records import Case
from desktop_app.window import paint, theme
from desktop_app.window.label import PlainLabel, break_lines, wrapped_height
from desktop_app.window.measures import BIG_TOUCH, STEP
from desktop_app.window.painted_button import PaintedButton
from desktop_app.window.typeface import Size, Weight, line_height

MOST = 4
_CIRCLE, _LEFT = 32, 56
QUESTION = "What do you do?"


class ChoosingPart(QWidget):
    """One button for each act, and the figure that is its key. `chosen` carries its place, from 0."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.who = PlainLabel(size=Size.META, ink="ink-2")
        self.happens = PlainLabel(size=Size.HEAD, wrap=True)
        self.acts = [ActButton(number) for number in range(1, MOST + 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.who)
        column.addWidget(self.happens)
        column.addSpacing(STEP)
        column.addWidget(PlainLabel(QUESTION, size=Size.META, weight=Weight.MID, ink="ink-2"))
        for place, act in enumerate(self.acts):
            act.clicked.connect(lambda _, place=place: self.chosen.emit(place))
            column.addWidget(act)
        column.addStretch()

    def show_case(self, case: Case) -> None:
        """Show what happens, and its acts."""
        self.who.setText(f"{case.briefing.name} · {case.moment}")
        self.happens.setText(case.happens)
        for place, button in enumerate(self.acts):
            button.setVisible(place < len(case.choices))
        for button, choice in zip(self.acts, case.choices, strict=False):
            button.say(choice.text)

    def take_focus(self) -> None:
        """Have the keys, but for no act yet: who pressed Enter once too often has chosen nothing."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class ActButton(PaintedButton):
    """An act in words, which may take two lines, after the figure that is its key."""

    def __init__(self, number: int) -> None:
        super().__init__("")
        self._number = str(number)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """A line of its words."""
        return QSize(_LEFT + paint.text_width(self.words) + 2 * STEP, BIG_TOUCH)

    def minimumSizeHint(self) -> QSize:
        """The words may be wrapped."""
        return QSize(_LEFT + BIG_TOUCH, BIG_TOUCH)

    def heightForWidth(self, width: int) -> int:
        """How high it stands when its words are wrapped to this width."""
        room = width - _LEFT - 2 * STEP
        lines = wrapped_height(self.words, Size.BODY, Weight.TEXT, room, line_height(Size.BODY))
        return max(BIG_TOUCH, lines + 2 * STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outlined: the figure in a circle, the words beside it."""
        painter = QPainter(self)
        under = self.underMouse() or self.isDown()
        paint.rounded(painter, self.rect(), self.radius, fill="sunken" if under else "panel", border="line-2")
        figure = self._mirrored(QRect(STEP, 0, _CIRCLE, self.height()))
        paint.circle(painter, figure, fill="accent-soft")
        paint.text_line(painter, figure, self._number, weight=Weight.STRONG, ink="accent", align=paint.CENTRED)
        room = self.width() - _LEFT - 2 * STEP
        words = break_lines(self.words, Size.BODY, Weight.TEXT, room, QTextOption())
        height = words.lineCount() * line_height(Size.BODY)
        painter.setPen(theme.current().ink)
        box = self._mirrored(QRect(_LEFT, (self.height() - height) // 2, room, height))
        words.draw(painter, QPointF(box.topLeft()))

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
