"""A rule stood in the way: it is kept, and settled by saying what is done from then on."""

import datetime as dt

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.friction_actions import answer_friction, stopped
from desktop_app.recovery.friction_queries import frictions, frictions_waiting

RULE, WANTED = "No refund without the receipt", "Give the money back at once"


def test_what_stood_in_the_way_waits_until_somebody_says_what_is_done_from_now_on(perform, kim):
    first = perform(stopped, RULE, WANTED)
    second = perform(stopped, "Nothing is replaced after a month", "Replace the jeans")
    assert [(row.rule, row.by) for row in frictions(limit=9)] == [
        ("Nothing is replaced after a month", "Kim"),
        (RULE, "Kim"),
    ]
    perform(answer_friction, second, "We replace what falls apart, whenever it does")
    assert [row.id for row in frictions(limit=9)] == [first, second]
    assert frictions(limit=1, offset=1)[0].settled_day == dt.date(2026, 11, 27)
    assert frictions_waiting() == 1
    perform(undo_latest)
    assert frictions_waiting() == 2


def test_neither_half_can_be_left_out(perform, kim):
    for rule, wanted in ((" ", WANTED), (RULE, "")):
        with pytest.raises(Mistake):
            perform(stopped, rule, wanted)
    assert frictions(limit=9) == ()


def test_it_is_answered_once_and_in_words(perform, kim):
    friction = perform(stopped, RULE, WANTED)
    for answer, number in (("", friction), ("We look at the till roll", friction + 1)):
        with pytest.raises(Mistake):
            perform(answer_friction, number, answer)
    perform(answer_friction, friction, "We look at the till roll")
    with pytest.raises(Mistake, match="settled already"):
        perform(answer_friction, friction, "We ask")
