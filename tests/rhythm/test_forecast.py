"""Who comes back, learned from a shop's own past."""

from itertools import pairwise
from math import exp
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.rhythm.coming_back import Weights, chance, constant_for, learn, logistic
from desktop_app.rhythm.forecast import ENOUGH_AGAIN, ENOUGH_CUSTOMERS, forecast
from desktop_app.rhythm.visit_model import VisitModel
from tests.rhythm.simulating import WEEK, known_by, share_in_order, shop

BOUTIQUE = VisitModel(0.8, 6.0, 0.8, 2.5, once=0.3, regular=0.5)
TODAY = 1000 + 60 * WEEK


@pytest.fixture(scope="module")
def known():
    return known_by(shop(BOUTIQUE, 900, 112), TODAY)


@pytest.fixture(scope="module")
def understood(known):
    return forecast([days for days, _ in known], TODAY, 52 * WEEK)


def test_the_weights_that_made_the_answers_are_found_again():
    chance_of = Random(3)
    rows = [(chance_of.gauss(0, 1), chance_of.gauss(0, 1), 1.0) for _ in range(4000)]
    came = [chance_of.random() < 1 / (1 + exp(-(1.5 * one - 0.7 * other + 0.3))) for one, other, _ in rows]
    assert logistic(rows, came) == pytest.approx([1.5, -0.7, 0.3], abs=0.15)


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=40), st.floats(0.01, 0.99))
@settings(max_examples=40)
def test_the_constant_brings_the_average_chance_to_what_is_wanted(scores, wanted):
    constant = constant_for(scores, wanted)
    assert sum(chance(score + constant) for score in scores) / len(scores) == pytest.approx(wanted, abs=1e-6)


def test_nothing_is_learned_where_everybody_came_back():
    assert learn([[0, 70, 100], [0, 74, 100], [1, 70, 99]], 100) is None


def test_the_longer_somebody_stays_away_the_less_speaks_for_them(understood):
    days = (1000, 1040, 1075, 1112)
    scores = [understood.weights.score(days, today) for today in (1112, 1140, 1200, 1300, 1420)]
    assert all(later < earlier for earlier, later in pairwise(scores))


def test_who_came_lately_counts_for_more():
    weights = Weights(since=-1.0, rate=0.5, lately=0.5)
    assert weights.score((1000, 1390, 1400), TODAY) > weights.score((1000, 1010, 1400), TODAY)


def test_those_who_come_back_stand_before_those_who_do_not(known, understood):
    ranked = [(understood.alive(understood.score(days)), later > 0) for days, later in known]
    assert share_in_order(ranked) > 0.8
    silence = share_in_order([(days[-1], later > 0) for days, later in known])
    assert share_in_order(ranked) > silence


def test_chances_are_chances_and_the_visits_expected_are_about_those_made(known, understood):
    assert all(0 < understood.alive(understood.score(days)) < 1 for days, _ in known)
    expected = sum(understood.expected(days) for days, _ in known)
    assert expected == pytest.approx(sum(later for _, later in known), rel=0.2)


def test_a_small_or_young_shop_has_no_forecast(known):
    everybody = [days for days, _ in known]
    assert forecast([], TODAY, 90) is None
    assert forecast(everybody[: ENOUGH_CUSTOMERS - 1], TODAY, 90) is None
    assert forecast([days[:1] for days in everybody], TODAY, 90) is None
    assert forecast([[2000, 2001], [2000]] * ENOUGH_AGAIN, 2060, 90) is None
