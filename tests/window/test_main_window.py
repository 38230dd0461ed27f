"""The one window: its pages, its narrow form, its privacy screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from desktop_app.window.main_window import MainWindow
from desktop_app.window.rail import Place


@pytest.fixture
def window(qtbot):
    window = MainWindow(
        [Place("counter", "Counter", "counter"), Place("settings", "Settings", "settings", at_foot=True)]
    )
    window.add_page("counter", lambda: QLabel("the counter"))
    window.add_page("settings", lambda: QLabel("the settings"))
    panel = QLabel("reminders")
    panel.setAccessibleName("Reminders")
    window.set_side(panel)
    window.panel = panel
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_rail_leads_to_the_pages(window, qtbot):
    with qtbot.waitSignal(window.page_changed) as went:
        window.rail.button("settings").click()
    assert went.args == ["settings"]
    assert window.pages.currentWidget().text() == "the settings"


def test_a_narrow_window_keeps_the_column_in_a_drawer(window, qtbot):
    assert window.panel.isVisible()
    with qtbot.waitSignal(window.narrowed) as told:
        window.resize(QSize(1024, 768))
    assert told.args == [True]
    assert not window.panel.isVisible()
    window.open_drawer()
    assert window.panel.isVisible()
    window.resize(QSize(1366, 768))
    qtbot.waitUntil(lambda: window.panel.isVisible() and window.panel.window() is window)


def test_the_privacy_screen_hides_all_but_the_alerts(window):
    window.cover.show_alerts(["Allergic: PPD hair dye"])
    window.privacy.turn()
    assert window.cover.geometry() == window.cover.parent().rect()
    assert "Allergic: PPD hair dye" in [label.text() for label in window.cover.findChildren(QLabel)]
    window.resize(QSize(1500, 900))
    assert window.cover.geometry() == window.cover.parent().rect()
