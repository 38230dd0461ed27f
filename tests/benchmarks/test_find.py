"""From a question to the customers it finds."""

import pytest

from desktop_app.customers.queries import find
from tests.benchmarks.questions import KINDS

WIDENED = {"a nickname", "a slip of the finger", "as it sounds", "nobody's name"}


@pytest.mark.parametrize("kind", KINDS)
def test_finding(measure, at_counter, floor, questions, kind):
    bare = floor.find_remembered if kind == "what they like" else floor.find
    bar = "p99 16.7 ms" if kind in WIDENED else "p99 16.7 ms, 3x bare"
    measure(f"find by {kind}", find, questions.of(kind), bare=bare, bar=bar)
