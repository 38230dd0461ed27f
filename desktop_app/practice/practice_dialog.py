"""Practising: a briefing, a moment, an act, and what came of it in the sample shop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.practice.briefing_part import BriefingPart
from desktop_app.practice.choosing_part import MOST, ChoosingPart
from desktop_app.practice.comparing_part import ComparingPart
from desktop_app.practice.records import Case
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import Job
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(760, 560)
TITLE = "Practise"
PREPARING = "A made-up shop is being opened. Nothing of yours is touched, and nothing you do here is kept."
ALL_DONE = "That was everybody. Nothing of it was kept: neither who practised, nor what was chosen."
_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
READ, NEXT, AGAIN = "I have read it", "Next customer", "Once more"


class PracticeDialog(Dialog):
    """Goes through the cases, one after the other. The keys 1 to 4 choose, Enter goes on."""

    def __init__(self, window: QWidget, prepare: Callable[[], Job]) -> None:
        """`prepare` begins to make the sample shop; its job gives the cases."""
        super().__init__(window, TITLE, SIZE)
        self._cases: Sequence[Case] = ()
        self._at = 0
        self.position = PlainLabel(size=Size.META, ink="ink-2")
        self.words = PlainLabel(PREPARING, ink="ink-2", wrap=True)
        self.briefing, self.choosing, self.comparing = BriefingPart(), ChoosingPart(), ComparingPart()
        self.stack = QStackedWidget()
        parts: tuple[QWidget, ...] = (self.briefing, self.choosing, self.comparing)
        self._pages = {part: Scrolling(part) for part in parts}
        self.go_on = Button(READ, ButtonKind.PRIMARY, after="arrow-right")
        self.go_on.setDefault(True)
        self.go_on.hide()
        self._lay_out()
        self.choosing.chosen.connect(self.choose)
        self.go_on.clicked.connect(self._step)
        for key in range(MOST):
            shortcut = QShortcut(QKeySequence(str(key + 1)), self)
            shortcut.activated.connect(lambda key=key: self.choose(key))
        self._wait_for(prepare())

    def choose(self, act: int) -> None:
        """Compare an act, by its place from 0, with what came of it; only while it is asked for."""
        if self.stack.currentWidget() is not self._pages[self.choosing] or act >= len(self._case().choices):
            return
        self.comparing.show_case(self._case(), act)
        self._turn_to(self.comparing, NEXT if self._at + 1 < len(self._cases) else "To the end")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down read on; the rest is as in any dialog."""
        page, moves = self.stack.currentWidget(), _PAGES.get(Qt.Key(event.key()))
        if moves and isinstance(page, Scrolling):
            page.verticalScrollBar().triggerAction(moves)
        else:
            super().keyPressEvent(event)

    def _wait_for(self, job: Job) -> None:
        job.setParent(self)  # so that nobody is answered once this is closed
        job.finished.connect(self._begin)
        job.failed.connect(self.words.setText)
        self.finished.connect(job.cancel)

    def _begin(self, cases: Sequence[Case]) -> None:
        self._cases, self._at = cases, 0
        self._brief()

    def _case(self) -> Case:
        return self._cases[self._at]

    def _brief(self) -> None:
        self.position.setText(f"{self._at + 1} of {len(self._cases)}")
        self.briefing.show_case(self._case())
        self._turn_to(self.briefing, READ)

    def _step(self) -> None:
        """Go on from what is shown."""
        shown = self.stack.currentWidget()
        if shown is self._pages[self.briefing]:
            self._ask()
        elif shown is self.words:
            self._begin(self._cases)
        elif self._at + 1 < len(self._cases):
            self._at += 1
            self._brief()
        else:
            self._end()

    def _ask(self) -> None:
        self.briefing.stop()
        self.choosing.show_case(self._case())
        self._turn_to(self.choosing)
        self.choosing.take_focus()

    def _end(self) -> None:
        self.position.setText("")
        self.words.setText(ALL_DONE)
        self.stack.setCurrentWidget(self.words)
        self.go_on.say(AGAIN)

    def _turn_to(self, part: QWidget, step: str = "") -> None:
        """Show a part, with what the great step says; none where an act is to be chosen."""
        page = self._pages[part]
        page.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(page)
        self.go_on.setVisible(bool(step))
        if step:
            self.go_on.say(step)
            self.go_on.setFocus()

    def _lay_out(self) -> None:
        self.stack.addWidget(self.words)
        for page in self._pages.values():
            self.stack.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG), 1)
        head.addWidget(self.position)
        self.content.setSpacing(2 * STEP)
        self.content.addLayout(head)
        self.content.addWidget(self.stack, 1)
        self.content.addLayout(self.foot(self.go_on, leave="Close"))
