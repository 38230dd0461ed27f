"""What a chip says."""

from datetime import date, time

import pytest

from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.wording import chip, subject


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (Proposal(Kind.DISLIKE, "draught by the door"), "Dislike: draught by the door"),
        (Proposal(Kind.COMFORT, "cold", situational=True), "Cold, today only"),
        (Proposal(Kind.NEVER, "sesame", about="husband"), "Never: sesame (husband)"),
        (
            Proposal(Kind.REMINDER, "recital", due=date(2026, 12, 4), act="Ask how the recital went", about="daughter"),
            "Fri 4 Dec: recital (daughter)",
        ),
        (
            Proposal(Kind.REMINDER, "ring back", due=date(2026, 12, 1), time=time(15), act="Ring back"),
            "Tue 1 Dec 15:00: ring back",
        ),
        (Proposal(Kind.REMARK, "loyalty card is worn", act="Give a new card"), "Remark: Give a new card"),
        (
            Proposal(Kind.PROMISE, "order it", due=date(2026, 12, 4), act="Order it"),
            "Promise: Order it, Fri 4 Dec",
        ),
    ],
)
def test_a_chip_says_what_keeping_it_would_make(proposal, words):
    assert chip(proposal) == words


@pytest.mark.parametrize("kind", Kind)
def test_no_kind_goes_without_words(kind):
    assert chip(Proposal(kind, "what was said")).lower().endswith("what was said")


def test_what_is_anothers_is_said_to_be():
    assert subject(Proposal(Kind.NEVER, "sesame", about="husband")) == "sesame (husband)"
