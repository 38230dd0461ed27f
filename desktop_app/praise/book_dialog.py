"""The thanks of late, their stories, what stood in the way, and thanking somebody."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.act import Change
from desktop_app.praise.gap_dialog import GapDialog
from desktop_app.praise.praise_dialog import PraiseDialog
from desktop_app.praise.queries import Praise, given, unsettled
from desktop_app.praise.story_dialog import StoryDialog
from desktop_app.praise.thanks_row import ThanksRow
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.pills import ChoicePill
from desktop_app.window.row_stack import RowStack
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(800, 480)
TITLE = "Who caught something?"
NOBODY_YET = "Nobody has been thanked yet. Whoever caught something before a customer had to say it goes here."

NOTHING_WAITS = "Nothing waits. A gap is what stood in the way of a colleague; it is kept beside their thanks."


class PraiseBook(Dialog):
    """Everyone is thanked by name and in the order it happened; nobody is counted. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window, TITLE, SIZE)
        self._background = background
        self.waiting = ChoicePill("Gaps to decide or fix")
        self.waiting.clicked.connect(self._look)
        self.stack = RowStack(self._new_row, ThanksRow.show_thanks)
        self.rows = self.stack.rows
        self.thank = Button("Thank a colleague", ButtonKind.PRIMARY, icon="thumb-up")
        self._lay_out()
        self.thank.clicked.connect(self._thank)
        background.changed.connect(self._look_again)
        self._look()

    def _look(self) -> None:
        only = self.waiting.isChecked()
        self._background.read(unsettled if only else given, then=lambda thanks: self._show(thanks, only))

    def _look_again(self, change: Change) -> None:
        if change.touches("praise"):
            self._look()

    def _show(self, thanks: Sequence[Praise], only_waiting: bool) -> None:
        if only_waiting != self.waiting.isChecked():
            return  # the other was chosen meanwhile
        self.stack.show_records(thanks, NOTHING_WAITS if only_waiting else NOBODY_YET)

    def _new_row(self) -> ThanksRow:
        row = ThanksRow()
        row.story_wanted.connect(lambda praise: self._ask(StoryDialog, praise))
        row.gap_wanted.connect(lambda praise: self._ask(GapDialog, praise))
        return row

    def _thank(self) -> None:
        dialog = PraiseDialog(self._window, self._background)
        dialog.told.connect(self.told)
        dialog.open()

    def _ask(self, sheet: type[StoryDialog] | type[GapDialog], praise: Praise) -> None:
        dialog = sheet(self._window, self._background, praise)
        dialog.told.connect(self.told)
        dialog.open()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.waiting)
        self.content.addWidget(self.stack, 1)
        self.content.addLayout(self.foot(self.thank, leave="Close"))
        self.thank.setFocus()
