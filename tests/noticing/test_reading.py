"""What holds of the reading of every sentence, however strange."""

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.noticing.reading.clauses import LONGEST
from desktop_app.noticing.reading.proposals import How, Kind, Proposal
from desktop_app.noticing.reading.vocabulary import vocabulary
from desktop_app.noticing.rules import read

TODAY = date(2026, 11, 27)
TABLE = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))
SENTENCES = [sentence for heading in TABLE.values() for sentence in heading]
PIECES = sorted({piece for sentence in SENTENCES for piece in sentence.split()} | {",", ";", ".", "and", "not", "?"})
LASTING = {Kind.LIKE, Kind.DISLIKE, Kind.NEVER, Kind.ROLE, Kind.GOAL, Kind.VALUE, Kind.COMFORT, Kind.CONTACT}

salads = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
joined = st.lists(st.sampled_from(SENTENCES), max_size=3).map(", ".join)
notes = st.one_of(st.text(max_size=80), salads, joined)
unhurried = settings(deadline=None)  # the first date of all loads the library
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def words_of(text):
    return set(re.findall(r"[^\W_]+", text.lower()))


def phrases(part):
    """Every phrase of the word lists, wherever it stands."""
    if isinstance(part, str):
        return [part]
    inner = [*part, *part.values()] if isinstance(part, dict) else part
    return [phrase for each in inner for phrase in phrases(each)]


OWN_WORDS = {"have", "it", "ready"}  # of a promise that names nothing
KNOWN_WORDS = words_of(" ".join(phrases(vocabulary()))) | OWN_WORDS


@unhurried
@given(notes, days)
def test_any_text_can_be_read_and_reads_the_same_again(sentence, today):
    assert read(sentence, today) == read(sentence, today)


@unhurried
@given(notes)
def test_a_chip_has_only_words_of_the_sentence_or_of_the_word_lists(sentence):
    for proposal in read(sentence, TODAY).proposals:
        assert proposal.text.strip()
        assert words_of(proposal.text) <= words_of(sentence) | KNOWN_WORDS


@unhurried
@given(notes, days)
def test_nothing_is_due_before_today(sentence, today):
    assert all(proposal.due >= today for proposal in read(sentence, today).proposals if proposal.due)


@unhurried
@given(notes)
def test_what_lasts_has_no_day_and_what_is_to_be_done_has_an_act(sentence):
    for proposal in read(sentence, TODAY).proposals:
        assert proposal.kind not in LASTING or (proposal.due is None and not proposal.act)
        assert proposal.kind in LASTING | {Kind.PAINPOINT} or proposal.act


@unhurried
@given(notes)
def test_no_chip_stands_twice(sentence):
    proposals = read(sentence, TODAY).proposals
    assert len(set(proposals)) == len(proposals)


@unhurried
@given(st.text(max_size=40), st.lists(st.text(max_size=10), max_size=3))
def test_any_name_can_be_known(sentence, names):
    assert read(sentence, TODAY, names) == read(sentence, TODAY, names)


@pytest.mark.parametrize(
    "repeated", ["a bit ", "and ", "in two weeks ", "a, ", "not ", "her ", "no nuts ", "1", "(", "\n"]
)
def test_a_line_that_never_ends_is_read_from_its_beginning(repeated):
    longest = repeated * (4 * LONGEST // len(repeated))
    assert read(longest, TODAY).proposals == read(longest[:LONGEST], TODAY).proposals


def test_she_is_the_customer_whose_name_is_known_and_nobody_else_is():
    assert read("Elena loves jazz", TODAY, ["Elena"]).proposals == (Proposal(Kind.LIKE, "jazz"),)
    assert read("Elena loves jazz", TODAY).proposals == ()


def test_she_after_a_daughter_is_the_daughter_and_he_is_not():
    assert not read("daughter's recital went well, she hates Bach", TODAY).proposals
    assert read("wife is away, he hates Bach", TODAY).proposals == (Proposal(Kind.DISLIKE, "Bach"),)


def test_noticed_is_implicit_and_said_is_not():
    noticed, said = read("seems to love the lavender oil; hates bleach", TODAY).proposals
    assert (noticed.how, noticed.implicit) == (How.NOTICED, True)
    assert (said.how, said.implicit) == (How.SAID, False)


def test_a_birthday_read_every_day_of_a_year_is_the_next_one():
    for day in range(366):
        today = date(2027, 6, 5) + timedelta(days=day)
        (birthday,) = read("her birthday is 5 June", today).proposals
        assert birthday.due == date(2027 if day == 0 else 2028, 6, 5)
