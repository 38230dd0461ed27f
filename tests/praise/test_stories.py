"""Stories in three lines, which name the customer only where they agreed."""

import datetime as dt
import inspect

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as some

from desktop_app.customers.names import fold
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.praise import story_queries
from desktop_app.praise.actions import praise
from desktop_app.praise.story_actions import tell
from desktop_app.praise.story_queries import stories, story_of
from desktop_app.praise.story_rules import Consent, told, without_names

FRIDAY = dt.date(2026, 11, 27)
LINES = ("Elena's sleeve had colour on it", "Kim had it cleaned before Elena saw", "She came back the week after")
UNNAMED = ("A customer's sleeve had colour on it", "Kim had it cleaned before a customer saw", LINES[2])


@pytest.fixture
def kudos(perform, elena, kim):
    return perform(praise, [kim], "Saw it first", elena)


def test_a_story_names_the_customer_only_once_they_agreed(perform, kudos):
    perform(tell, kudos, LINES)
    assert (story_of(kudos).lines, story_of(kudos).told) == (LINES, UNNAMED)
    perform(tell, kudos, LINES, Consent.AGREED)
    assert story_of(kudos).told == LINES
    perform(tell, kudos, LINES, Consent.DECLINED)
    assert story_of(kudos).told == UNNAMED


def test_what_they_said_is_kept_with_the_day_and_who_asked(perform, clock, kudos):
    perform(tell, kudos, LINES)
    assert (story_of(kudos).answered_on, story_of(kudos).asked_by) == (None, "")
    perform(tell, kudos, LINES, Consent.AGREED)
    clock.turn(days=1)
    perform(tell, kudos, ("Put more simply", "", ""), Consent.AGREED)
    story = story_of(kudos)
    assert (story.consent, story.answered_on, story.asked_by) == (Consent.AGREED, FRIDAY, "Kim")
    assert story.told == ("Put more simply",)


def test_every_story_can_be_told_the_latest_first_with_all_who_are_thanked(perform, kudos, kim, ada):
    later = perform(praise, [kim, ada], "Opened in the snow")
    perform(tell, kudos, LINES)
    perform(tell, later, ("The road was closed", "They walked", "Everyone was served"))
    assert [(story.kudos, story.colleagues) for story in stories()] == [(later, ("Ada", "Kim")), (kudos, ("Kim",))]


def test_a_story_needs_its_first_line_and_something_it_tells_of(perform, kudos):
    with pytest.raises(Mistake, match="What happened"):
        perform(tell, kudos, (" ", "Kim had it cleaned", ""))
    with pytest.raises(Mistake, match="taken back"):
        perform(tell, kudos + 1, LINES)
    assert stories() == ()


def test_a_changed_story_can_be_put_back(perform, kudos):
    perform(tell, kudos, LINES, Consent.DECLINED)
    perform(tell, kudos, ("Another", "", ""), Consent.AGREED)
    perform(undo_latest)
    assert (story_of(kudos).lines, story_of(kudos).consent) == (LINES, Consent.DECLINED)
    perform(undo_latest)
    assert story_of(kudos) is None


@pytest.mark.parametrize(
    ("line", "without"),
    [
        ("Mrs Elena Marsh waited", "Mrs a customer waited"),
        ("We rang ELENA, who laughed", "We rang a customer, who laughed"),
        ("The scarf was Marsh’s", "The scarf was a customer’s"),
        ("It was late. Eléna smiled", "It was late. A customer smiled"),
        ("Elena-Marsh", "A customer"),
        ("The marshes were flooded", "The marshes were flooded"),
        ("Kim saw it", "Kim saw it"),
        ("", ""),
    ],
)
def test_a_name_is_left_out_however_it_is_written(line, without):
    assert without_names(line, ("Elena Marsh", "El")) == without


@whatever(
    some.lists(some.sampled_from(["Elena", "marsh", "El", "Kim", "saw", "the", "elena’s", "Marsh-Elena", ".", ","]))
)
def test_no_name_is_ever_left_in(words):
    (line,) = told([" ".join(["Told:", *words])], ("Elena Marsh", "El"), Consent.NOT_ASKED)
    assert not {"elena", "marsh", "el", "elenas"} & set(fold(line))


def test_no_story_can_be_asked_for_by_colleague():
    for name, query in inspect.getmembers(story_queries, inspect.isfunction):
        assert not {"staff", "member", "colleague", "by"} & set(inspect.signature(query).parameters), name
