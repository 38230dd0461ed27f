"""When the last customer would be gone: the arithmetic, and a real shop's months."""

import datetime as dt
from math import inf

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.tables import Customer
from desktop_app.insights.horizon import HORIZON, NOBODY_YET, TOO_YOUNG
from desktop_app.insights.horizon_queries import gone_quiet, outlook
from desktop_app.insights.horizon_rules import MONTHS, Horizon, Tide, horizon, months_on, places
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.visits.actions import record_visit

TODAY = dt.date(2026, 11, 27)
YEAR_OF_TENS = Tide(240, (4,) * MONTHS, (10,) * MONTHS)


def come(act, name, *days_ago):
    guest = add(act, CustomerDraft(name))
    for days in days_ago:
        record_visit(act, guest, TODAY - dt.timedelta(days=days))
    return guest


def test_an_even_pace_leads_to_one_day_without_a_range():
    assert horizon(YEAR_OF_TENS) == Horizon(240, 10, 24, 24, 24)
    assert months_on(TODAY, 24) == dt.date(2028, 11, 26)


def test_uneven_months_widen_the_range():
    found = horizon(Tide(240, (0,) * MONTHS, (5, 15) * 6))
    assert found.earliest < found.likely == 24 < found.latest < inf


def test_a_pace_that_could_as_well_be_nothing_has_no_latest_day():
    assert horizon(Tide(240, (0,) * MONTHS, (0, 6) + (0,) * 10)).latest == inf


@pytest.mark.parametrize(("kept", "won"), [(0, 0), (2, 6), (4, 16), (10, inf), (12, inf)])
def test_those_kept_put_the_end_off(kept, won):
    assert horizon(YEAR_OF_TENS).won_by(kept) == pytest.approx(won)


def test_so_many_kept_win_a_year_and_one_fewer_does_not():
    ahead = horizon(YEAR_OF_TENS)
    kept = ahead.kept_for_a_year()
    assert ahead.won_by(kept - 1) < 12 <= ahead.won_by(kept)


@pytest.mark.parametrize(
    "tide",
    [Tide(240, (4,) * 5, (10,) * 5), Tide(240, (0,) * MONTHS, (0,) * 11 + (4,)), Tide(0, (0,) * MONTHS, (9,) * MONTHS)],
)
def test_what_is_not_honest_is_not_foreseen(tide):
    assert horizon(tide) is None


def test_the_past_is_counted_back_from_today():
    assert Tide(10, (3, 1), (1, 2)).past() == (9, 8, 10)


def test_the_chart_goes_from_a_year_ago_to_the_end_in_even_steps():
    for end in (0.5, 24, 170, 1e6):
        drawn = places(end)
        assert drawn[0] <= 0 <= drawn[-1]
        assert 0 in drawn
        assert len(drawn) <= 26
        assert drawn[-1] >= min(end, 240)


def test_a_shops_months_are_read_from_its_visits(perform, clock):
    perform(come, "Ann", 400, 370, 340, 310)  # every 30 days: quiet 75 days after the last
    perform(come, "Ben", 61, 31, 1)
    perform(come, "Cem", 95, 85, 75, 65, 55)  # every 10 days: quiet 25 days after the last, 30 days ago
    perform(fill_rhythms_of)
    shown = outlook(TODAY)
    assert shown.tide.here == 1
    assert (sum(shown.tide.lost), shown.tide.lost[0], shown.tide.lost[7]) == (2, 1, 1)
    assert (shown.tide.gained[2], shown.tide.gained[3]) == (1, 1)
    assert shown.horizon is None
    (behind,) = HORIZON.people(shown)
    assert behind.words == "the 1 person who went quiet in the last month"
    assert [(one.name, one.day) for one in behind.people(*behind.args, limit=9, offset=0)] == [
        ("Cem", TODAY - dt.timedelta(days=30))
    ]


def test_who_asked_to_stop_is_no_longer_with_us(perform):
    guest = perform(come, "Dora", 50, 30, 10)
    perform(fill_rhythms_of)
    assert outlook(TODAY).tide.here == 1
    perform(lambda act: act.update(Customer.get_by_id(guest), asked_to_stop_on=TODAY))
    assert outlook(TODAY).tide.here == 0
    (person,) = gone_quiet(TODAY - dt.timedelta(days=1), TODAY, 9, 0)
    assert (person.name, person.words) == ("Dora", "asked us to stop")


def test_an_empty_and_a_young_shop_are_told_what_is_true(perform):
    assert HORIZON.words(outlook(TODAY)) == NOBODY_YET
    perform(come, "Ann", 20, 10, 0)
    shown = outlook(TODAY)  # whose rhythm nobody read yet counts from the last visit
    assert shown.tide.here == 1
    assert (HORIZON.chart(shown), HORIZON.words(shown)) == (None, TOO_YOUNG)


def test_a_year_of_leaving_is_drawn_and_said(perform):
    def fall_away(act):
        for month in range(12):
            first = 30 * month + 100
            come(act, f"Guest {month}", first + 20, first + 10, first)
        for number in range(12):
            come(act, f"Regular {number}", 420, 390, 360, 20, 5)

    perform(fall_away)
    perform(fill_rhythms_of)
    shown = outlook(TODAY)
    assert shown.horizon.here == shown.tide.here == 12
    chart = HORIZON.chart(shown)
    assert len(chart.labels) == len(chart.band) == len(chart.series[0].values) == len(chart.series[1].values)
    assert chart.series[1].values[-1] == 0
    told = " ".join(HORIZON.words(shown))
    assert "12 are with us" in told
    assert "the last would be gone in" in told
    assert "Keeping 1 more each month would put it off for good." in told


def fill_rhythms_of(_):
    fill_rhythms()
