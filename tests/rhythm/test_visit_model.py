"""The model of visits, held against the published formulas it grew out of, and against visits that were made up."""

from itertools import pairwise
from math import exp, fsum, lgamma, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.rhythm.visit_fit import evenly, fit
from desktop_app.rhythm.visit_model import History, VisitModel, history_of
from tests.rhythm.simulating import WEEK, known_by, shop

NOTHING = 1e-12
BG_NBD = VisitModel(0.2426, 4.4136, 0.7929, 2.4259, once=NOTHING, regular=NOTHING)  # as published for a record shop
SALON = VisitModel(3.0, 20.0, 0.8, 6.0, once=0.3, regular=0.7)
HISTORIES = [(0, 0.0, 38.9), (2, 30.4, 38.9), (1, 1.7, 38.9), (7, 29.4, 38.9), (26, 30.9, 31.0), (0, 0.0, 0.0)]


def log_beta(a, b):
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def bg_nbd_log_likelihood(model, x, last, known):
    """Equation 6 of Fader, Hardie and Lee (2005), as it stands there."""
    r, alpha, a, b = model.r, model.alpha, model.a, model.b
    head = lgamma(r + x) - lgamma(r) + r * log(alpha)
    alive = exp(log_beta(a, b + x) - log_beta(a, b) + head) * (alpha + known) ** -(r + x)
    if not x:
        return log(alive)
    return log(alive + exp(log_beta(a + 1, b + x - 1) - log_beta(a, b) + head) * (alpha + last) ** -(r + x))


def bg_nbd_expected(model, x, last, known, weeks):
    """Equation 10 of the same, with the hypergeometric function as its series."""
    r, alpha, a, b = model.r, model.alpha, model.a, model.b
    z, term, series = weeks / (alpha + known + weeks), 1.0, [1.0]
    for n in range(5000):
        term *= (r + x + n) * (b + x + n) / ((a + b + x - 1 + n) * (n + 1)) * z
        series.append(term)
    grown = 1 - ((alpha + known) / (alpha + known + weeks)) ** (r + x) * fsum(series)
    gone = a / (b + x - 1) * ((alpha + known) / (alpha + last)) ** (r + x) if x else 0
    return (a + b + x - 1) / (a - 1) * grown / (1 + gone)


@pytest.mark.parametrize(("x", "last", "known"), HISTORIES)
def test_without_its_own_two_numbers_it_is_bg_nbd_to_the_letter(x, last, known):
    found = BG_NBD.log_likelihood([History(x, last, known, 0.0)])
    assert found == pytest.approx(bg_nbd_log_likelihood(BG_NBD, x, last, known), rel=1e-9)


@pytest.mark.parametrize(("x", "last", "known"), HISTORIES)
def test_and_expects_as_many_visits(x, last, known):
    found = BG_NBD.outlook(History(x, last, known, 0.0), 39).visits
    assert found == pytest.approx(bg_nbd_expected(BG_NBD, x, last, known, 39), rel=1e-5)


def test_who_came_once_is_not_taken_to_be_coming_for_ever():
    once = History(0, 0.0, 30.0, 0.0)
    assert BG_NBD.outlook(once, 52).alive == pytest.approx(1)
    assert SALON.outlook(once, 52).alive < 0.6


def test_a_regular_guest_is_missed_sooner_than_one_who_comes_at_random():
    even = history_of([0, 35, 70, 105, 140], today=240)
    uneven = history_of([0, 5, 100, 103, 140], today=240)
    assert SALON.outlook(even, 12).alive < SALON.outlook(uneven, 12).alive


@given(
    days=st.lists(st.integers(1, 2000), min_size=1, max_size=40, unique=True).map(sorted),
    later=st.integers(0, 2000),
    weeks=st.floats(0.2, 300),
)
@settings(max_examples=60)
def test_chances_are_chances_and_more_time_never_means_less(days, later, weeks):
    history = history_of(days, days[-1] + later)
    near, far = SALON.outlook(history, weeks), SALON.outlook(history, weeks * 2)
    assert 0 <= near.comes <= far.comes + 1e-7 <= near.alive + 2e-7 <= 1 + 3e-7
    assert near.comes - 1e-6 <= near.visits <= far.visits + 1e-6


@given(st.lists(st.integers(1, 400), min_size=1, max_size=300))
@settings(max_examples=30)
def test_a_longer_silence_never_makes_anybody_likelier_to_be_coming(gaps):
    days = [0]
    for gap in gaps:
        days.append(days[-1] + gap)
    alive = [SALON.outlook(history_of(days, days[-1] + since), 4).alive for since in (0, 30, 90, 365)]
    assert all(later <= earlier + 1e-9 for earlier, later in pairwise(alive))


def test_what_made_the_visits_is_found_again_and_what_comes_is_foreseen():
    everybody = known_by(shop(SALON, 1500, 130, joined_in=52), 1000 + 78 * WEEK)
    today = 1000 + 78 * WEEK
    histories = [history_of(days, today) for days, _ in everybody]
    found = fit(histories)
    assert found.log_likelihood(histories) > SALON.log_likelihood(histories) - 1
    assert (found.once, found.regular) == pytest.approx((SALON.once, SALON.regular), abs=0.12)
    assert found.r / found.alpha == pytest.approx(SALON.r / SALON.alpha, rel=0.2)
    foreseen = sum(found.outlook(history, 52).visits for history in histories)
    assert foreseen == pytest.approx(sum(came for _, came in everybody), rel=0.1)


def test_so_many_are_taken_evenly_and_the_same_every_time():
    assert list(evenly(range(10), 4)) == [0, 3, 6, 9]
    assert list(evenly(range(3), 4)) == [0, 1, 2]
