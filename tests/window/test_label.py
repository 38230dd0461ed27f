import pytest
from PySide6.QtCore import Qt

from desktop_app.window import paint
from desktop_app.window.label import PlainLabel, tooltip
from desktop_app.window.typeface import Size, Weight


def picture(qtbot, label: PlainLabel, width: int = 300):
    qtbot.addWidget(label)
    label.resize(width, max(label.heightForWidth(width), label.sizeHint().height()))
    return label.grab().toImage()


@pytest.mark.parametrize("wrap", [False, True])
def test_markup_in_a_name_is_shown_as_typed(qtbot, wrap):
    label = PlainLabel("<b>Elena</b>", wrap=wrap)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() == paint.text_width("<b>Elena</b>")
    assert picture(qtbot, label) != picture(qtbot, PlainLabel("Elena", weight=Weight.STRONG, wrap=wrap))


def test_an_ampersand_is_shown_as_typed(qtbot):
    assert picture(qtbot, PlainLabel("Cut & colour")) != picture(qtbot, PlainLabel("Cut _colour"))
    assert PlainLabel("Cut & colour").sizeHint().width() == paint.text_width("Cut & colour")


@pytest.mark.parametrize(("size", "line"), [(Size.META, 18), (Size.BODY, 20), (Size.HEAD, 24), (Size.HERO, 32)])
def test_a_line_stands_as_high_as_its_size_says(size, line):
    assert PlainLabel("Elena", size=size).sizeHint().height() == line


def test_a_long_line_is_shortened_rather_than_cut(qtbot):
    label = PlainLabel("because on 12 Oct she said her loyalty card is worn")
    assert label.minimumSizeHint().width() < 40
    assert picture(qtbot, label, 120) == picture(qtbot, PlainLabel("because on 12 O…"), 120)


def test_wrapped_words_take_more_lines_when_there_is_less_room():
    label = PlainLabel("Nothing is waiting. Go and notice something.", size=Size.META, wrap=True)
    assert label.heightForWidth(1000) == 18
    assert label.heightForWidth(120) > 36


def test_a_line_break_that_was_typed_is_kept_when_wrapping():
    assert PlainLabel("one\ntwo", wrap=True).heightForWidth(500) == 40


def test_a_label_changes_its_colour(qtbot, light):
    label = PlainLabel("████", ink="ink")
    before = picture(qtbot, label, 60).pixelColor(10, 10)
    label.recolour("bad")
    assert (before, picture(qtbot, label, 60).pixelColor(10, 10)) == (light.ink, light.bad)


def test_a_tooltip_shows_markup_as_typed():
    assert tooltip("<i>Bo & Co</i>") == "<span>&lt;i&gt;Bo &amp; Co&lt;/i&gt;</span>"


def test_wrapped_words_begin_at_the_right_where_people_read_that_way(qtbot, light):
    label = PlainLabel("██", wrap=True)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(qtbot, label, 200)
    assert image.pixelColor(195, 10) == light.ink
    assert image.pixelColor(5, 10) != light.ink
