"""The close of a day: all seven steps computed, what is learned for them of the shop's past, and the record kept."""

import datetime as dt

import pytest

from desktop_app.closing.queries import review
from desktop_app.closing.slipping_queries import foresight
from desktop_app.rhythm.filling import fill_rhythms
from tests.benchmarks.shops import NOW

TODAY = NOW.date()
EVENINGS = [TODAY - dt.timedelta(days=before) for before in range(10)]


@pytest.fixture(autouse=True)
def planned_morning(at_counter):
    """As after any morning: everybody's rhythm is known."""
    fill_rhythms()


def test_the_review_of_a_day(measure):
    measure("close of day, seven steps", review, EVENINGS, bar="1 s", warm=1)


def test_the_review_of_a_day_with_chances(measure):
    known = foresight(TODAY)
    assert known is not None
    measure("close of day, with chances", lambda day: review(day, known), [TODAY] * 10, bar="1 s", warm=1)


def test_learning_from_the_past(measure):
    measure("learn chances for the close of day", foresight, [TODAY] * 5, bar="2 s", warm=1)
