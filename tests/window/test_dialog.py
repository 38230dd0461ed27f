import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.window import theme
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog, Drawer
from desktop_app.window.fields import LineField
from desktop_app.window.scrim import Scrim


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window of 1024 by 768 with a button that has the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(Button("Make it right"))
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    window.activateWindow()
    window.findChild(Button).setFocus()
    return window


@pytest.fixture
def dialog(window) -> Dialog:
    dialog = Dialog(window, "Make it right for El", QSize(400, 300))
    for name in ("What happened?", "What would make it right?"):
        dialog.content.addWidget(LineField(name))
    dialog.open()
    return dialog


def scrims(window: QWidget) -> list[Scrim]:
    return [scrim for scrim in window.findChildren(Scrim) if scrim.isVisible()]


def test_a_dialog_stands_in_the_middle_of_its_veiled_window(window, dialog):
    sheet = dialog.sheet().translated(window.mapFromGlobal(dialog.pos()))
    assert sheet.size() == QSize(400, 300)
    assert abs(sheet.center().x() - window.rect().center().x()) <= 1
    assert abs(sheet.center().y() - window.rect().center().y()) <= 1
    (scrim,) = scrims(window)
    assert scrim.geometry() == window.rect()


def test_a_dialog_keeps_its_place_when_the_window_grows(window, dialog):
    window.resize(1366, 900)
    sheet = dialog.sheet().translated(window.mapFromGlobal(dialog.pos()))
    assert abs(sheet.center().x() - window.rect().center().x()) <= 1
    assert scrims(window)[0].geometry() == window.rect()


def test_a_sheet_has_its_shadow_around_it_when_it_has_grown_too(window, dialog):
    for grown in (QSize(0, 0), QSize(80, 60)):
        dialog.resize(dialog.size() + grown)
        window.resize(window.size() + QSize(2, 2))
        sheet, picture = dialog.sheet(), dialog.grab().toImage()
        assert picture.pixelColor(sheet.bottomRight() - QPoint(20, 2)) == theme.current().panel
        assert 0 < picture.pixelColor(sheet.center().x(), sheet.bottom() + 8).alpha() < 255
        assert picture.pixelColor(0, 0).alpha() == 0


def test_escape_closes_a_dialog_and_lifts_the_veil(qtbot, window, dialog):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert scrims(window) == []


def test_the_focus_goes_back_where_it_was(qtbot, window, dialog):
    dialog.reject()
    assert window.focusWidget() is window.findChild(Button)


def test_tab_stays_inside_a_dialog(qtbot, dialog):
    first, second = dialog.findChildren(LineField)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is first
    assert dialog.isModal()


def test_enter_in_a_field_presses_no_button(qtbot, dialog):
    button = Button("Forget")
    dialog.content.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(dialog.findChildren(LineField)[0], Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_the_foot_has_the_way_out_at_its_left_and_the_great_step_at_its_right(qtbot, dialog):
    keep, instead = Button("Keep it", ButtonKind.PRIMARY), Button("Keep and print")
    foot = dialog.foot(keep, leave="Close")
    foot.beside(instead)
    dialog.content.addLayout(foot)
    qtbot.waitUntil(lambda: 0 < foot.cancel.x() < instead.x() < keep.x())
    assert foot.cancel.words == "Close"
    with qtbot.waitSignal(dialog.rejected):
        foot.cancel.click()


def test_enter_in_a_field_takes_the_great_step_of_a_foot_and_never_the_way_out(qtbot, dialog):
    keep = Button("Keep it", ButtonKind.PRIMARY)
    keep.setDefault(True)
    dialog.content.addLayout(dialog.foot(keep))
    qtbot.waitUntil(keep.isVisible)
    with qtbot.assertNotEmitted(dialog.rejected), qtbot.waitSignal(keep.clicked):
        qtbot.keyClick(dialog.findChildren(LineField)[0], Qt.Key.Key_Return)


def test_the_sheet_has_round_corners_and_a_shadow(dialog, light):
    image = dialog.grab().toImage()
    sheet = dialog.sheet()
    assert image.pixelColor(sheet.topLeft() + QPoint(40, 2)) == light.panel
    assert image.pixelColor(sheet.topLeft()) != light.panel
    below = image.pixelColor(sheet.center().x(), sheet.bottom() + 6)
    assert below != image.pixelColor(0, 0)


def test_a_drawer_stands_along_the_right_edge(window):
    drawer = Drawer(window, "Reminders")
    drawer.open()
    sheet = drawer.sheet().translated(window.mapFromGlobal(drawer.pos()))
    assert (sheet.width(), sheet.height()) == (296, 768)
    assert sheet.right() == window.rect().right()
    drawer.reject()


def test_a_dialog_grows_with_its_content_but_never_beyond_its_window(window, dialog, qtbot):
    long = QWidget()
    long.setMinimumHeight(500)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(long)
    dialog.content.addWidget(area)
    for number in range(12):
        dialog.content.addWidget(LineField(f"Line {number}"))
    qtbot.waitUntil(lambda: dialog.sheet().height() > 300)
    assert dialog.sheet().height() <= window.height()
