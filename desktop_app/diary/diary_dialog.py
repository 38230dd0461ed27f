"""The diary of being served: what was written, what came of it, and writing more."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.diary.actions import built
from desktop_app.diary.door_dialog import DoorDialog
from desktop_app.diary.entry_dialog import EntryDialog
from desktop_app.diary.entry_row import EntryRow
from desktop_app.diary.queries import Entry, entries, waiting
from desktop_app.foundation.act import Change
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.pills import ChoicePill
from desktop_app.window.row_stack import RowStack
from desktop_app.window.typeface import Size, Weight

SIZE = QSize(800, 520)
TITLE = "Being served"
SUBTITLE = "What it is like to be a customer, here or elsewhere. What we could do becomes a door, or is let go."
NOTHING_YET = "Nothing is written yet. The next time you are served, look how it feels, and what we could do."
NOTHING_WAITS = "Nothing waits to be decided or built."


class DiaryDialog(Dialog):
    """The last entries, the newest first. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window, TITLE, SIZE)
        self._background = background
        self.waiting = ChoicePill("Ideas to decide or build")
        self.waiting.clicked.connect(self._look)
        self.stack = RowStack(self._new_row, EntryRow.show_entry)
        self.rows = self.stack.rows
        self.notice = Notice()
        self.write = Button("How were you served?", ButtonKind.PRIMARY, icon="pencil")
        self._lay_out()
        self.write.clicked.connect(lambda: self._ask(EntryDialog(self._window, background)))
        background.changed.connect(self._look_again)
        self._look()

    def _look(self) -> None:
        only = self.waiting.isChecked()
        self._background.read(waiting if only else entries, then=lambda found: self._show(found, only))

    def _look_again(self, change: Change) -> None:
        if change.touches("diary"):
            self._look()

    def _show(self, found: Sequence[Entry], only_waiting: bool) -> None:
        if only_waiting != self.waiting.isChecked():
            return  # the other was chosen meanwhile
        self.stack.show_records(found, NOTHING_WAITS if only_waiting else NOTHING_YET)

    def _new_row(self) -> EntryRow:
        row = EntryRow()
        row.door_wanted.connect(lambda entry: self._ask(DoorDialog(self._window, self._background, entry)))
        row.built.connect(self._say_built)
        return row

    def _say_built(self, entry: Entry) -> None:
        told = f"Built: {entry.words}"
        self._background.write(built, entry.id, then=lambda _: self.told.emit(told), failed=self.notice.bad)

    def _ask(self, dialog: EntryDialog | DoorDialog) -> None:
        dialog.told.connect(self.told)
        dialog.open()

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(PlainLabel(SUBTITLE, ink="ink-2", wrap=True))
        self.content.addWidget(self.waiting)
        self.content.addWidget(self.stack, 1)
        self.content.addWidget(self.notice)
        self.content.addLayout(self.foot(self.write, leave="Close"))
        self.write.setFocus()
