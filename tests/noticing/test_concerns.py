"""The quiet check: it speaks of words that could hurt, and never stands in the way."""

from datetime import date

import pytest

from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.rules import read

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("what an idiot", ["idiot"]),
        ("wife having chemo, be gentle", ["chemo"]),
        ("she is Muslim", ["Muslim"]),
        ("stingy, and a snob", ["stingy", "snob"]),
        ("mother has Alzheimer’s", ["Alzheimer’s"]),
    ],
)
def test_insults_health_and_religion_are_pointed_out(sentence, words):
    concerns = read(sentence, TODAY).concerns
    assert [concern.partition("“")[2].partition("”")[0] for concern in concerns] == words
    assert all("read this" in concern for concern in concerns)


@pytest.mark.parametrize(
    "sentence",
    [
        "allergic to PPD",
        "collar too tight",
        "full-fat milk",
        "thick hair",
        "Ms Okafor",
        "mad about jazz",
        "lovely lady",
    ],
)
def test_ordinary_words_are_nobody_s_concern(sentence):
    assert read(sentence, TODAY).concerns == ()


def test_a_concern_does_not_block_what_else_was_said():
    reading = read("bit of a snob, loves Barolo", TODAY)
    assert reading.proposals == (Proposal(Kind.LIKE, "Barolo"),)
    assert len(reading.concerns) == 1


def test_concerns_are_found_however_long_the_note_is():
    assert read("lovely chat. " * 300 + "stingy", TODAY).concerns
