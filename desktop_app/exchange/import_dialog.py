"""Bringing a file in at the window: look at it, say what its columns tell, bring it in, take it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop_app.exchange.batch import Brought, take_back, try_out
from desktop_app.exchange.fields import Field
from desktop_app.exchange.glance import Glance, look
from desktop_app.exchange.import_foot import ImportFoot
from desktop_app.exchange.import_head import ImportHead
from desktop_app.exchange.import_process import bring_in_apart
from desktop_app.exchange.import_side import ImportSide
from desktop_app.exchange.mapping_guess import missing_field
from desktop_app.exchange.preview_table import PreviewTable
from desktop_app.exchange.report import counted
from desktop_app.exchange.wording import field_words, result
from desktop_app.foundation.act import Change
from desktop_app.foundation.apart import apart
from desktop_app.window.background import Background
from desktop_app.window.dialog import Dialog
from desktop_app.window.long_work import Job, LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.surface import Hairline

SIZE = QSize(1096, 688)
AROUND = 40
FILES = "Tables of text (*.csv *.tsv *.txt);;All files (*)"
BROUGHT = Change(
    frozenset({"customer.added", "visit.imported", "purchase.made", "observation.imported", "appointment.booked"})
)
"""What is announced once a file is in, or out again; the journal of it may be too long to read at once."""


class ImportDialog(Dialog):
    """One file from choosing it to undoing it. The reading and writing is done in a process of its own, not here.

    `shown` says that a file can be seen, `brought` that it is in.
    """

    shown = Signal()
    brought = Signal()

    def __init__(self, window: QWidget, background: Background, long_work: LongWork) -> None:
        room = window.window().size() - QSize(AROUND, AROUND)
        super().__init__(window, "Bring in a file", SIZE.boundedTo(room))
        self._background, self._counter, self._long_work = background, background.counter, long_work
        self._path: Path | None = None
        self._glance: Glance | None = None
        self._brought: Brought | None = None
        self._job: Job | None = None
        self._busy = False
        self.head, self.table, self.side, self.steps = ImportHead(), PreviewTable(), ImportSide(), ImportFoot()
        self.head.browse.connect(self._browse)
        self.head.changed.connect(self._look_anew)
        self.table.chosen.connect(self._choose)
        self.side.reread.connect(self._reread)
        self.steps.bring.connect(self._bring)
        self.steps.undo.connect(self._undo)
        for part in (self.head, self.steps):
            part.leave.connect(self.reject)
        self.setAcceptDrops(True)
        self._lay_out()

    def take(self, path: Path) -> None:
        """Look at this file, as if it had been dropped here."""
        self._path = path
        self._look_anew()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let one file be dropped, unless something runs."""
        if not self._busy and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def reject(self) -> None:
        """Stop what runs; close where nothing does."""
        if self._busy and self._job is not None:
            self._job.cancel()
            self.steps.cancel.setEnabled(False)
            return
        self._drop_job()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops or closes; Enter presses only what has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()

    def _browse(self) -> None:
        chooser = QFileDialog(self, "Choose a file", "", FILES)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        chooser.open()

    def _look_anew(self) -> None:
        self._look(None, None)

    def _reread(self) -> None:
        self._look(str(self.side.encoding.value()), str(self.side.delimiter.value()))

    def _look(self, encoding: str | None, delimiter: str | None) -> None:
        if self._path is None:
            return
        self._glance = self._brought = None
        self.head.show_file(f"Reading {self._path.name} …")
        self.steps.show_ready(False)
        self._start(apart, look, self._path, self.head.held, encoding, delimiter, then=self._show, failed=self._refuse)

    def _refuse(self, sentence: str) -> None:
        self.head.show_file(self._path.name if self._path else "")
        self.head.complain(sentence)

    def _show(self, glance: Glance) -> None:
        self._glance = glance
        table = glance.file.table
        self.head.show_file(f"{table.path.name} · {counted(table.row_count, 'row')}")
        self.table.show_glance(glance)
        self.side.show_glance(glance)
        missing = missing_field(glance.file.mapping)
        self.steps.show_ready(missing is None)
        if missing is None:
            self._start(apart, try_out, self._counter, glance.file, then=self._show_found, failed=self._refuse)
        else:
            self._drop_job()
            self.head.complain(f"No column tells the {field_words(missing).lower()} yet. Choose the one that does.")
        self.shown.emit()

    def _show_found(self, tried: Brought) -> None:
        self.side.show_found(tried.tally)

    def _choose(self, place: int, field: Field | None) -> None:
        if self._glance is not None:
            self._show(self._glance.meaning(place, field))

    def _bring(self) -> None:
        if self._glance is None:
            return
        file = self._glance.file
        self._lock(True)
        self.steps.show_running("Making a backup first …")
        job = self._start(bring_in_apart, self._counter, file, then=self._show_brought, failed=self._show_failed)
        job.progressed.connect(self.steps.show_progress)
        job.cancelled.connect(self._show_stopped)

    def _show_brought(self, brought: Brought) -> None:
        self._brought = brought
        self._lock(False)
        self.side.show_found(brought.tally)
        self.steps.show_done(result(brought.tally), undoable=True)
        self._background.changed.emit(BROUGHT)
        self.brought.emit()

    def _show_stopped(self) -> None:
        self._job = None
        self._lock(False)
        self.steps.show_ready(True)
        self.steps.words.setText("Stopped. Nothing of the file was kept.")

    def _show_failed(self, sentence: str) -> None:
        self._lock(False)
        self.steps.show_ready(True)
        self.head.complain(sentence)

    def _undo(self) -> None:
        if self._brought is None or self._brought.batch is None:
            return
        batch = self._brought.batch
        self._lock(True)
        self.steps.show_running("Taking it back …", stoppable=False)
        job = self._start(apart, take_back, self._counter, batch, then=self._show_undone, failed=self._show_kept)
        job.progressed.connect(self.steps.show_share)

    def _show_undone(self, acts: int) -> None:
        self._brought = None
        self._lock(False)
        self.steps.show_ready(True)
        self.steps.words.setText("Taken back. Everything is as it was before.")
        self._background.changed.emit(BROUGHT)

    def _show_kept(self, sentence: str) -> None:
        self._lock(False)
        self.steps.show_done(sentence, undoable=True)

    def _lock(self, locked: bool) -> None:
        self._busy = locked
        self.head.lock(locked)
        for part in (self.table, self.side.encoding, self.side.delimiter):
            part.setEnabled(not locked)

    def _start(
        self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None], failed: Callable[[str], None]
    ) -> Job:
        """Begin long work in place of what still runs; what comes of it is for this dialog, while it is open."""
        self._drop_job()
        job = self._job = self._long_work.start(work, *args)
        job.setParent(self)
        job.finished.connect(lambda outcome: self._end(then, outcome))
        job.failed.connect(lambda sentence: self._end(failed, sentence))
        return job

    def _end(self, then: Callable[[Any], None], outcome: Any) -> None:
        self._job = None
        then(outcome)

    def _drop_job(self) -> None:
        """Stop what runs and hear no more of it."""
        if self._job is not None:
            self._job.forget()
            self._job = None

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(3 * STEP)
        middle.addWidget(self.table, 1)
        middle.addWidget(Hairline(upright=True))
        middle.addWidget(self.side)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(self.head)
        self.content.addWidget(Hairline())
        self.content.addLayout(middle, 1)
        self.content.addWidget(Hairline())
        self.content.addWidget(self.steps)


def _dropped(event: QDropEvent) -> Path | None:
    """Give the one local file that is being dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
