import re

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.foundation.resources import resource
from desktop_app.window import icons

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))
RED = QColor("#ff0000")


def ink_of(picture: QImage) -> set[str]:
    """The colours of all pixels that are fully covered."""
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {colour.name() for point in points if (colour := picture.pixelColor(*point)).alpha() > 250}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(name):
    assert ink_of(icons.pixmap(name, RED, 48, 1.0).toImage()) == {"#ff0000"}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_a_thin_line_on_the_same_grid(name):
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert 'stroke-width="1.75"' in drawing
    assert not re.search(r"#[0-9a-fA-F]{3}", drawing), "a colour of its own would not follow the theme"


def test_an_icon_is_sharp_on_a_doubled_screen():
    sharp = icons.pixmap("check", RED, 20, 2.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (40, 2.0)


def test_an_icon_is_drawn_once_and_kept():
    first, second = (icons.pixmap("bag", RED, 20, 1.0) for _ in range(2))
    assert first.cacheKey() == second.cacheKey()


def test_a_menu_icon_is_drawn_in_the_theme_of_now(light):
    picture = icons.icon("bag", "bad").pixmap(20, 20).toImage()
    assert any(light.bad.name() == name for name in ink_of(picture))


def test_an_unknown_icon_is_missed_at_once():
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn", RED, 20, 1.0)


def test_the_logo_is_a_bright_sign_on_the_accent(light):
    colours = ink_of(icons.logo(64, 1.0).toImage())
    assert {light.accent.name(), light.on_accent.name()} <= colours
