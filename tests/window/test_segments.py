"""A bar of ways of which one is taken."""

from PySide6.QtCore import Qt

from desktop_app.window.segments import Segments


def test_one_way_is_taken_at_a_time_and_a_second_tap_takes_it_back(qtbot):
    ways = Segments("How it reaches them", {"Print": "printer", "Text": "message"})
    qtbot.addWidget(ways)
    printed, texted = ways.buttons
    for tapped, taken in ((printed, "Print"), (texted, "Text"), (texted, "")):
        qtbot.mouseClick(tapped, Qt.MouseButton.LeftButton)
        assert ways.value() == taken
