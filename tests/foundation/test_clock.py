"""The shop's day, whatever the clocks of the world do."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation.clock import Clock, RunningClock, SetClock

LONDON = ZoneInfo("Europe/London")


def day_at(*moment, rollover=4):
    return SetClock(dt.datetime(*moment, tzinfo=LONDON), LONDON, rollover).today()


def test_a_night_belongs_to_the_day_it_began_on():
    assert day_at(2026, 11, 27, 23, 59) == dt.date(2026, 11, 27)
    assert day_at(2026, 11, 28, 3, 59) == dt.date(2026, 11, 27)
    assert day_at(2026, 11, 28, 4, 0) == dt.date(2026, 11, 28)


def test_a_shop_that_never_works_at_night_may_end_its_day_at_midnight():
    assert day_at(2026, 11, 28, 0, 0, rollover=0) == dt.date(2026, 11, 28)


@pytest.mark.parametrize("night", [dt.date(2026, 3, 28), dt.date(2026, 10, 24), dt.date(2028, 2, 28)])
def test_the_day_ends_at_the_rollover_hour_in_nights_when_clocks_change_too(night):
    morning = night + dt.timedelta(days=1)
    before = dt.datetime.combine(morning, dt.time(3, 59), LONDON)
    after = dt.datetime.combine(morning, dt.time(4, 0), LONDON)
    assert [SetClock(moment, LONDON).today() for moment in (before, after)] == [night, morning]


@given(
    st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2060, 1, 1), timezones=st.just(dt.UTC)),
    st.sampled_from(["Europe/London", "Pacific/Apia", "America/New_York", "Asia/Kolkata", "Africa/Casablanca"]),
    st.integers(0, 7),
)
def test_days_never_run_backwards(moment, zone, rollover):
    clock = Clock(ZoneInfo(zone), rollover)
    assert clock.day_of(moment) <= clock.day_of(moment + dt.timedelta(minutes=1, days=0))
    assert abs((clock.day_of(moment) - moment.date()).days) <= 1


@given(st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)), st.times())
def test_a_time_on_the_shops_day_falls_in_that_day(day, time):
    clock = Clock(ZoneInfo("Asia/Kolkata"), 4)
    assert clock.day_of(clock.at(day, time)) == day


def test_a_clock_can_be_turned_by_hand_and_set_back():
    clock = SetClock(dt.datetime(2026, 11, 27, 14, 5, tzinfo=LONDON), LONDON)
    clock.turn(days=1, hours=-2)
    assert clock.local(clock.now()).replace(tzinfo=None) == dt.datetime(2026, 11, 28, 12, 5)


def test_a_running_clock_goes_on_from_the_moment_it_was_set_to():
    start = dt.datetime(2018, 6, 9, 10, 0, tzinfo=LONDON)
    clock = RunningClock(start, LONDON)
    assert clock.today() == dt.date(2018, 6, 9)
    assert start <= clock.now() <= clock.now()
