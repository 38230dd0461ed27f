"""Whatever the rule, the years, the time zone and the hour at which the shop's day ends."""

import datetime as dt
from calendar import monthrange
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.foundation.clock import SetClock
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.tables import Every

ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "UTC"]
DAY = dt.timedelta(days=1)
APIA_SKIPPED = dt.date(2011, 12, 30)

days = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
rules = st.builds(Rule, st.integers(1, 40), st.sampled_from(Every), days)


def falls_on(rule, day):
    """Whether a day belongs to a rule, told by the calendar alone."""
    months = 12 * (day.year - rule.anchor.year) + day.month - rule.anchor.month
    if day < rule.anchor:
        return False
    if rule.every in (Every.DAY, Every.WEEK):
        return (day - rule.anchor).days % (rule.number * (7 if rule.every is Every.WEEK else 1)) == 0
    period = rule.number * (12 if rule.every is Every.YEAR else 1)
    return months % period == 0 and day.day == min(rule.anchor.day, monthrange(day.year, day.month)[1])


def every_day(first, last):
    return [first + DAY * number for number in range((last - first).days + 1)]


@settings(max_examples=150, deadline=None)
@given(rule=rules, first=days, length=st.integers(0, 900))
@example(Rule(1, Every.YEAR, dt.date(2000, 2, 29)), dt.date(2096, 1, 1), 2000)
@example(Rule(1, Every.MONTH, dt.date(2000, 1, 31)), dt.date(2000, 1, 1), 900)
def test_the_days_of_a_rule_are_those_the_calendar_tells_each_once_and_in_order(rule, first, length):
    last = first + DAY * length
    assert list(rule.between(first, last)) == [day for day in every_day(first, last) if falls_on(rule, day)]


@settings(max_examples=150, deadline=None)
@given(rule=rules, day=days)
def test_the_next_day_is_the_first_of_the_rule_and_none_lies_between(rule, day):
    found = rule.after(day)
    assert found > day
    assert falls_on(rule, found)
    assert not list(rule.between(day + DAY, found - DAY))


@settings(max_examples=60, deadline=None)
@given(rule=rules, cuts=st.lists(days, max_size=6), first=days, last=days)
def test_planned_bit_by_bit_the_days_are_the_same_as_planned_at_once(rule, cuts, first, last):
    first, last = sorted((first, last))
    last = min(last, first + DAY * 2000)
    found, planned_to = [], first - DAY
    for cut in [*cuts, last]:
        found += rule.between(planned_to + DAY, min(cut, last))
        planned_to = max(planned_to, min(cut, last))
    assert found == list(rule.between(first, last))


@settings(max_examples=40, deadline=None)
@given(
    rule=rules,
    zone=st.sampled_from(ZONES),
    rollover=st.integers(0, 8),
    start=st.datetimes(dt.datetime(2005, 1, 1), dt.datetime(2040, 1, 1)),
    steps=st.lists(st.integers(1, 30 * 60), min_size=20, max_size=120),
)
@example(
    Rule(1, Every.DAY, dt.date(2011, 12, 1)), "Pacific/Apia", 4, dt.datetime(2011, 12, 28), [60] * 100
)  # where one civil day was left out
@example(
    Rule(1, Every.DAY, dt.date(2026, 10, 1)), "Europe/London", 1, dt.datetime(2026, 10, 23), [15] * 300
)  # an hour that comes twice
def test_as_time_goes_on_in_any_zone_each_day_is_met_once_never_early_and_never_lost(
    rule, zone, rollover, start, steps
):
    clock = SetClock(start.replace(tzinfo=dt.UTC), ZoneInfo(zone), rollover)
    first = planned_to = clock.today()
    met = []
    for minutes in steps:
        clock.turn(minutes=minutes)
        today = clock.today()
        assert today >= planned_to
        for day in rule.between(planned_to + DAY, today):
            assert day <= today
            met.append(day)
        planned_to = today
    assert met == [day for day in every_day(first + DAY, clock.today()) if falls_on(rule, day)]


def test_a_civil_day_that_a_zone_left_out_is_made_up_for_on_the_next():
    clock = SetClock(dt.datetime(2011, 12, 30, 1, tzinfo=dt.UTC), ZoneInfo("Pacific/Apia"), 0)
    before = clock.today()
    clock.turn(hours=24)
    assert (before, clock.today()) == (APIA_SKIPPED - DAY, APIA_SKIPPED + DAY)
    assert APIA_SKIPPED in Rule(1, Every.DAY, before).between(before + DAY, clock.today())
