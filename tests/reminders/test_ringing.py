"""Which reminders ring at which moment, and what is said."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.foundation.clock import SetClock
from desktop_app.reminders.ringing import (
    Message,
    Timed,
    greets,
    morning_key,
    morning_message,
    ring_message,
    ringing,
)

LONDON = ZoneInfo("Europe/London")
DAY = dt.date(2026, 11, 27)


def clock_at(*moment, zone=LONDON, rollover=4):
    return SetClock(dt.datetime(*moment, tzinfo=zone), zone, rollover)


def timed(number=1, hour=14, minute=30, *, due=DAY):
    return Timed(number, f"Customer {number}", f"Ring {number}", due, dt.time(hour, minute))


def rings(clock, *reminders, heard=()):
    return [one.id for one in ringing(reminders, heard, clock.now(), clock.at)]


def heard_all_night(clock, reminder, steps):
    """How often it rings while the clock is turned step by step (minutes), remembering what rang."""
    heard, times = [], 0
    for minutes in steps:
        clock.turn(minutes=minutes)
        for one in ringing([reminder], heard, clock.now(), clock.at):
            heard.append(one.key)
            times += 1
    return times


def test_nothing_rings_before_its_hour_and_everything_at_it():
    clock = clock_at(2026, 11, 27, 14, 29)
    assert rings(clock, timed()) == []
    clock.turn(minutes=1)
    assert rings(clock, timed()) == [1]


def test_what_was_heard_stays_silent():
    assert rings(clock_at(2026, 11, 27, 15), timed(), heard=[timed().key]) == []


def test_put_off_to_another_day_it_rings_again():
    tomorrow = timed(due=dt.date(2026, 11, 28))
    assert rings(clock_at(2026, 11, 28, 14, 30), tomorrow, heard=[timed().key]) == [1]


def test_missed_ones_ring_together_the_earliest_first():
    asleep_since_thursday = timed(1, 14), timed(2, 9), timed(3, 10, due=dt.date(2026, 11, 26))
    assert rings(clock_at(2026, 11, 27, 15), *asleep_since_thursday) == [3, 2, 1]


def test_an_hour_after_midnight_belongs_to_the_night_after_the_day():
    clock = clock_at(2026, 11, 27, 23, 59)
    assert rings(clock, timed(hour=1, minute=0)) == []
    clock.turn(minutes=61)
    assert rings(clock, timed(hour=1, minute=0)) == [1]


def test_an_hour_that_the_clock_change_leaves_out_rings_once_right_after():
    spring = timed(hour=1, minute=30, due=dt.date(2026, 3, 28))  # in the night to the 29th, when 1:00 becomes 2:00
    clock = clock_at(2026, 3, 29, 0, 59)
    assert rings(clock, spring) == []
    assert heard_all_night(clock, spring, [1] * 120) == 1


def test_an_hour_that_comes_twice_rings_once():
    autumn = timed(hour=1, minute=30, due=dt.date(2026, 10, 24))  # in the night to the 25th, when 2:00 becomes 1:00
    assert heard_all_night(clock_at(2026, 10, 25, 0, 0), autumn, [10] * 24) == 1


def test_a_clock_set_back_rings_nothing_twice_and_loses_nothing():
    clock = clock_at(2026, 11, 27, 14, 0)
    assert heard_all_night(clock, timed(), [60, -120, 30, 60, 60]) == 1
    late = timed(2, 14, 45)
    clock = clock_at(2026, 11, 27, 16, 0)  # two hours ahead of the truth, then put right
    clock.turn(hours=-2)
    assert rings(clock, late, heard=[timed().key]) == []
    clock.turn(minutes=45)
    assert rings(clock, late, heard=[timed().key]) == [2]


@settings(max_examples=60)
@given(
    st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"]),
    st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)),
    st.times(),
    st.lists(st.integers(-180, 600), min_size=1, max_size=20),
    st.integers(0, 7),
)
def test_whatever_the_clock_does_each_rings_once_and_never_early(zone, day, time, turns, rollover):
    clock = SetClock(dt.datetime.combine(day, dt.time(6), ZoneInfo(zone)), ZoneInfo(zone), rollover)
    reminder = Timed(1, "Ada", "Ring", day, time.replace(second=0, microsecond=0))
    heard = []
    for minutes in [*turns, 3 * 24 * 60]:
        clock.turn(minutes=minutes)
        for one in ringing([reminder], heard, clock.now(), clock.at):
            assert clock.now() >= clock.at(one.due, one.time)
            heard.append(one.key)
    assert len(heard) <= 1
    assert heard or clock.now() < clock.at(reminder.due, reminder.time)


def said(clock, *reminders, hidden=False):
    return ring_message(reminders, clock.now(), clock.at, hidden=hidden)


def test_one_that_rings_says_whom_it_is_for_and_what():
    assert said(clock_at(2026, 11, 27, 14, 30), timed()) == Message("14:30 · Customer 1", "Ring 1")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ((2026, 11, 27, 14, 31), "14:30"),
        ((2026, 11, 27, 15, 0), "Missed at 14:30"),
        ((2026, 11, 28, 9, 0), "Missed on Fri 27 Nov at 14:30"),
    ],
)
def test_what_rings_late_says_since_when_it_waits(moment, words):
    assert said(clock_at(*moment), timed()).title == f"{words} · Customer 1"


def test_several_are_told_line_by_line_and_the_rest_is_counted():
    message = said(clock_at(2026, 11, 27, 14, 30), *(timed(number) for number in range(1, 7)))
    assert message.title == "6 reminders"
    assert message.text.splitlines() == [*(f"14:30 · Customer {n}: Ring {n}" for n in range(1, 5)), "and 2 more"]


def test_behind_the_privacy_screen_no_name_and_no_words_are_told():
    clock = clock_at(2026, 11, 27, 14, 30)
    assert said(clock, timed(), hidden=True) == Message("A reminder", "14:30")
    assert said(clock, timed(), timed(2), hidden=True) == Message("2 reminders", "14:30\n14:30")


@pytest.mark.parametrize(
    ("counts", "words"),
    [((4, 1), "4 for today, 1 overdue"), ((4, 0), "4 for today"), ((0, 2), "2 overdue")],
)
def test_the_morning_says_what_waits(counts, words):
    assert morning_message(*counts) == Message("Reminders", words)
    assert morning_message(0, 0) is None


def test_the_morning_is_told_once_from_seven_on_however_the_clock_is_turned():
    clock = clock_at(2026, 11, 27, 6, 59)
    assert not greets(DAY, [], clock.now(), clock.at)
    clock.turn(minutes=1)
    assert greets(DAY, [], clock.now(), clock.at)
    assert not greets(DAY, [morning_key(dt.date(2026, 11, 28)), morning_key(DAY)], clock.now(), clock.at)
