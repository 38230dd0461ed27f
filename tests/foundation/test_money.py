"""Amounts as they are typed and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words, read_amount


@pytest.mark.parametrize(
    ("typed", "minor"), [("12.50", 1250), (" 12,5 ", 1250), ("12", 1200), ("0.05", 5), ("0", 0), ("007", 700)]
)
def test_an_amount_is_read_as_it_is_typed(typed, minor):
    assert read_amount(typed) == minor


@pytest.mark.parametrize(
    "typed", ["12abc", "1e5", "NaN", "inf", "1_000", "1,000", "12.505", "", "-3", "1.2.3", "٣", ".5", "9999999999"]
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(Mistake, match="is not an amount"):
        read_amount(typed)


@pytest.mark.parametrize(("typed", "why"), [("12.505", "more than two decimals"), ("9999999999", "too large")])
def test_a_refusal_says_what_is_wrong_where_it_can(typed, why):
    with pytest.raises(Mistake, match=why):
        read_amount(typed)


@pytest.mark.parametrize(("minor", "words"), [(1250, "12.50"), (1800, "18"), (5, "0.05"), (0, "0"), (-250, "−2.50")])
def test_an_amount_is_written_as_people_do(minor, words):
    assert amount_words(minor) == words


@given(st.integers(0, 99_999_999_999))
def test_what_is_written_is_read_as_the_same(minor):
    assert read_amount(amount_words(minor)) == minor
