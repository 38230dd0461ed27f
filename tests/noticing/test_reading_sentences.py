"""The reading of notes, told by the sentences of sentences.toml."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from desktop_app.noticing.rules import How, read

TODAY = date(2026, 11, 27)  # a Friday
HER_NAMES = ("Elena Marsh", "Elena")
TABLE = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))
SENTENCES = [(sentence, expected) for heading in TABLE.values() for sentence, expected in heading.items()]


def written(proposal):
    """A proposal as the table writes it."""
    parts = [
        f"{proposal.kind}: {proposal.text}",
        f"about {proposal.about}" if proposal.about else "",
        proposal.due.isoformat() if proposal.due else "",
        f"{proposal.time:%H:%M}" if proposal.time else "",
        "today only" if proposal.situational else "",
        proposal.how if proposal.how is not How.SAID else "",
    ]
    act = f" → {proposal.act}" if proposal.act else ""
    return " · ".join(part for part in parts if part) + act


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_a_sentence_proposes_exactly_this(sentence, expected):
    assert [written(proposal) for proposal in read(sentence, TODAY, HER_NAMES).proposals] == expected
