import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.window.flow_layout import FlowLayout


class Brick(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(60, 40)


@pytest.fixture
def wall(qtbot) -> QWidget:
    """Three bricks of 60 by 40 pixels, 8 apart."""
    wall = QWidget()
    flow = FlowLayout(wall)
    for _ in range(3):
        flow.addWidget(Brick())
    qtbot.addWidget(wall)
    return wall


def places(wall: QWidget) -> list[tuple[int, int]]:
    wall.layout().activate()
    wall.layout().setGeometry(wall.rect())
    return [(brick.x(), brick.y()) for brick in wall.findChildren(Brick)]


def test_items_stand_side_by_side_while_there_is_room(wall):
    wall.resize(196, 40)
    assert places(wall) == [(0, 0), (68, 0), (136, 0)]


def test_a_new_line_begins_when_the_width_is_used_up(wall):
    wall.resize(195, 80)
    assert places(wall) == [(0, 0), (68, 0), (0, 40)]


@pytest.mark.parametrize(("width", "height"), [(196, 40), (195, 80), (60, 120), (10, 120)])
def test_the_height_follows_from_the_width(wall, width, height):
    assert wall.layout().heightForWidth(width) == height


def test_items_begin_at_the_right_where_people_read_that_way(wall):
    wall.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wall.resize(196, 40)
    assert places(wall) == [(136, 0), (68, 0), (0, 0)]


def test_an_item_taken_out_leaves_no_gap(wall):
    wall.layout().takeAt(0).widget().setParent(None)
    wall.resize(196, 40)
    assert places(wall) == [(0, 0), (68, 0)]
    assert wall.layout().takeAt(9) is None


def test_what_is_hidden_leaves_no_gap(wall):
    wall.findChildren(Brick)[0].hide()
    wall.resize(196, 40)
    assert places(wall)[1:] == [(0, 0), (68, 0)]
    assert wall.layout().sizeHint() == QSize(128, 40)
