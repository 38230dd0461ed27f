"""Whoever cannot see well, or hears the screen instead, uses every page and every sheet."""

from collections import Counter
from functools import partial
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QLabel, QWidget

from desktop_app.window import theme
from tests.journeys.eyes import said_by

from .conftest import PAGES, SHEETS, show_scene


def shown():
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield from (part for part in (window, *window.findChildren(QWidget)) if part.isVisible())


def test_every_control_has_a_name(scene):
    takes_keys = [part for part in shown() if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy()]
    assert takes_keys
    assert [part for part in takes_keys if not (part.accessibleName() or any(said_by(part)))] == []


AIR = 24  # pixels beside a button's words, which may be given up; its words may not


def clipped(part):
    """Words that are not given the room they need. What can be scrolled to is not cut off."""
    if not any(said_by(part)):
        return False
    needed = part.minimumSizeHint()
    if isinstance(part, QLabel) and part.wordWrap():
        needed = QSize(needed.width(), part.heightForWidth(part.width()))
    height = part.height() if scrolls(part) else part.visibleRegion().boundingRect().height()
    return height < needed.height() or part.width() < needed.width() - AIR


def scrolls(part):
    while part := part.parentWidget():
        if isinstance(part, QAbstractScrollArea):
            return True
    return False


def nothing_is_cut_off(name):
    cut = [(part, said_by(part)) for part in shown() if isinstance(part, (QLabel, QAbstractButton)) and clipped(part)]
    assert cut == [], name


@pytest.mark.long
@pytest.mark.parametrize(
    ("size", "scenes"),
    [
        (QSize(1366, 768), (*PAGES, *SHEETS)),
        (QSize(1024, 640), (*PAGES, *(sheet for sheet in SHEETS if sheet != "a reminder"))),  # which is in the drawer
    ],
    ids=["usual", "smallest"],
)
def test_no_words_are_cut_off_when_they_are_half_as_large_again(large_text, at_the_busy_counter, qtbot, size, scenes):
    counter = at_the_busy_counter
    counter.window.resize(size)
    for name in scenes:
        show_scene(counter, name)
        qtbot.waitUntil(partial(nothing_is_cut_off, name))  # words that came late are given their room a moment later
        while any(isinstance(window, QDialog) and window.isVisible() for window in QApplication.topLevelWidgets()):
            counter.presses("Escape")  # one sheet may lie over another
            counter.waits()


MANY = 40  # of the points looked at; the edge of a letter may be in any colour


def grounds(window):
    """The colours that a window is painted in, not counting the edges of letters."""
    image = window.grab().toImage()
    points = product(range(0, image.width(), 3), range(0, image.height(), 3))
    return {colour for colour, points in Counter(image.pixel(x, y) for x, y in points).items() if points > MANY}


def of_the_light_theme():
    light, dark = theme.load(theme.Appearance.LIGHT), theme.load(theme.Appearance.DARK)
    tokens = ("paper", "panel", "sunken", "line", "ink", "ink-2", "ink-3", "accent-soft")
    return {light.colour(token).rgb() for token in tokens} - {dark.colour(token).rgb() for token in tokens}


def test_nothing_stays_in_the_colours_of_the_other_theme(scene, dark):
    dark()
    QApplication.processEvents()
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert [window for window in windows if grounds(window) & of_the_light_theme()] == []
