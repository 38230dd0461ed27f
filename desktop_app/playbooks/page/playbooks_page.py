"""The Playbooks screen: what the shop does when something happens, as sentences the owner writes."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation.act import Change
from desktop_app.playbooks import actions
from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.page.drafts import Drafts
from desktop_app.playbooks.page.editing import code_for
from desktop_app.playbooks.page.page_queries import Shelf, shelf
from desktop_app.playbooks.page.play_column import TITLE, PlayColumn
from desktop_app.playbooks.page.play_editor import PlayEditor
from desktop_app.playbooks.page.play_rows import PlayRow, rows_of
from desktop_app.playbooks.page.trial_column import TrialColumn
from desktop_app.playbooks.parts import Playbook
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.surface import Hairline, Surface

NO_PLAYS = "No playbooks yet. Write the first, or read some in from a file."
_LIST, _NARROW_LIST = 272, 248
_ROOM_FOR_ALL = 1100
"""The width, in pixels, from which the dry run has a column of its own."""


class PlaybooksPage(QWidget):
    """Lists the playbooks, edits one, and tries it out.

    `done` says what was done and can be taken back, `left_unsaved` what waits here when the page is left.
    """

    open_customer = Signal(int)
    done = Signal(str)
    left_unsaved = Signal(str)

    def __init__(self, background: Background, long_work: LongWork) -> None:
        super().__init__()
        self.setAccessibleName(TITLE)
        self._background = background
        self._shelf: Shelf | None = None
        self._code = ""
        self.drafts = Drafts()
        self.notice = Notice()
        self.column = PlayColumn(background, self.notice)
        self.list = self.column.list
        self.editor = PlayEditor()
        self.trial = TrialColumn(background, long_work)
        self.nothing = PlainLabel(NO_PLAYS, ink="ink-2", wrap=True)
        self._connect()
        self._lay_out()
        for part in (self.editor, self.trial, self.nothing):
            part.hide()  # until it is known what there is

    def open(self, *, take_focus: bool = True) -> None:
        """Read everything anew; with `take_focus` the keys go through the list."""
        self.trial.look_anew()
        self._read()
        if take_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """Give the panels that a key goes through: the list, the playbook, the dry run."""
        return [self.list, self.editor, self.trial]

    def look_at(self, code: str) -> None:
        """Show the playbook with this code; what was changed in another waits, and that is said."""
        playbook = self.drafts.play(code)
        if playbook is None or code == self._code:
            return
        self.editor.keep_written()
        left, self._code = self._code, code
        if self.drafts.is_changed(left):
            self.notice.info(f"“{self._name(left)}” is changed and not saved yet. It waits here.")
        self._show_play(at_once=True)

    def add(self) -> None:
        """Begin a new playbook; it is kept once it is saved."""
        playbook = self.drafts.begin()
        self._show_rows()
        self.list.choose(playbook.code)
        self.editor.head.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.head.name.selectAll()

    def save(self) -> None:
        """Keep what was written, or say beside the field what is wrong with it."""
        self.editor.keep_written()
        playbook = self.drafts.play(self._code)
        if playbook is None:
            return
        written = playbook.code
        if self.drafts.is_new(written):
            playbook = replace(playbook, code=code_for(playbook.name, [kept.code for kept in self.drafts.kept()]))
        try:
            playbook = checked(playbook)
        except Refused as refused:
            self.editor.complain(refused.place, str(refused))
            return
        self._background.write(
            actions.save, playbook, then=lambda kept: self._take_saved(written, kept), failed=self.notice.bad
        )

    def undo_changes(self) -> None:
        """Show the playbook as it is kept; one that never was is gone."""
        self.editor.drop_written()
        self._take_focus_from_the_foot()
        self.drafts.undo(self._code)
        self._show_rows()
        self._show_play()

    def remove(self) -> None:
        """Take the playbook from the shop, which Undo brings back; what is due already stays."""
        if self.drafts.is_new(self._code):
            self.undo_changes()
        elif self._code:
            code, name = self._code, self._name(self._code)
            self._background.write(
                actions.remove, code, then=lambda _: self._take_removed(code, name), failed=self.notice.bad
            )

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what waits to be saved when another page is gone to."""
        super().hideEvent(event)
        waiting = [playbook.name for playbook in self.drafts.all() if self.drafts.is_changed(playbook.code)]
        if waiting and not event.spontaneous():
            self.left_unsaved.emit(f"{', '.join(waiting)}: changed and not saved yet. It waits on the Playbooks page.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the dry run is a drawer."""
        super().resizeEvent(event)
        narrow = self._is_narrow()
        self.column.setFixedWidth(_NARROW_LIST if narrow else _LIST)
        self._upright.setVisible(not narrow)
        self.trial.stand_aside(narrow)
        self.editor.head.aside.setVisible(narrow)

    def _read(self) -> None:
        self._background.read(shelf, self._background.counter.clock.today(), then=self._show)

    def _show(self, shown: Shelf) -> None:
        self._shelf = shown
        self.drafts.keep(shown.playbooks)
        self.editor.steps.offer(shown.words)
        self._show_rows()
        self._show_play(at_once=True)

    def _show_rows(self) -> None:
        if self._shelf is None:
            return
        rows = rows_of(self.drafts, self._shelf)
        self.list.show_rows(rows)
        if self.drafts.play(self._code) is None:
            self._code = self.list.code() or (rows[0].id if rows else "")
        self.list.choose(self._code)
        self.editor.setVisible(bool(rows))
        self.trial.setVisible(bool(rows) and not self._is_narrow())
        self.nothing.setVisible(not rows)

    def _show_play(self, *, at_once: bool = False) -> None:
        playbook = self.drafts.play(self._code)
        if playbook is None:
            return
        row = self.list.row(self._code)
        self.editor.show_play(playbook, changed=self.drafts.is_changed(self._code))
        self.editor.head.show_play(playbook.name, on=bool(row and row.on), kept=not self.drafts.is_new(self._code))
        self.trial.show_play(playbook, kept=not self.drafts.is_new(self._code), at_once=at_once)

    def _edit(self, playbook: Playbook) -> None:
        self.drafts.write(playbook)
        self._show_rows()
        self._show_play()

    def _turn(self, row: PlayRow) -> None:
        if self.drafts.is_new(row.id):
            self.notice.info(f"“{row.name}” is on once it is saved.")
        else:
            self._background.write(actions.turn, row.id, on=not row.on, failed=self.notice.bad)

    def _turn_this(self) -> None:
        row = self.list.row(self._code)
        if row:
            self._turn(row)

    def _take_saved(self, written: str, kept: Playbook) -> None:
        self.drafts.undo(written)
        if self._code == written:
            self._code = kept.code
        self._take_focus_from_the_foot()
        self.done.emit(f"“{kept.name}” is saved. What is due already stays as it is.")

    def _take_removed(self, code: str, name: str) -> None:
        self.drafts.undo(code)
        self.done.emit(f"“{name}” is removed. What is due already stays.")

    def _take_focus_from_the_foot(self) -> None:
        """A button that is about to be turned off would let the keys go to wherever is next."""
        if self.editor.save.hasFocus() or self.editor.undo.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, change: Change) -> None:
        if self._shelf and change.touches("playbook"):
            self._read()

    def _is_narrow(self) -> bool:
        return self.width() < _ROOM_FOR_ALL

    def _name(self, code: str) -> str:
        playbook = self.drafts.play(code)
        return playbook.name if playbook else ""

    def _connect(self) -> None:
        self._background.changed.connect(self._refresh)
        self.done.connect(self.notice.clear)
        self.list.looked_at.connect(self.look_at)
        self.list.turned.connect(self._turn)
        self.column.new.clicked.connect(self.add)
        files = self.column.files
        files.remove_wanted.connect(self.remove)
        files.changed.connect(self.done)
        files.write_wanted.connect(files.write_out)
        self.editor.edited.connect(self._edit)
        self.editor.save_wanted.connect(self.save)
        self.editor.undo_wanted.connect(self.undo_changes)
        self.editor.head.switched.connect(self._turn_this)
        self.editor.head.aside.clicked.connect(self.trial.open_drawer)
        self.trial.open_customer.connect(self.open_customer)
        self.trial.summed_up.connect(self.editor.head.aside.say)

    def _lay_out(self) -> None:
        sheet = Surface()
        middle = QHBoxLayout(sheet)
        middle.setContentsMargins(1, 1, 1, 1)
        middle.setSpacing(0)
        self._upright = Hairline(upright=True)
        for part, stretch in ((self.editor, 1), (self._upright, 0), (self.trial, 0)):
            middle.addWidget(part, stretch)
        middle.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        right = QVBoxLayout()
        right.setSpacing(STEP)
        right.addWidget(sheet, 1)
        right.addWidget(self.notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, 2 * STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.column)
        row.addLayout(right, 1)
