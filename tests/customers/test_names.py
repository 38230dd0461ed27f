"""What names have in common, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.names import findable, fold, nicknames, sound


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("ELENA Marsh", ("elena", "marsh")),
        ("José Ibáñez", ("jose", "ibanez")),
        ("Łukasz Ødegård", ("lukasz", "odegard")),
        ("Groß", ("gross",)),
        ("GROSS", ("gross",)),
        ("Æsa Þór Œuvre", ("aesa", "thor", "oeuvre")),
        ("O'Brien", ("obrien",)),
        ("O’Brien", ("obrien",)),
        ("Smith, J. (Mrs)", ("smith", "j", "mrs")),
        ("Anne-Marie", ("anne", "marie")),
        ("İpek Işık", ("ipek", "isik")),
        ("ﬁona ＡＢＣ", ("fiona", "abc")),
        ("山田 太郎", ("山田", "太郎")),
        ("Йордан", ("иордан",)),
        ("  \t ", ()),
        ("🙂 !!", ()),
    ],
)
def test_names_are_compared_without_case_accents_and_punctuation(written, words):
    assert fold(written) == words


def test_a_hyphenated_name_is_also_found_as_one_word():
    assert findable("Anne-Marie Lee") == ("anne", "marie", "lee", "annemarie")


def test_each_word_counts_once():
    assert findable("Lee Lee", "lee", "") == ("lee",)


@given(st.text(max_size=400))
def test_folding_again_changes_nothing(text):
    words = fold(text)
    assert all(word == word.casefold() and " " not in word for word in words)
    assert len(" ".join(findable(text, text[::-1]))) <= 2000


def test_a_nickname_is_known_both_ways_with_the_name_in_full():
    assert nicknames("bob")["robert"] == "robert"
    assert nicknames("robert")["bob"] == "robert"
    assert "bob" not in nicknames("bob")
    assert nicknames("xyzzy") == {}


@pytest.mark.parametrize(("one", "other"), [("smith", "smyth"), ("catherine", "kathryn"), ("stephen", "steven")])
def test_names_that_sound_alike_are_written_alike(one, other):
    assert sound(one) == sound(other) != ""


@pytest.mark.parametrize("word", ["", "山田", "r2d2", "иван"])
def test_other_alphabets_have_no_sound(word):
    assert sound(word) == ""
