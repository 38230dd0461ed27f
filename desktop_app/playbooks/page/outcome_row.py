"""One answer of a step: its pill, what is said then, and what follows."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStyle, QWidget

from desktop_app.playbooks.page.outcome_pill import OutcomePill
from desktop_app.playbooks.page.sentence_words import follows_words, spoken
from desktop_app.playbooks.parts import Outcome, Step
from desktop_app.window import icons, paint
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, ICON_BUTTON, STEP
from desktop_app.window.token import Token

SAY_NOTHING = "say nothing"
INDENT = 36
_LINE = 11  # where the elbow line stands, in pixels from the edge


class OutcomeRow(QWidget):
    """Shows an outcome. Each signal says what is wanted of it: other words, another step after it, none of it."""

    say_wanted = Signal(object)
    then_wanted = Signal(object)
    rename_wanted = Signal(object)
    removed = Signal()

    def __init__(self, outcome: Outcome, then: Step | None, *, last: bool) -> None:
        """`then` is the step that it leads to; the elbow line ends at the `last` row."""
        super().__init__()
        self._last = last
        self.pill = OutcomePill(outcome.answer)
        self.pill.clicked.connect(self._open_menu)
        self.say = Token(spoken(outcome.say) or SAY_NOTHING, f"What to say if “{outcome.answer}”")
        self.say.clicked.connect(lambda: self.say_wanted.emit(self.say))
        self.then = Token(follows_words(then), f"What follows if “{outcome.answer}”")
        self.then.clicked.connect(lambda: self.then_wanted.emit(self.then))
        self._lay_out()

    def controls(self) -> tuple[QWidget, ...]:
        """Give what takes the keys, in the order in which it stands."""
        return self.pill, self.say, self.then

    def paintEvent(self, event: QPaintEvent) -> None:
        """The elbow line from the step above."""
        painter = QPainter(self)
        middle = self.pill.height() // 2
        down = middle if self._last else self.height()
        for piece in (QRect(_LINE, 0, 1, down), QRect(_LINE, middle, INDENT - _LINE - STEP, 1)):
            paint.rounded(painter, self._mirrored(piece), 0, fill="edge")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(icons.icon("pencil"), "Say it in other words")
        rename.triggered.connect(lambda: self.rename_wanted.emit(self.pill))
        menu.addAction(icons.icon("trash"), "Remove this outcome").triggered.connect(self.removed)
        menu.popup(self.pill.mapToGlobal(QPoint(0, self.pill.height() + HALF_STEP)))

    def _lay_out(self) -> None:
        words, follows = QWidget(), QWidget()
        flow = FlowLayout(words, gap=STEP, line_gap=STEP)
        flow.addWidget(self.say)
        flow.addWidget(follows)
        together = QHBoxLayout(follows)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(STEP)
        together.addWidget(PlainLabel("and", ink="ink-2"))
        together.addWidget(self.then)
        arrow = IconLabel("arrow-right", "ink-2", ICON_BUTTON)
        arrow.setFixedHeight(self.pill.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 0, STEP)
        row.setSpacing(STEP)
        row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)

    def _mirrored(self, piece: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
