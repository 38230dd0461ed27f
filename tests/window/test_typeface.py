import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF

from desktop_app.window import typeface
from desktop_app.window.typeface import Size, Weight, font, line_height


def test_the_letters_are_inter():
    assert QFontInfo(font()).family() == "Inter"


@pytest.mark.parametrize(
    ("size", "letters", "line"),
    [(Size.META, 13, 18), (Size.BODY, 15, 20), (Size.HEAD, 18, 24), (Size.HERO, 28, 32)],
)
def test_there_are_four_sizes(size, letters, line):
    assert font(size).pixelSize() == letters
    assert line_height(size) == line


def test_a_heavier_weight_is_really_drawn_heavier():
    light, mid, strong = (
        QFontMetricsF(font(Size.BODY, weight)).horizontalAdvance("Make it right") for weight in Weight
    )
    assert light < mid < strong


def test_larger_text_needs_higher_lines():
    typeface.scale_text(1.5)
    assert font(Size.HEAD).pixelSize() == 27
    assert line_height(Size.HEAD) == 36


def test_changing_a_font_one_was_given_changes_no_other():
    font().setPixelSize(99)
    assert font().pixelSize() == 15
