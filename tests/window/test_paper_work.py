"""What is printed and saved is laid out beside the window, which goes on meanwhile."""

import threading

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.window.paper_work import PaperWork
from desktop_app.window.printing import Paper
from tests.reading_pdf import pages

SHEET = Paper("The day", QPageSize.PageSizeId.A4, margin=18, heading=16, letters=10)


@pytest.fixture
def over(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def paper_work(long_work, over):
    return PaperWork(long_work, over)


def outline():
    """Says where it was laid out."""
    return (["The day", f"  {threading.current_thread().name}"], SHEET)


def test_a_file_is_written_on_the_thread_for_long_work(paper_work, qtbot, tmp_path):
    with qtbot.waitSignal(paper_work.told) as told:
        paper_work.save(outline, tmp_path / "day.pdf")
    assert told.args == [f"Saved as {tmp_path / 'day.pdf'}."]
    assert "long work" in pages(tmp_path / "day.pdf")[0]


def test_what_cannot_be_written_is_said(paper_work, qtbot, tmp_path):
    with qtbot.waitSignal(paper_work.failed) as failed:
        paper_work.save(outline, tmp_path / "nowhere" / "day.pdf")
    assert "could not be written" in failed.args[0]


@pytest.mark.parametrize("chosen", [True, False])
def test_it_is_printed_there_too_once_a_printer_is_chosen(
    chosen, paper_work, over, qtbot, tmp_path, monkeypatch, long_work
):
    def choose(printer: QPrinter, _: object) -> bool:
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return chosen

    monkeypatch.setattr("desktop_app.window.paper_work.choose_printer", choose)
    paper_work.print_out(outline, SHEET, over)
    with qtbot.waitSignal(long_work.start(lambda _: None).finished):
        pass  # one piece of long work after the other
    assert (tmp_path / "paper.pdf").exists() is chosen
