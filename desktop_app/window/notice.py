"""The strip beside the work that says what just happened. It never stands in the way."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.window import paint
from desktop_app.window.announce import announce
from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.icon_label import IconLabel
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, RADIUS_ROW, STEP
from desktop_app.window.typeface import Size

UNDO_SECONDS = 10


class NoticeKind(StrEnum):
    """What a notice tells; the value is its colour token."""

    DONE = "good"
    BAD = "bad"
    INFO = "accent"


_ICONS = {NoticeKind.DONE: "check", NoticeKind.BAD: "alert", NoticeKind.INFO: "speech"}


class Notice(QWidget):
    """One sentence with an icon, read aloud when it appears, and at most one thing to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = NoticeKind.INFO
        self._act: Callable[[], object] | None = None
        self._icon = IconLabel(_ICONS[self.kind], self.kind.value, line=Size.BODY)
        self._sentence = PlainLabel(wrap=True)
        self.button = Button("", ButtonKind.QUIET)
        self.button.clicked.connect(self._do)
        self.away = IconButton("cross", "Close this notice")
        self.away.clicked.connect(self.clear)
        self.timer = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        self.timer.timeout.connect(self.clear)
        self._lay_out()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now, "" if nothing is."""
        return self._sentence.text()

    def done(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, for ten seconds; meanwhile `undo` can be called by its button."""
        self._say(NoticeKind.DONE, sentence, "Undo", undo)
        self.timer.start()

    def bad(self, sentence: str, again: Callable[[], object] | None = None) -> None:
        """Say what failed, until it is closed or, with `again`, tried again."""
        self._say(NoticeKind.BAD, sentence, "Try again", again)

    def info(self, sentence: str) -> None:
        """Say something worth knowing, until it is closed."""
        self._say(NoticeKind.INFO, sentence, "", None)

    def ask(self, question: str, answer: str, act: Callable[[], object]) -> None:
        """Ask something that one tap answers, until it is closed; the answer has the focus and does `act`."""
        self.offer(question, answer, act)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, sentence: str, answer: str, act: Callable[[], object]) -> None:
        """Say what one tap could do, until it is closed; whoever types goes on typing."""
        self._say(NoticeKind.INFO, sentence, answer, act)

    def clear(self) -> None:
        """Say nothing more."""
        self.timer.stop()
        self._act = None
        self._sentence.setText("")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft ground in the colour of what is told."""
        paint.rounded(QPainter(self), self.rect(), RADIUS_ROW, fill=f"{self.kind.value}-soft")

    def _say(self, kind: NoticeKind, sentence: str, words: str, act: Callable[[], object] | None) -> None:
        self.timer.stop()
        self.kind = kind
        self._act = act
        self._icon.change(_ICONS[kind], kind.value)
        self._sentence.setText(sentence)
        self.button.say(words)
        self.button.setVisible(act is not None)
        self.show()
        self.update()
        announce(self, sentence)

    def _do(self) -> None:
        act = self._act
        self.clear()
        if act:
            act()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, HALF_STEP, HALF_STEP, HALF_STEP)
        row.setSpacing(STEP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        row.addWidget(self.away)
