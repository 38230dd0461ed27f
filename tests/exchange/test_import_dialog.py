from multiprocessing import active_children

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop_app.exchange.fields import Field, Purpose
from desktop_app.exchange.import_dialog import ImportDialog
from desktop_app.foundation.database import database

PEOPLE = "Name,Phone,Spitzname,Birthday\nMia Okafor,020 7946 0958,Mimi,30/02/1990\nBo Day,020 7946 0959,,\n"
MANY = "Name,Email\n" + "".join(f"Person {n},p{n}@example.com\n" for n in range(3000))


@pytest.fixture
def dialog(qtbot, background, long_work):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    dialog = ImportDialog(window, background, long_work)
    dialog.open()
    return dialog


@pytest.fixture
def shown(qtbot, dialog, write_file):
    """Take a file and wait until it has been tried out."""

    def show(content, name="customers.csv", purpose=Purpose.CUSTOMERS):
        dialog.head.purpose.choose(purpose)
        dialog.take(write_file(content, name))
        qtbot.waitUntil(lambda: dialog.side.expected.text() != "" or dialog.head.wrong.isVisible())
        return dialog

    return show


@pytest.fixture
def customers(qtbot, background):
    """How many customers there are."""

    def count():
        answers = []
        background.read(_count_customers, then=answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return count


def _count_customers():
    return database.execute_sql("SELECT count(*) FROM customer").fetchone()[0]


def cells(dialog):
    model = dialog.table.model()
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in (1, 2)]


def meanings(dialog):
    return [choice.value() for _, choice in sorted(dialog.table.meanings.items())]


def test_a_file_is_shown_with_what_its_columns_are_taken_for(shown):
    dialog = shown(PEOPLE)
    assert dialog.head.file.text() == "customers.csv · 2 rows"
    assert meanings(dialog) == [Field.NAME, Field.PHONE, Field.CALL, Field.BIRTHDAY]
    assert cells(dialog)[0] == ["Mia Okafor", "020 7946 0958", "Mimi", "30/02/1990"]
    assert (dialog.side.encoding.value(), dialog.side.delimiter.value()) == ("utf-8", ",")
    assert dialog.side.expected.text() == "2 rows: 2 new."
    assert dialog.side.problems.model().index(0, 0).data() == "row 2, Birthday: is a day that does not exist"
    assert dialog.steps.step.isEnabled()


def test_a_meaning_that_is_changed_counts(qtbot, shown, customers, background):
    dialog = shown("Name,Phone,Other\nMia,020 7946 0958,likes tea\n")
    choice = dialog.table.meanings[2]
    choice.offer_all()
    choice.choose(Field.NOTE)
    choice.activated.emit(choice.currentIndex())
    assert meanings(dialog) == [Field.NAME, Field.PHONE, Field.NOTE]
    qtbot.mouseClick(dialog.steps.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.steps.words.text() == "1 customer added.")
    notes = []
    background.read(lambda: database.execute_sql("SELECT text FROM observation").fetchall(), then=notes.extend)
    qtbot.waitUntil(lambda: notes == [("likes tea",)])


def test_the_meanings_of_a_wide_file_are_there_when_they_are_scrolled_to(shown):
    columns = [f"Extra {number}" for number in range(90)]
    dialog = shown(f"Name,{','.join(columns)},Birthday\nMia{',' * 91}1990-03-07\n")
    assert len(dialog.table.meanings) < 10
    dialog.table.horizontalScrollBar().setValue(dialog.table.horizontalScrollBar().maximum())
    assert dialog.table.meanings[91].value() == Field.BIRTHDAY


def test_a_column_that_cannot_be_done_without_is_asked_for(shown):
    dialog = shown("Who,Note\nMia,tea\n")
    assert dialog.head.wrong.sentence.text() == "No column tells the name yet. Choose the one that does."
    assert not dialog.steps.step.isEnabled()


def test_a_file_is_brought_in_and_taken_back(qtbot, shown, customers, background):
    dialog = shown(PEOPLE)
    with qtbot.waitSignal(background.changed, check_params_cb=lambda change: change.touches("customer")):
        qtbot.mouseClick(dialog.steps.step, Qt.MouseButton.LeftButton)
    assert dialog.steps.words.text() == "2 customers added."
    assert customers() == 2
    qtbot.mouseClick(dialog.steps.take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.steps.words.text().startswith("Taken back"))
    assert customers() == 0


def test_a_file_that_is_refused_says_why_beside_it(shown):
    dialog = shown(b"\x89PNG\r\n\x1a\n", "customers.csv")
    assert "this is a picture (PNG)" in dialog.head.wrong.sentence.text()
    assert not dialog.steps.step.isEnabled()


def test_another_encoding_is_read_anew(qtbot, shown):
    dialog = shown("Name\nZoë Müller\n".encode("cp1252"))
    assert cells_of(dialog, 1) == ["Zoë Müller"]
    dialog.side.encoding.choose("cp1251")
    dialog.side.encoding.activated.emit(0)
    qtbot.waitUntil(lambda: cells_of(dialog, 1) == ["Zoл Mьller"])


def cells_of(dialog, row):
    model = dialog.table.model()
    return [model.index(row, place).data() for place in range(model.columnCount())]


def test_stopping_half_way_leaves_nothing(qtbot, shown, customers):
    dialog = shown(MANY)
    qtbot.mouseClick(dialog.steps.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: " of 3,000 rows" in dialog.steps.words.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.steps.words.text() == "Stopped. Nothing of the file was kept.")
    assert dialog.isVisible()
    assert customers() == 0


def test_an_import_that_is_killed_half_way_says_so_and_leaves_nothing(qtbot, shown, customers):
    dialog = shown(MANY)
    qtbot.mouseClick(dialog.steps.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: " of 3,000 rows" in dialog.steps.words.text())
    assert customers() > 0
    [process] = active_children()
    process.kill()
    qtbot.waitUntil(dialog.head.wrong.isVisible)
    assert dialog.head.wrong.sentence.text() == (
        "The import was ended before it was done. Nothing of the file was kept."
    )
    assert customers() == 0
    assert dialog.steps.step.isEnabled()


def test_a_file_can_be_dropped(qtbot, dialog, write_file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write_file(PEOPLE)))])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(10, 10), action, mime, button, keys))
    qtbot.waitUntil(lambda: dialog.head.file.text() == "customers.csv · 2 rows")


def test_closing_while_a_file_is_read_is_no_trouble(qtbot, dialog, write_file):
    dialog.take(write_file(MANY))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.head.away, Qt.MouseButton.LeftButton)
