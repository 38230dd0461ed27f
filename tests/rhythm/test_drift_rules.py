"""Where everybody stands: by their own rhythm, or by that of others while they came once or twice."""

import datetime as dt

import pytest

from desktop_app.rhythm.drift_rules import second_gap, standing
from desktop_app.rhythm.rules import UNTOUCHED, RhythmState, Touch

TODAY = dt.date(2026, 11, 27)
NOW = TODAY.toordinal()


def ago(*days):
    return tuple(NOW - count for count in days)


def on(days_ago):
    return TODAY - dt.timedelta(days=days_ago)


@pytest.mark.parametrize(
    ("days", "state", "words"),
    [
        (ago(133, 98, 63), RhythmState.DRIFTING, "every 5 weeks; it is now 9"),
        (ago(105, 70, 35), RhythmState.DUE, "every 5 weeks"),
        (ago(84, 49, 14), RhythmState.WITH_US, "every 5 weeks"),
        (ago(160, 125, 90), RhythmState.QUIET, "every 5 weeks; it is now 13"),
        (
            ago(30),
            RhythmState.WITH_US,
            "came once; people usually come again after 6 weeks",
        ),
        (
            ago(70),
            RhythmState.DRIFTING,
            "came once; people usually come again after 6 weeks; it is now 10 weeks",
        ),
        (ago(97, 76), RhythmState.QUIET, "came twice; people usually come again after 4 weeks; it is now 11 weeks"),
    ],
)
def test_everybody_stands_somewhere_and_it_is_said_why(days, state, words):
    found = standing(days, NOW, 42, UNTOUCHED)
    assert (found.state, found.words) == (state, words)


def test_in_a_young_shop_nothing_is_said_of_who_came_once():
    found = standing(ago(300), NOW, None, UNTOUCHED)
    assert (found.state, found.gap_days, found.words, found.expected) == (RhythmState.WITH_US, None, "came once", None)


def test_after_how_long_people_come_again_is_known_from_five_on():
    came = [(0, 40), (0, 42, 50), (0, 44), (0, 41), (3,)]
    assert second_gap(came) is None
    assert second_gap([*came, (7, 60)]) == 42


@pytest.mark.parametrize(
    ("contact", "state", "words"),
    [
        (14, RhythmState.WITH_US, "every 5 weeks; in touch 2 weeks ago"),
        (0, RhythmState.WITH_US, "every 5 weeks; in touch today"),
        (38, RhythmState.DUE, "every 5 weeks; in touch 5 weeks ago"),
        (70, RhythmState.DRIFTING, "every 5 weeks; it is now 9"),
    ],
)
def test_any_contact_after_the_last_visit_begins_the_count_anew(contact, state, words):
    found = standing(ago(133, 98, 63), NOW, 42, Touch(contact=on(contact)))
    assert (found.state, found.words) == (state, words)


def test_who_has_an_appointment_is_with_us_until_then():
    found = standing(ago(160, 125, 90), NOW, 42, Touch(booked=on(-6)))
    assert (found.state, found.words) == (RhythmState.WITH_US, "every 5 weeks; it is now 13; expected in 6 days")
    assert (found.expected.first, found.expected.last) == (on(-6), on(-6))


def test_the_next_visit_is_expected_within_a_window_that_is_narrow_for_the_punctual():
    punctual = standing(ago(182, 147, 112, 77, 42, 7), NOW, 35, UNTOUCHED).expected
    restless = standing(ago(182, 160, 110, 77, 17, 7), NOW, 35, UNTOUCHED).expected
    assert (punctual.first, punctual.last) == (on(-28), on(-28))
    assert restless.first < punctual.first < restless.last


def test_the_window_is_drawn_towards_the_others_while_visits_are_few():
    few, many = (standing(ago(*range(20 * count, 0, -20)), NOW, 60, UNTOUCHED) for count in (3, 12))
    assert few.expected.last > many.expected.last
