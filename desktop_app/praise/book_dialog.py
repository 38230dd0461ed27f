"""The thanks of late, their stories, and thanking somebody."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.praise.praise_dialog import PraiseDialog
from desktop_app.praise.queries import Praise, given
from desktop_app.praise.story_dialog import StoryDialog
from desktop_app.praise.thanks_row import ThanksRow
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(560, 440)
TITLE = "Who caught something?"
NOBODY_YET = "Nobody has been thanked yet. Whoever caught something before a customer had to say it goes here."


class PraiseBook(Dialog):
    """Everyone is thanked by name and in the order it happened; nobody is counted. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window, TITLE, SIZE)
        self._background = background
        self.rows: list[ThanksRow] = []
        self.nobody = PlainLabel(NOBODY_YET, ink="ink-2", wrap=True)
        self.thank = Button("Thank a colleague", ButtonKind.PRIMARY, icon="thumb-up")
        self._lay_out()
        self.thank.clicked.connect(self._thank)
        background.changed.connect(self._look_again)
        self._look()

    def _look(self) -> None:
        self._background.read(given, then=self._show)

    def _look_again(self, change: Change) -> None:
        if change.touches("praise"):
            self._look()

    def _show(self, thanks: Sequence[Praise]) -> None:
        while len(self.rows) < len(thanks):
            self.rows.append(self._new_row())
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(thanks))
        for row, one in zip(self.rows, thanks, strict=False):
            row.show_thanks(one)
        self.nobody.setVisible(not thanks)

    def _new_row(self) -> ThanksRow:
        row = ThanksRow()
        row.story_wanted.connect(self._tell_story)
        self._list.insertWidget(len(self.rows), row)
        return row

    def _thank(self) -> None:
        dialog = PraiseDialog(self._window, self._background)
        dialog.told.connect(self.told)
        dialog.open()

    def _tell_story(self, praise: Praise) -> None:
        dialog = StoryDialog(self._window, self._background, praise)
        dialog.told.connect(self.told)
        dialog.open()

    def _lay_out(self) -> None:
        rows = QWidget()
        self._list = QVBoxLayout(rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(HALF_STEP)
        self._list.addWidget(self.nobody)
        self._list.addStretch()
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(Scrolling(rows), 1)
        self.content.addLayout(self.foot(self.thank, leave="Close"))
        self.thank.setFocus()
