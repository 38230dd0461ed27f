from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import Heading, RecordModel


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str


PRIYA, ODILE, ELENA = Person(1, "Priya"), Person(2, "Odile"), Person(3, "Elena")


@pytest.fixture
def view(qtbot) -> ListView:
    """Today: Priya and Odile. Tomorrow: Elena."""
    view = ListView("Reminders")
    model = RecordModel(lambda person: person.name, parent=view)
    model.show([Heading("today", "Today"), PRIYA, ODILE, Heading("tomorrow", "Tomorrow"), ELENA])
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    return view


def test_enter_chooses_the_current_row(qtbot, view):
    view.setCurrentIndex(view.model().index(2))
    with qtbot.waitSignal(view.chosen) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [ODILE]


def test_the_arrow_keys_pass_over_headings(qtbot, view):
    view.setCurrentIndex(view.model().index(2))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.model().record(view.currentIndex().row()) == ELENA
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.model().record(view.currentIndex().row()) == ODILE


def test_enter_without_a_current_row_chooses_nothing(qtbot, view):
    view.setCurrentIndex(view.model().index(-1))
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_selection_and_scroll_stay_when_the_rows_change(qtbot, view):
    many = [Person(number, f"Person {number}") for number in range(500)]
    view.model().show(many)
    view.setCurrentIndex(view.model().index(300))
    view.verticalScrollBar().setValue(4_000)
    view.model().show([*many[:400], *many[401:], Person(900, "New")])
    assert view.currentIndex().row() == 300
    assert view.verticalScrollBar().value() == 4_000


def test_a_list_lies_on_its_ground_without_a_frame(view):
    assert view.frameShape() == QFrame.Shape.NoFrame
    assert not view.viewport().autoFillBackground()
    assert view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_the_row_that_the_focus_comes_to_is_selected(view):
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert [index.row() for index in view.selectedIndexes()] == [view.currentIndex().row()] == [1]
