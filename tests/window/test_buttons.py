import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.window import paint, typeface
from desktop_app.window.buttons import Button, ButtonKind, IconButton
from desktop_app.window.focus_ring import FocusRing
from desktop_app.window.typeface import Weight


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_from_the_keyboard(qtbot, key):
    button = Button("Done", ButtonKind.PRIMARY, icon="check")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_an_ampersand_in_a_name_makes_no_shortcut(qtbot):
    button = Button("Add “Bo & Co”")
    qtbot.addWidget(button)
    assert button.words == "Add “Bo & Co”"
    assert button.shortcut().isEmpty()


def test_buttons_are_as_high_as_a_finger_needs():
    assert Button("Done").sizeHint().height() == 40
    assert Button("Close the day", ButtonKind.INVITING, height=48).sizeHint().height() == 48
    assert IconButton("plus", "Add").sizeHint().toTuple() == (40, 40)


@pytest.mark.parametrize("kind", ButtonKind)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_button_clips_its_words(qtbot, kind, scale):
    typeface.scale_text(scale)
    button = Button("Not right", kind, icon="clock", after="chevron-down")
    qtbot.addWidget(button)
    words = paint.text_width("Not right", weight=Weight.MID)
    assert button.minimumSizeHint().width() >= words + 2 * (18 + 8) + 2 * 10
    assert button.minimumSizeHint().height() >= typeface.line_height(typeface.Size.BODY) + 8


def test_a_pressed_button_looks_pressed(qtbot, light):
    button = Button("Done", ButtonKind.SOFT)
    qtbot.addWidget(button)
    button.setDown(True)
    assert button.grab().toImage().pixelColor(30, 3) == light.accent_down


def test_an_outlined_button_turns_solid_when_its_time_has_come(qtbot, light):
    button = Button("Close the day", ButtonKind.INVITING)
    qtbot.addWidget(button)
    assert button.grab().toImage().pixelColor(30, 3) == light.panel
    button.change_kind(ButtonKind.PRIMARY)
    assert button.grab().toImage().pixelColor(30, 3) == light.accent


def test_a_button_reads_from_right_to_left_where_people_do(qtbot):
    button = Button("Done", icon="check")
    qtbot.addWidget(button)
    plain = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() != plain


def test_an_icon_button_without_a_name_is_refused():
    with pytest.raises(ValueError, match="name"):
        IconButton("plus", "")


def test_an_icon_button_says_its_name(qtbot):
    button = IconButton("privacy", "Hide what is personal")
    qtbot.addWidget(button)
    button.rename("Show what is personal")
    assert button.accessibleName() == "Show what is personal"
    assert "Show what is personal" in button.toolTip()


@pytest.fixture
def row(qtbot) -> QWidget:
    """Two buttons side by side in a window."""
    row = QWidget()
    layout = QHBoxLayout(row)
    for words in ("Done", "Later"):
        layout.addWidget(Button(words))
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    return row


def test_the_keyboard_shows_a_ring_just_outside_the_button(row):
    button = row.findChildren(Button)[1]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = row.findChildren(FocusRing)
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)


def test_the_ring_goes_when_the_focus_goes(row):
    first, second = row.findChildren(Button)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    around = [ring.geometry() for ring in row.findChildren(FocusRing) if ring.isVisible()]
    assert around == [second.geometry().adjusted(-4, -4, 4, 4)]


def test_a_tap_shows_no_ring(row):
    row.findChildren(Button)[1].setFocus(Qt.FocusReason.MouseFocusReason)
    assert not [ring for ring in row.findChildren(FocusRing) if ring.isVisible()]


def test_the_ring_follows_a_button_that_moves(row):
    button = row.findChildren(Button)[1]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.move(button.x() + 30, button.y())
    (ring,) = row.findChildren(FocusRing)
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
