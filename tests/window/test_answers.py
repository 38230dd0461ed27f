"""Answers to tap: pills side by side, and boxes to tick."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.window.pills import ChoicePill
from desktop_app.window.tick_box import TickBox


def test_a_pill_is_chosen_by_a_tap_and_taken_back_by_the_next(qtbot):
    pill = ChoicePill("Cut & colour")
    qtbot.addWidget(pill)
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert pill.isChecked()
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert not pill.isChecked()
    assert pill.words == "Cut & colour"


def test_a_chosen_pill_has_room_for_its_tick(qtbot):
    pill = ChoicePill("Cut")
    qtbot.addWidget(pill)
    before = pill.sizeHint().width()
    pill.setChecked(True)
    assert pill.sizeHint().width() >= before + 20
    assert pill.sizeHint().height() == 40


def test_a_box_is_ticked_by_enter_and_by_space(qtbot):
    box = TickBox("Walk with them to the door")
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_long_words_beside_a_box_are_wrapped_and_never_cut(qtbot):
    column = QWidget()
    qtbot.addWidget(column)
    box = TickBox("Hand mirror: show the back and both sides, then ask what they would change")
    QVBoxLayout(column).addWidget(box)
    column.resize(260, column.heightForWidth(260))
    column.show()
    assert box.height() >= 3 * 20
    assert box.height() >= box.heightForWidth(box.width())
