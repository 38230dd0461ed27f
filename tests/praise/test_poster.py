"""A story on paper."""

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.praise.poster import POSTER, poster_text
from desktop_app.window.print_dialog import PrintDialog
from desktop_app.window.printing import headed_document, printer_for

TEXT = "Thank you, Ada and Kim\n\nThe road was closed\n\nThey walked <b>all</b> the way"


def test_a_poster_thanks_everyone_and_tells_the_story():
    told = ("The road was closed", "They walked <b>all</b> the way")
    assert poster_text(told, ("Ada", "Kim")) == TEXT


def test_its_first_line_is_the_largest_and_what_was_typed_stays_text(qapp):
    document = headed_document(TEXT, printer_for(POSTER), POSTER)
    assert document.toPlainText() == TEXT
    first, *others = [document.findBlockByNumber(place).begin().fragment().charFormat() for place in (0, 2, 4)]
    assert first.fontPointSize() == POSTER.heading
    assert {one.fontPointSize() for one in others} == {POSTER.letters}
    assert document.pageCount() == 1


@pytest.mark.parametrize("chosen", [True, False])
def test_what_was_read_is_printed_once_a_printer_is_chosen(chosen, tmp_path, qtbot, light, monkeypatch):

    file = tmp_path / "poster.pdf"

    def choose(printer: QPrinter, _: object) -> bool:
        printer.setOutputFileName(str(file))
        return chosen

    monkeypatch.setattr("desktop_app.window.print_dialog.choose_printer", choose)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = PrintDialog(window, POSTER, TEXT)
    dialog.open()
    dialog.print_button.click()
    assert file.exists() is chosen
    assert dialog.isVisible() is not chosen
