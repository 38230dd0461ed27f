from collections import Counter

import pytest

from desktop_app.exchange.encodings import CHOICES
from desktop_app.exchange.fields import Field, Purpose
from desktop_app.exchange.glance import look
from desktop_app.exchange.mapping import fields_of
from desktop_app.exchange.tally import Made, Outcome, Tally
from desktop_app.exchange.wording import ENCODINGS, PURPOSES, expectation, field_words, remaining, result
from desktop_app.foundation.progress import Progress


def test_everything_that_can_be_chosen_has_words():
    assert set(PURPOSES) == set(Purpose)
    assert set(ENCODINGS) == set(CHOICES)
    for purpose in Purpose:
        words = [field_words(field) for field in fields_of(purpose)]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ({Outcome.ADDED: 1}, "1 row: 1 new."),
        ({Outcome.ADDED: 1000, Outcome.UNCHANGED: 2}, "1,002 rows: 1,000 new and 2 known already."),
        (
            {Outcome.ADDED: 1, Outcome.UPDATED: 2, Outcome.SKIPPED: 3},
            "6 rows: 1 new, 2 adding to what is known and 3 that cannot be taken.",
        ),
        ({}, "No rows."),
    ],
)
def test_what_would_come_of_a_file_is_said_in_one_line(rows, words):
    assert expectation(Tally(rows=Counter(rows))) == words


@pytest.mark.parametrize(
    ("made", "updated", "words"),
    [
        ({Made.CUSTOMERS: 766, Made.VISITS: 1, Made.PURCHASES: 2}, 0, "766 customers, 1 visit and 2 purchases added."),
        ({}, 0, "Nothing new was added."),
        ({Made.CUSTOMERS: 1}, 3, "1 customer added and 3 rows added something to what was known."),
    ],
)
def test_what_came_of_a_file_is_said_in_one_line(made, updated, words):
    assert result(Tally(rows=Counter({Outcome.UPDATED: updated}), made=Counter(made))) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "about 1 second left"), (8.4, "about 8 seconds left"), (130, "about 2 minutes left")],
)
def test_what_remains_is_said_roughly(seconds, words):
    assert remaining(seconds) == words


def test_a_column_can_be_given_another_meaning_or_none(write_file):
    glance = look(Progress(), write_file("Name,Nickname,Other\nMia,Mimi,tea\n"), Purpose.CUSTOMERS)
    assert glance.rows == (("Mia", "Mimi", "tea"),)
    changed = glance.meaning(2, Field.NOTE).meaning(1, None).meaning(2, Field.NAME)
    mapping = changed.file.mapping
    assert [mapping.meaning(place) for place in range(3)] == [None, None, Field.NAME]
    both = glance.meaning(1, Field.NOTE).meaning(2, Field.NOTE).file.mapping
    assert [source.column for source in both.of(Field.NOTE)] == ["Nickname", "Other"]
