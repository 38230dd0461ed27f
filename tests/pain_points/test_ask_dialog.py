"""Asking, at the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.noticing.actions import note
from desktop_app.pain_points.ask_dialog import AskDialog
from desktop_app.pain_points.queries import waiting
from desktop_app.window.background import Background


@pytest.fixture
def ask(background: Background, qtbot):
    """Gives what a query answers."""

    def answer(query, *args):
        answers = []
        background.read(query, *args, then=answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return answer


@pytest.fixture
def dialog(background, qtbot):
    """Elena is asked; a note about her was made before."""
    background.write(add, CustomerDraft("Elena Marsh", call="El"))
    background.write(note, 1, "looked at the clock all the time", ())
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = AskDialog(window, background, 1, "El")
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.notes))
    return dialog


def test_the_answer_is_kept_as_it_is_typed(dialog, ask, qtbot):
    said = []
    dialog.told.connect(said.append)
    QTest.keyClicks(dialog.words, "you are never on time")
    dialog.keep.click()
    qtbot.waitUntil(lambda: said == ["Kept: what El dislikes."])
    assert [voice.text for voice in ask(waiting)] == ["you are never on time"]


def test_without_words_it_says_so_and_stays(dialog, qtbot):
    QTest.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.answer.complaint != "")
    assert dialog.answer.complaint == "What do they dislike? Their own words will do."
    assert dialog.isVisible()


def test_a_note_is_moved_here_with_one_press(dialog, ask, qtbot):
    (line,) = dialog.notes
    with qtbot.waitSignal(dialog.told):
        line.step.click()
    assert [voice.text for voice in ask(waiting)] == ["looked at the clock all the time"]
