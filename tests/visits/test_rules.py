"""Words about visits."""

import datetime as dt

import pytest

from desktop_app.visits import rules
from desktop_app.visits.rules import NudgeRow, RitualRow

TODAY = dt.date(2026, 11, 27)
ARRIVED = dt.datetime(2026, 11, 27, 14, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (12, "12 min"), (59, "59 min"), (60, "1 h"), (65, "1 h 5"), (130, "2 h 10")],
)
def test_how_long_somebody_is_here_is_said_shortly(minutes, words):
    assert rules.elapsed_words(minutes) == words


def test_since_when_is_a_time_today_and_a_day_before(clock):
    assert rules.since_words(ARRIVED, ARRIVED + dt.timedelta(hours=3)) == "since 14:05"
    assert rules.since_words(ARRIVED - dt.timedelta(days=1), ARRIVED) == "since Thu 26 Nov"


def test_a_clock_set_back_makes_nobody_wait_less_than_nothing():
    assert rules.minutes_between(ARRIVED, ARRIVED + dt.timedelta(minutes=12, seconds=59)) == 12
    assert rules.minutes_between(ARRIVED, ARRIVED - dt.timedelta(hours=2)) == 0


NUDGES = (NudgeRow(1, 20, "Offer water"), NudgeRow(2, 5, "Offer a drink"), NudgeRow(3, 30, "Look at the colour"))


@pytest.mark.parametrize(("minutes", "due"), [(4, []), (5, [2]), (29, [2, 1]), (30, [1, 3]), (300, [1, 3])])
def test_nudges_come_with_the_minutes_and_at_most_two_are_shown(minutes, due):
    assert [nudge.id for nudge in rules.nudges_due(NUDGES, minutes)] == due


def test_courtesies_belong_to_their_service_or_to_every_visit():
    rituals = (RitualRow(1, "Door"), RitualRow(2, "Rinse twice", "Cut & colour"), RitualRow(3, "Towel", "Beard trim"))
    assert [ritual.id for ritual in rules.rituals_for(rituals, ["cut & COLOUR"])] == [1, 2]
    assert [ritual.id for ritual in rules.rituals_for(rituals, [])] == [1]


@pytest.mark.parametrize(
    ("services", "server", "words"),
    [
        (["Cut & colour"], "Kim", "Cut & colour with Kim"),
        (["Cut", "Beard trim"], "Kim", "Cut, Beard trim with Kim"),
        (["Cut"], "", "Cut"),
        ([], "Kim", "With Kim"),
        ([], "", ""),
    ],
)
def test_a_visit_is_said_in_one_line(services, server, words):
    assert rules.visit_words(services, server) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "last here today"),
        (1, "last here yesterday"),
        (38, "last here 38 days ago"),
        (59, "last here 59 days ago"),
        (60, "last here 2 months ago"),
        (365, "last here 12 months ago"),
        (1100, "last here 3 years ago"),
        (-3, "last here today"),
    ],
)
def test_the_last_visit_is_said_in_the_unit_that_fits(days, words):
    assert rules.last_here_words(TODAY - dt.timedelta(days=days), TODAY) == words


def test_somebody_who_never_came_is_said_to_be_new_to_us():
    assert rules.last_here_words(None, TODAY) == "never here yet"


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (None, ""),
        (dt.date(2026, 11, 3), "New this month"),
        (dt.date(2026, 10, 27), "Regular for 1 month"),
        (dt.date(2025, 11, 28), "Regular for 11 months"),
        (dt.date(2025, 11, 27), "Regular for 1 year"),
        (dt.date(2021, 3, 1), "Regular for 5 years"),
        (dt.date(2024, 2, 29), "Regular for 2 years"),
    ],
)
def test_how_long_somebody_is_a_regular(since, words):
    assert rules.tenure_words(since, TODAY) == words


@pytest.mark.parametrize(("minutes", "soon"), [(-30, True), (0, True), (60, True), (61, False)])
def test_soon_is_within_the_hour_or_late(minutes, soon):
    assert rules.is_soon(ARRIVED + dt.timedelta(minutes=minutes), ARRIVED) is soon


def test_who_comes_some_time_today_may_come_at_once():
    assert rules.is_soon(None, ARRIVED)
