import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.window import paint
from desktop_app.window.progress import ProgressBar, ProgressRing
from desktop_app.window.search_field import SearchField


@pytest.fixture
def sheet() -> QImage:
    sheet = QImage(200, 40, QImage.Format.Format_ARGB32)
    sheet.fill(Qt.GlobalColor.white)
    return sheet


def row_of(widget: QWidget, y: int) -> list[str]:
    image = widget.grab().toImage()
    return [image.pixelColor(x, y).name() for x in range(image.width())]


def test_a_line_of_text_is_written_in_the_colour_of_its_token(sheet, light):
    painter = QPainter(sheet)
    width = paint.text_line(painter, QRect(0, 0, 200, 40), "█████", ink="bad")
    painter.end()
    assert sheet.pixelColor(width // 2, 20) == light.bad
    assert width == paint.text_width("█████")


def test_a_line_of_text_never_leaves_its_box(sheet):
    painter = QPainter(sheet)
    width = paint.text_line(painter, QRect(0, 0, 80, 40), "██████████████████")
    painter.end()
    assert width <= 80
    assert {sheet.pixelColor(x, 20).name() for x in range(82, 200)} == {"#ffffff"}


@pytest.mark.parametrize(
    ("selected", "hovered", "token"), [(True, False, "panel"), (False, True, "sunken"), (False, False, None)]
)
def test_a_row_shows_whether_it_is_selected_or_pointed_at(sheet, light, selected, hovered, token):
    painter = QPainter(sheet)
    paint.row_ground(painter, sheet.rect(), selected=selected, hovered=hovered)
    painter.end()
    middle = sheet.pixelColor(100, 20)
    assert middle == (light.colour(token) if token else sheet.pixelColor(0, 0))
    assert (sheet.pixelColor(100, 0) == light.accent) is selected


def test_a_bar_is_filled_as_far_as_things_are_done(qtbot, light):
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.resize(110, 8)
    bar.show_share(7, 11, "7 of 11 done today")
    colours = row_of(bar, 4)
    assert (colours[5], colours[60], colours[80]) == (
        light.accent.name(),
        light.accent.name(),
        light.line.name(),
    )
    assert bar.text() == "7 of 11 done today"


def test_a_bar_with_nothing_to_do_is_full(qtbot, light):
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.resize(110, 8)
    bar.show_share(0, 0, "Nothing to do")
    assert row_of(bar, 4)[100] == light.accent.name()


def test_a_ring_is_filled_clockwise_from_the_top(qtbot, light):
    ring = ProgressRing()
    qtbot.addWidget(ring)
    ring.show_share(1, 4, "1 of 4")
    colours = row_of(ring, 38)
    assert (colours[72], colours[4]) == (light.accent.name(), light.line.name())


def test_the_key_for_searching_is_shown_while_nothing_is_typed(qtbot, light):
    field = SearchField("Search", "Name, phone or card", "Ctrl K")
    qtbot.addWidget(field)
    field.resize(400, 40)
    assert light.sunken.name() in row_of(field, 12)
    field.setText("Mar")
    assert light.sunken.name() not in row_of(field, 12)


def test_what_is_typed_into_search_begins_after_the_icon(qtbot):
    field = SearchField("Search", "Name, phone or card", "Ctrl K")
    qtbot.addWidget(field)
    field.resize(400, 40)
    field.setText("Mar")
    assert field.cursorRect().left() > 33
