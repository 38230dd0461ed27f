"""The ring around whichever control the keyboard is on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.window.buttons import Button
from desktop_app.window.focus_ring import FocusRing


@pytest.fixture
def window(qtbot):
    """A window with a button that fills its place to the edges."""
    window, place, button = QWidget(), QWidget(), Button("Finish visit")
    for outer, inner, margin in ((window, place, 20), (place, button, 0)):
        column = QVBoxLayout(outer)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(inner)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.clearFocus()  # which the window gave it on its own
    button.setFocus(Qt.FocusReason.TabFocusReason)
    return window


def test_it_is_seen_whole_even_round_a_button_that_fills_its_place(window):
    ring = window.findChild(FocusRing)
    assert ring.visibleRegion().boundingRect() == ring.rect()


def test_it_stays_round_its_button_when_the_window_is_resized(window, qtbot):
    ring, button = window.findChild(FocusRing), window.findChild(Button)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: ring.width() > button.width() > 400)
    assert ring.geometry().center() == button.mapTo(window, button.rect().center())
