"""Text is cleaned once, before it is stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_code, clean_line, clean_note, holds_payment_card, is_visible


def test_a_line_has_no_odd_spaces_and_composed_letters():
    assert clean_line("  Jose\u0301 \t  Lo\u0301pez\n", 50, "Name") == "José López"


def test_a_note_keeps_its_lines():
    assert clean_note("  tea \r\n\r\n window chair  \n", 50, "Note") == "tea\n\n window chair"


def test_marks_that_turn_the_direction_are_left_out():
    assert clean_line("Ann\u202eeel", 50, "Name") == "Anneel"


@pytest.mark.parametrize("text", ["An\0n", "Ann\ud800"])
def test_broken_letters_are_refused(text):
    with pytest.raises(Mistake, match="Name: some of its letters cannot be read"):
        clean_line(text, 50, "Name")


def test_what_is_too_long_is_refused_whole():
    with pytest.raises(Mistake, match="at most 5 letters fit here; this has 6"):
        clean_line("Ronald", 5, "Name")


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "pays with 4111 1111 1111 1111, exp 12/29",
        "378282246310005",
        "6011-1111-1111-1117",
        "two 2 4111 1111 1111 1111 5",
        "４１１１１１１１１１１１１１１１",
        "5500.0055.5555.5559",
        "٤١١١ ١١١١ ١١١١ ١١١١",
        "4111‑1111‑1111‑1111",
        "4111−1111−1111−1111",
    ],
)
def test_a_payment_card_is_never_kept(text):
    with pytest.raises(Mistake, match="payment card"):
        clean_note(text, 500, "Note")


@pytest.mark.parametrize(
    "text",
    ["07700 900123 07700 900124", "+44 7700 900123", "4111 1111 1111 1112", "2026-11-27 14:05", "order 123456789012"],
)
def test_phones_dates_and_orders_are_no_payment_cards(text):
    assert clean_note(text, 500, "Note") == text


def test_long_loyalty_numbers_are_codes_but_those_of_banks_are_not():
    assert clean_code("6340 0400 0000 0003", 80, "Card") == "6340 0400 0000 0003"
    with pytest.raises(Mistake, match="payment card"):
        clean_code("4111-1111-1111-1111", 80, "Card")


@pytest.mark.parametrize("text", ["", "  ", "\u200b\u2060", "\u3164", "\u0301", "\u00ad"])
def test_what_nobody_can_see_is_not_visible(text):
    assert not is_visible(text)


@pytest.mark.parametrize("text", ["x", "山", "ß", "🙂", " a "])
def test_what_can_be_seen_is_visible(text):
    assert is_visible(text)


@given(st.text(max_size=300))
def test_any_text_is_kept_clean_or_refused(text):
    try:
        kept = clean_line(text, 200, "Note")
    except Mistake:
        return
    assert kept == clean_line(kept, 200, "Note")
    assert not holds_payment_card(kept)
    kept.encode()
