"""One small gesture for somebody who slips away, made of what that person said."""

import datetime as dt

import pytest

from desktop_app.closing.gesture_rules import About, Proposal, Reach, Said, chance_words, proposal, reworded, way
from desktop_app.reminders.tables import Channel

SEPTEMBER = dt.date(2026, 9, 2)
EVERY_WAY = Reach(phone=True, mail=True, address=True)


def test_what_changed_since_they_said_it_speaks_loudest():
    known = [
        Said(About.LIKE, "the window chair", SEPTEMBER),
        Said(About.CHANGED, "we open at seven", SEPTEMBER),
        Said(About.WRONG, "colour", SEPTEMBER),
    ]
    assert proposal(known, EVERY_WAY, "her") == Proposal(
        "Ring: tell her it changed: we open at seven", Channel.CALL, "said 2 Sep"
    )


def test_of_several_things_of_one_kind_the_latest_is_taken():
    known = [Said(About.LIKE, "tea", SEPTEMBER), Said(About.LIKE, "cedar oil", SEPTEMBER + dt.timedelta(days=2))]
    assert proposal(known, EVERY_WAY, "him").text == "Text: offer him “cedar oil”"


def test_where_nothing_is_known_it_is_to_ask_how_they_are():
    assert proposal([], EVERY_WAY, "them") == Proposal("Ring: ask how things are with them", Channel.CALL, "")


def test_a_long_sentence_is_shortened_to_whole_words():
    known = [
        Said(About.NOTE, "her sister moves to Lisbon in the spring and she helps with " + "boxes " * 20, SEPTEMBER)
    ]
    assert len(proposal(known, EVERY_WAY, "her").text) < 90


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (EVERY_WAY, Channel.CALL),
        (Reach(mail=True), Channel.MAIL),
        (Reach(), Channel.VISIT),
        (Reach(phone=True, mail=True, wishes=("please don’t ring, text me",)), Channel.TEXT),
        (Reach(phone=True, mail=True, wishes=("E-mail rather than a call",)), Channel.MAIL),
        (Reach(phone=True, wishes=("no calls", "never text")), Channel.VISIT),
        (Reach(phone=True, mail=True, wishes=("never on Mondays",)), Channel.CALL),
    ],
)
def test_nobody_is_reached_in_a_way_they_asked_us_not_to(reach, expected):
    assert way(Channel.CALL, reach) is expected


def test_a_gesture_in_other_words_goes_the_way_its_first_word_names():
    assert reworded("Card: we miss you", Channel.CALL) == ("Card: we miss you", Channel.POST)
    assert reworded("bring her the book", Channel.TEXT) == ("bring her the book", Channel.TEXT)


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.66, "2 in 3"),
        (0.5, "1 in 2"),
        (0.21, "1 in 5"),
        (0.001, "1 in 20"),
        (0.99, "19 in 20"),
        (None, "Too early to say"),
    ],
)
def test_a_chance_is_said_as_people_do(chance, words):
    assert chance_words(chance) == words
