"""Codes that show a slip, points in words, and how far a bill is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.owed.claim_rules import (
    LETTERS,
    claim_state,
    difference_words,
    points_given,
    points_words,
    read_code,
    read_points,
    up_to,
    written_code,
)

CODES = st.text(LETTERS, min_size=7, max_size=7).map(written_code)


@settings(max_examples=100)
@given(CODES)
def test_a_code_is_read_however_it_is_typed(code):
    assert read_code(f" {code.lower()} ") == read_code(code.replace("-", "")) == read_code(" ".join(code)) == code


@settings(max_examples=200)
@given(CODES, st.integers(0, 7), st.sampled_from(LETTERS))
def test_one_letter_misread_is_noticed(code, place, other):
    letters = code.replace("-", "")
    misread = letters[:place] + other + letters[place + 1 :]
    if misread != letters:
        with pytest.raises(Mistake, match="Look at it once more"):
            read_code(misread)


@settings(max_examples=200)
@given(CODES, st.integers(0, 6))
def test_two_letters_exchanged_are_noticed(code, place):
    letters = code.replace("-", "")
    exchanged = letters[:place] + letters[place + 1] + letters[place] + letters[place + 2 :]
    if exchanged != letters:
        with pytest.raises(Mistake):
            read_code(exchanged)


@pytest.mark.parametrize("typed", ["", "K7QM", "K7QM-4TX0", "<b>K7QM</b>", "K7QM-4TXEE"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(Mistake, match="is no code of a certificate"):
        read_code(typed)


@pytest.mark.parametrize(
    ("words", "amount", "points"),
    [("Points, 200", 1000, 200), ("6,000 miles", 0, 6000), ("1 000 points", 0, 1000), ("", 1000, 200), ("", 0, 0)],
)
def test_points_are_those_in_the_words_or_else_what_the_cost_amounts_to(words, amount, points):
    assert points_given(words, amount) == points


def test_more_points_than_can_be_kept_are_refused():
    with pytest.raises(Mistake, match="more points than can be kept"):
        points_given("1,000,000,000 points", 0)


def test_points_are_typed_as_a_whole_number():
    assert (read_points("200"), read_points("1,200")) == (200, 1200)


@pytest.mark.parametrize("typed", ["", "0", "-5", "1e5", "12abc", "1_000", "2.5", "NaN", "1" * 10])
def test_what_is_no_number_of_points_is_refused(typed):
    with pytest.raises(Mistake, match="is not a number of points"):
        read_points(typed)


def test_a_bill_may_be_paid_without_a_receipt():
    assert [claim_state(*state) for state in ((False, False), (True, False), (True, True), (False, True))] == [
        "promised", "receipt in", "paid", "paid"
    ]  # fmt: skip


def test_how_it_is_put():
    assert (up_to(2500), up_to(0)) == ("up to 25", "whatever it comes to")
    assert (points_words(1), points_words(6000)) == ("1 point", "6,000 points")
    assert (difference_words(-700), difference_words(350)) == ("the bill came to 7 less", "the bill came to 3.50 more")
