"""Counts as bars, and a whole as a meter."""

from desktop_app.window import theme
from desktop_app.window.bars import Bars
from desktop_app.window.meter import Meter


def test_bars_are_as_high_as_their_counts_and_the_last_is_in_the_accent(qtbot, light):
    bars = Bars()
    qtbot.addWidget(bars)
    bars.resize(93, 66)
    bars.show_counts((1, 0, 2), "One, none, and two this week")
    image = bars.grab().toImage()
    shown = theme.current()
    low, high = 60, 6
    assert image.pixelColor(10, low) == shown.accent_line
    assert image.pixelColor(10, high) != shown.accent_line
    assert image.pixelColor(45, low) not in (shown.accent_line, shown.accent)
    assert image.pixelColor(80, high) == shown.accent
    assert bars.accessibleName() == "One, none, and two this week"


def test_nothing_to_count_is_an_empty_line(qtbot, light):
    bars = Bars()
    qtbot.addWidget(bars)
    bars.resize(93, 66)
    bars.show_counts((0, 0), "None")
    image = bars.grab().toImage()
    assert image.pixelColor(40, 30) not in (theme.current().accent, theme.current().accent_line)
    assert image.pixelColor(40, 65) == theme.current().edge


def test_a_meter_gives_each_piece_its_share(qtbot, light):
    meter = Meter()
    qtbot.addWidget(meter)
    meter.resize(102, 8)
    meter.show_pieces([(3, "good"), (0, "bad"), (1, "warn")])
    image = meter.grab().toImage()
    shown = theme.current()
    assert [image.pixelColor(x, 4) for x in (10, 70, 85, 98)] == [shown.good, shown.good, shown.warn, shown.warn]


def test_a_meter_of_nothing_is_an_empty_groove(qtbot, light):
    meter = Meter()
    qtbot.addWidget(meter)
    meter.resize(102, 8)
    meter.show_pieces([])
    assert meter.grab().toImage().pixelColor(50, 4) == theme.current().sunken
