import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.window import theme
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.theme import Appearance

AA_TEXT = 4.5
AA_BORDER = 3.0

TEXT_ON_GROUND = [
    (ink, ground)
    for grounds, inks in {
        ("panel", "paper", "sunken"): ("ink", "ink-2", "ink-3", "accent"),
        ("panel", "accent-soft"): ("accent", "ink", "ink-2"),
        ("accent", "accent-down"): ("on-accent",),
        ("bad-soft", "panel", "paper"): ("bad",),
        ("warn-soft", "panel", "paper"): ("warn",),
        ("good-soft", "panel", "paper"): ("good",),
        ("bad-soft", "good-soft"): ("ink", "ink-2"),
        ("ink-2", "bad"): ("panel",),
    }.items()
    for ground in grounds
    for ink in inks
]


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read_on_every_ground_it_stands_on(appearance, ink, ground):
    shown = theme.load(appearance)
    assert contrast(shown.colour(ink), shown.colour(ground)) >= AA_TEXT


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("ground", ["panel", "paper", "sunken"])
def test_the_border_of_a_field_can_be_seen(appearance, ground):
    shown = theme.load(appearance)
    assert contrast(shown.edge, shown.colour(ground)) >= AA_BORDER


def test_contrast_is_measured_as_the_standard_says():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_the_themes_are_read_from_the_tokens_file():
    assert theme.load(Appearance.LIGHT).accent.name() == "#0f5b63"
    assert theme.load(Appearance.DARK).accent.name() == "#7fc9c6"
    assert theme.load(Appearance.LIGHT).scrim.alpha() == round(0.52 * 255)


def test_a_colour_is_found_by_its_token_name(light):
    assert light.colour("accent-soft") == light.accent_soft
    with pytest.raises(AttributeError):
        light.colour("mauve")


def test_the_system_is_not_a_theme():
    with pytest.raises(KeyError):
        theme.load(Appearance.SYSTEM)


def test_qt_draws_with_the_colours_of_the_theme(qapp: QApplication):
    theme.apply(qapp, Appearance.DARK)
    dark = theme.load(Appearance.DARK)
    assert theme.current() is dark
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == dark.paper
    assert palette.color(QPalette.ColorRole.Text) == dark.ink
    assert palette.color(QPalette.ColorRole.PlaceholderText) == dark.ink_3


def test_following_the_system_shows_what_the_system_shows(qapp: QApplication):
    theme.apply(qapp, Appearance.SYSTEM)
    system_is_dark = qapp.styleHints().colorScheme().name == "Dark"
    assert theme.current() is theme.load(Appearance.DARK if system_is_dark else Appearance.LIGHT)


def test_what_is_on_screen_is_repainted_in_the_new_theme(qapp: QApplication, qtbot):
    button = Button("Done", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.show()

    def ground() -> QColor:
        return button.grab().toImage().pixelColor(button.width() // 2, 3)

    assert ground() == theme.load(Appearance.LIGHT).accent
    theme.apply(qapp, Appearance.DARK)
    assert ground() == theme.load(Appearance.DARK).accent
