import pytest
from PySide6.QtCore import Qt

from desktop_app.window.rail import Place, Rail

PLACES = (
    Place("counter", "Counter", "counter"),
    Place("recovery", "Recovery", "heart"),
    Place("settings", "Settings", "settings", at_foot=True),
)


@pytest.fixture
def rail(qtbot) -> Rail:
    rail = Rail(PLACES)
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 768)
    rail.choose("counter")
    rail.show()
    return rail


def test_going_somewhere_is_announced_by_name(qtbot, rail):
    with qtbot.waitSignal(rail.chosen) as heard:
        qtbot.mouseClick(rail.button("recovery"), Qt.MouseButton.LeftButton)
    assert heard.args == ["recovery"]


def test_exactly_one_place_is_the_present_one(qtbot, rail):
    qtbot.keyClick(rail.button("settings"), Qt.Key.Key_Return)
    assert [place.name for place in PLACES if rail.button(place.name).isChecked()] == ["settings"]


def test_being_shown_somewhere_is_not_announced(qtbot, rail):
    with qtbot.assertNotEmitted(rail.chosen):
        rail.choose("recovery")


def test_the_present_place_looks_chosen(rail, light):
    counter, recovery = (rail.button(name).grab().toImage() for name in ("counter", "recovery"))
    assert counter.pixelColor(40, 3) == light.accent_soft
    assert recovery.pixelColor(40, 3) == light.paper


def test_settings_stand_at_the_foot(rail):
    assert rail.button("settings").geometry().bottom() > 740
    assert rail.button("counter").geometry().top() == 56


def test_a_narrow_rail_shows_its_words_in_tooltips(rail):
    assert rail.width() == 88
    assert rail.button("counter").toolTip() == ""
    rail.set_narrow(True)
    assert rail.width() == 64
    assert "Counter" in rail.button("counter").toolTip()


def test_a_badge_says_how_many_wait(rail):
    before = rail.button("recovery").grab().toImage()
    rail.show_badge("recovery", 1)
    one = rail.button("recovery").grab().toImage()
    rail.show_badge("recovery", 250)
    assert before != one
    assert one != rail.button("recovery").grab().toImage()
