"""Charts: where their values stand, what they say, and that they are seen in both themes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from desktop_app.insights.charts.chart_view import ChartView
from desktop_app.insights.charts.scale import scale_for
from desktop_app.insights.charts.shapes import BarChart, DotChart, LineChart, Mark, Series, count, percent, spoken
from desktop_app.window import theme

LABELS = ("Cut", "Colour", "Blow-dry")
TWO = (Series("before", (3, 1, None), "warn", Mark.RING), Series("since", (1, 0, 2), "good", Mark.SQUARE))
LINES = LineChart(LABELS, (*TWO, Series("to come", (None, 4, 6), dashed=True)), count, band=(None, (3, 5), (4, 9)))
CHARTS = {"lines": LINES, "bars": BarChart(LABELS, TWO, count), "dots": DotChart(LABELS, TWO, count)}


@given(st.lists(st.floats(0.001, 1e7), max_size=8))
def test_every_value_has_room_on_a_scale_with_few_lines(values):
    scale = scale_for(values)
    assert all(0 <= value <= scale.top * (1 + 1e-9) for value in values)
    assert 2 <= len(scale.ticks()) <= 6
    assert scale.ticks()[-1] == pytest.approx(scale.top)


@pytest.mark.parametrize(
    ("values", "top", "ticks"),
    [([3], None, [0, 1, 2, 3]), ([14], None, [0, 5, 10, 15]), ([0.3], 1, [0, 0.25, 0.5, 0.75, 1]), ([], None, [0, 1])],
)
def test_the_lines_of_a_scale_are_round_numbers(values, top, ticks):
    assert scale_for(values, top).ticks() == ticks


def test_the_range_of_what_is_to_come_has_room():
    assert max(LINES.values()) == 9


def test_a_chart_is_read_aloud_with_every_value():
    assert spoken(CHARTS["dots"]) == "Cut: before 3, since 1. Colour: before 1, since 0. Blow-dry: since 2."
    assert spoken(BarChart(("Cut",), (Series("", (0.38,)),), percent)) == "Cut: 38%."


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("appearance", [theme.Appearance.LIGHT, theme.Appearance.DARK])
def test_each_series_is_seen_in_its_own_colour(qtbot, qapp, kind, appearance):
    theme.apply(qapp, appearance)
    view = ChartView()
    qtbot.addWidget(view)
    view.show_chart(CHARTS[kind])
    view.resize(600, view.sizeHint().height())
    picture = view.grab().toImage()
    seen = {QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(24, picture.height())}
    assert {theme.current().colour(series.ink).name() for series in TWO} <= seen
    assert view.accessibleName() == spoken(CHARTS[kind])
    theme.apply(qapp, theme.Appearance.LIGHT)


def test_without_a_chart_no_room_is_taken(qtbot, light):
    view = ChartView()
    qtbot.addWidget(view)
    view.show_chart(None)
    assert view.isHidden()
    assert view.sizeHint().height() == 0
