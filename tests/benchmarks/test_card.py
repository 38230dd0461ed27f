"""From a customer to everything the card shows of them."""

from functools import partial

from desktop_app.card import whole_card
from tests.benchmarks.shops import NOW

TODAY = NOW.date()


def test_reading_a_card(measure, at_counter, floor, questions):
    ours = partial(whole_card, today=TODAY)
    measure("read a whole card", ours, questions.customers(), bare=floor.customer, bar="")
