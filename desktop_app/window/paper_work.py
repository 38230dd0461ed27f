"""Printing and writing PDF files beside the window, which goes on meanwhile."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal, SignalInstance
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.window.long_work import LongWork
from desktop_app.window.printing import Paper, choose_printer, outline_document, printer_for, write_pdf

Outline = Callable[[], tuple[Sequence[str], Paper]]
"""Gives the lines of an outline and their paper; asked on the thread for long work, so it may read the shop's file."""


class PaperWork(QObject):
    """Lays out, prints and saves on the thread for long work. `told` says what was saved, `failed` why it was not."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, long_work: LongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._long_work = long_work

    def save(self, outline: Outline, to: Path) -> None:
        """Write an outline into this PDF file."""
        self.begin(lambda: write_pdf(*outline(), to)).connect(lambda _: self.told.emit(f"Saved as {to}."))

    def print_out(self, outline: Outline, paper: Paper, over: QWidget) -> None:
        """Let a person choose a printer for such paper, and print an outline there if they do."""
        printer = printer_for(paper)
        if choose_printer(printer, over):
            self.begin(lambda: _print(*outline(), printer))

    def begin(self, work: Callable[[], object]) -> SignalInstance:
        """Do what lays out a text; gives the signal that will carry what comes of it."""
        job = self._long_work.start(lambda _: _with_timers(work))
        job.setParent(self)
        job.failed.connect(self.failed)
        return job.finished


def _print(lines: Sequence[str], paper: Paper, printer: QPrinter) -> None:
    outline_document(lines, printer, paper).print_(printer)


def _with_timers(work: Callable[[], object]) -> object:
    """Do what lays out a text: that begins a timer, which Qt has only in a thread that ever had a loop of events."""
    QEventLoop()
    return work()
