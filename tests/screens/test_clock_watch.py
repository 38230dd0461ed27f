"""What is noticed of the time: a day that turns, and a computer that slept."""

import datetime as dt

import pytest
from PySide6.QtCore import QObject

from desktop_app.screens.clock_watch import ClockWatch


@pytest.fixture
def watch(qapp, clock):
    owner = QObject()
    watch = ClockWatch(clock, owner)
    watch.owner, watch.noticed = owner, []
    watch.jumped.connect(lambda: watch.noticed.append("jumped"))
    watch.turned.connect(lambda: watch.noticed.append("turned"))
    watch.looked.connect(lambda: watch.noticed.append("looked"))
    return watch


def looks(watch, clock, **later):
    clock.turn(**later)
    watch.noticed.clear()
    watch.look()
    return watch.noticed


def test_ten_seconds_are_nothing_to_notice(watch, clock):
    assert looks(watch, clock, seconds=10) == ["looked"]


def test_a_computer_that_slept_is_noticed_and_then_no_more(watch, clock):
    assert looks(watch, clock, hours=3) == ["jumped", "looked"]
    assert looks(watch, clock, seconds=10) == ["looked"]


def test_a_clock_that_is_set_back_is_noticed_too(watch, clock):
    assert looks(watch, clock, hours=-2) == ["jumped", "looked"]


def test_the_day_turns_at_the_shops_own_hour_and_not_at_midnight(watch, clock):
    assert looks(watch, clock, hours=10) == ["jumped", "looked"]  # five past midnight
    clock.moment = dt.datetime(2026, 11, 28, 3, 59, 55, tzinfo=dt.UTC)
    watch.look()
    assert looks(watch, clock, seconds=5) == ["turned", "looked"]
    assert looks(watch, clock, seconds=10) == ["looked"]


def test_a_sleep_over_days_turns_the_day_once(watch, clock):
    assert looks(watch, clock, days=3) == ["jumped", "turned", "looked"]
