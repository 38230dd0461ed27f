"""How far a shipment can go."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.shipments.rules import ON_ITS_WAY, can_become, promised_again, refusal
from desktop_app.shipments.tables import ShipmentState

UNDER_WAY, LATE, ARRIVED, LOST = ShipmentState
POSSIBLE = {(UNDER_WAY, LATE), (UNDER_WAY, ARRIVED), (UNDER_WAY, LOST), (LATE, ARRIVED), (LATE, LOST), (LOST, ARRIVED)}


@pytest.mark.parametrize(("state", "following"), list(product(ShipmentState, repeat=2)))
def test_only_what_can_happen_to_a_parcel_can_be_said_of_it(state, following):
    assert can_become(state, following) is ((state, following) in POSSIBLE)


@given(st.lists(st.sampled_from(ShipmentState), max_size=12))
def test_whatever_is_said_a_parcel_comes_to_rest_and_never_gets_under_way_again(said):
    been = [UNDER_WAY]
    for state in said:
        if can_become(been[-1], state):
            been.append(state)
    assert len(been) == len(set(been))
    assert ARRIVED not in been[:-1]
    assert LOST not in been or LATE not in been[been.index(LOST) :]


@pytest.mark.parametrize(
    ("state", "following", "said"),
    [
        (ARRIVED, LOST, "Gift box: it has arrived, so it cannot be lost any more."),
        (LOST, LATE, "Gift box: it is lost, so it cannot be late any more."),
        (LATE, LATE, "Gift box: it is marked as late already."),
        (UNDER_WAY, UNDER_WAY, "Gift box: it is under way already."),
    ],
)
def test_a_refusal_says_how_it_stands(state, following, said):
    assert refusal("Gift box", state, following) == said


def test_what_is_on_its_way_has_neither_arrived_nor_got_lost():
    assert {UNDER_WAY, LATE} == ON_ITS_WAY


@given(st.dates(), st.integers(0, 60), st.integers(0, 400))
def test_another_one_travels_as_long_as_the_first(sent_on, travels, later):
    if (dt.date.max - sent_on).days <= travels + later:
        return
    today = sent_on + dt.timedelta(days=later)
    assert promised_again(sent_on, sent_on + dt.timedelta(days=travels), today) == today + dt.timedelta(days=travels)
