"""At the foot of the import: how far it is, and the buttons."""

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.exchange.wording import remaining
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.progress import ProgressBar
from desktop_app.window.typeface import Size

_SPEAKS_AFTER = 1000
"""Milliseconds before it is worth saying how long something still takes."""


class ImportFoot(QWidget):
    """`bring`, `undo` and `leave` are asked for; while something runs, leaving means to stop it."""

    bring = Signal()
    undo = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cancel = Button("Cancel", ButtonKind.QUIET)
        self.take_back = Button("Undo this import", icon="undo")
        self.step = Button("Bring them in", ButtonKind.PRIMARY, icon="download")
        self.words = PlainLabel(size=Size.META, ink="ink-2")
        self.bar = ProgressBar()
        self._running = QElapsedTimer()
        self.cancel.clicked.connect(self.leave)
        self.take_back.clicked.connect(self.undo)
        self.step.clicked.connect(self.bring)
        self._lay_out()
        self.show_ready(False)

    def show_ready(self, ready: bool) -> None:
        """Wait for a person; `ready` tells whether there is something to bring in."""
        self._show(step=True, take_back=False, running=False, cancel="Cancel")
        self.step.setEnabled(ready)
        self.words.setText("")

    def show_running(self, words: str, *, stoppable: bool = True) -> None:
        """Something runs from now on; `words` say what."""
        self._running.start()
        self._show(step=False, take_back=False, running=True, cancel="Stop")
        self.cancel.setEnabled(stoppable)
        self.words.setText(words)
        self.bar.show_share(0, 1, words)

    def show_progress(self, done: int, total: int) -> None:
        """Say how much is done, and about how long the rest takes."""
        took = self._running.elapsed()
        words = f"{done:,} of {total:,} rows"
        if done and took > _SPEAKS_AFTER:
            words += f", {remaining(took / 1000 * (total - done) / done)}"
        self.words.setText(words)
        self.bar.show_share(done, total, words)

    def show_share(self, done: int, total: int) -> None:
        """Show how much is done, where counting it would tell nobody anything."""
        self.bar.show_share(done, total, self.words.text())

    def show_done(self, words: str, *, undoable: bool) -> None:
        """It is over; `words` say what came of it."""
        self._show(step=False, take_back=undoable, running=False, cancel="Close")
        self.words.setText(words)

    def _show(self, *, step: bool, take_back: bool, running: bool, cancel: str) -> None:
        self.cancel.setEnabled(True)
        self.cancel.say(cancel)
        self.step.setVisible(step)
        self.take_back.setVisible(take_back)
        self.bar.setVisible(running)

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(HALF_STEP)
        told.addStretch()
        told.addWidget(self.words)
        told.addWidget(self.bar)
        told.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.cancel)
        row.addLayout(told, 1)
        row.addWidget(self.take_back)
        row.addWidget(self.step)
