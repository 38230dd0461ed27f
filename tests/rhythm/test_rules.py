"""Somebody's own rhythm."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.rhythm import rules
from desktop_app.rhythm.rules import Rhythm, RhythmState

TODAY = dt.date(2026, 11, 27)


def days_ago(*days):
    return [TODAY - dt.timedelta(days=count) for count in days]


def test_two_visits_are_no_rhythm_yet():
    assert rules.rhythm(days_ago(70, 35), TODAY) is None


def test_the_same_day_twice_is_one_visit():
    assert rules.rhythm(days_ago(70, 35, 35), TODAY) is None


def test_the_usual_gap_is_the_middle_one_so_that_one_long_absence_changes_nothing():
    assert rules.rhythm(days_ago(300, 108, 73, 38), TODAY) == Rhythm(35, 38, RhythmState.DUE, "every 5 weeks")


def test_a_booking_to_come_is_no_visit():
    assert rules.rhythm([*days_ago(70, 35, 0), TODAY + dt.timedelta(days=3)], TODAY).since_days == 0


@pytest.mark.parametrize(
    ("since", "state"),
    [
        (39, RhythmState.WITH_US),
        (40, RhythmState.DUE),
        (59, RhythmState.DUE),
        (60, RhythmState.DRIFTING),
        (99, RhythmState.DRIFTING),
        (100, RhythmState.QUIET),
        (4000, RhythmState.QUIET),
    ],
)
def test_the_states_begin_at_once_and_a_half_and_two_and_a_half_times_the_gap(since, state):
    assert rules.state(40, since) is state


@pytest.mark.parametrize(
    ("gap", "since", "words"),
    [
        (1, 1, "every day"),
        (1, 4, "every day; it is now 4 days"),
        (3, 5, "every 3 days; it is now 5"),
        (7, 7, "every week"),
        (7, 21, "every week; it is now 3 weeks"),
        (35, 38, "every 5 weeks"),
        (35, 63, "every 5 weeks; it is now 9"),
        (91, 10, "every 3 months"),
        (365, 800, "every 12 months; it is now 26"),
        (731, 731, "every 2 years"),
    ],
)
def test_a_rhythm_is_said_in_the_unit_that_fits(gap, since, words):
    assert rules.rhythm_words(gap, since) == words


@given(st.lists(st.dates(dt.date(2000, 1, 1), TODAY), min_size=3, unique=True))
def test_the_usual_gap_lies_between_the_shortest_and_the_longest(days):
    found = rules.rhythm(days, TODAY)
    ordered = sorted(days)
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    assert min(gaps) <= found.gap_days <= max(gaps)
    assert found.since_days == (TODAY - ordered[-1]).days


def lapsed(visits, contacts=(), booked=(), first=TODAY - dt.timedelta(days=400), last=TODAY):
    found = rules.lapses(days_ago(*visits), days_ago(*contacts), days_ago(*booked), first, last)
    return [((TODAY - lapse.day).days, lapse.state) for lapse in found]


def test_becoming_due_drifting_and_quiet_happens_on_a_day_each():
    assert lapsed([300, 260, 220]) == [
        (180, RhythmState.DUE),
        (160, RhythmState.DRIFTING),
        (120, RhythmState.QUIET),
    ]


def test_coming_again_ends_it_and_begins_anew():
    assert lapsed([300, 260, 220, 170]) == [
        (180, RhythmState.DUE),
        (130, RhythmState.DUE),
        (110, RhythmState.DRIFTING),
        (70, RhythmState.QUIET),
    ]


def test_who_comes_on_the_very_day_has_not_lapsed():
    assert lapsed([120, 80, 40, 0]) == []


def test_a_contact_moves_the_days_by_as_much_and_leaves_the_gap():
    assert lapsed([300, 260, 220], contacts=[190]) == [
        (150, RhythmState.DUE),
        (130, RhythmState.DRIFTING),
        (90, RhythmState.QUIET),
    ]


def test_the_words_of_a_lapse_speak_of_the_last_visit_all_the_same():
    *_, due, _, _ = rules.lapses(days_ago(300, 260, 220), days_ago(150), (), TODAY - dt.timedelta(days=400), TODAY)
    assert (due.since, due.state) == (TODAY - dt.timedelta(days=150), RhythmState.DUE)
    assert due.words == "every 6 weeks; it is now 16"


def test_who_has_an_appointment_is_with_us_until_it_is_over():
    assert lapsed([300, 260, 220], booked=[170]) == [
        (169, RhythmState.DUE),
        (160, RhythmState.DRIFTING),
        (120, RhythmState.QUIET),
    ]
    assert lapsed([300, 260, 220], booked=[150]) == [(149, RhythmState.DRIFTING), (120, RhythmState.QUIET)]
    assert lapsed([300, 260, 220], booked=[-10]) == []


def test_only_what_happened_in_the_period_is_told():
    assert lapsed([300, 260, 220], first=TODAY - dt.timedelta(days=170), last=TODAY - dt.timedelta(days=130)) == [
        (160, RhythmState.DRIFTING)
    ]


@given(st.lists(st.integers(0, 300), min_size=3, max_size=12), st.integers(0, 60), st.integers(0, 60))
def test_two_periods_tell_what_the_whole_of_them_tells(ago, before, after):
    first, middle, last = TODAY - dt.timedelta(days=before + 1), TODAY, TODAY + dt.timedelta(days=after + 1)
    day = dt.timedelta(days=1)
    whole = list(rules.lapses(days_ago(*ago), (), (), first, last))
    parts = [
        *rules.lapses(days_ago(*ago), (), (), first, middle),
        *rules.lapses(days_ago(*ago), (), (), middle + day, last),
    ]
    assert whole == parts


@given(st.lists(st.integers(0, 300), min_size=3, max_size=12))
def test_a_lapse_is_a_day_on_which_the_rhythm_changes_its_state(ago):
    visits = days_ago(*ago)
    for lapse in rules.lapses(visits, (), (), TODAY - dt.timedelta(days=100), TODAY):
        found = rules.rhythm(visits, lapse.day)
        assert (found.state, found.words) == (lapse.state, lapse.words)
