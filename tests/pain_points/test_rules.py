"""What sounds alike, and whether a concern comes back."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.pain_points.rules import (
    Stretch,
    Theme,
    can_become,
    check_move,
    likely,
    occasion_of,
    pain_point_of,
    recurrence_words,
    sound_alike,
    stretches,
)
from desktop_app.pain_points.tables import Standing

THEMES = (
    Theme(1, "Loud music", ("the music is too loud to talk",)),
    Theme(2, "Waiting", ("I waited twenty minutes", "you always keep me waiting")),
    Theme(3, "Draught", ("it is cold by the door",)),
)
DAY = dt.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("said", "theme"),
    [
        ("Music!", "Loud music"),
        ("could the music be less loud", "Loud music"),
        ("I always waited", "Waiting"),
        ("so cold at the door", "Draught"),
        ("the coffee is bitter", ""),
        ("", ""),
        ("it is the", ""),
    ],
)
def test_a_voice_sounds_like_one_theme_or_none(said, theme):
    assert likely([said], THEMES) == (theme,)


def test_without_themes_nothing_is_likely():
    assert likely(["the music"], ()) == ("",)


def test_texts_that_sound_alike_find_each_other():
    texts = {1: "the music is too loud", 2: "your tea is cold", 3: "Loud music!", 4: "music, loud again"}
    assert sound_alike(texts, 1) == (3, 4)
    assert sound_alike(texts, 2) == ()


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared(one, other):
    assert set(sound_alike({1: one, 2: other}, 1)) <= {2}


def test_no_step_leads_nowhere_and_none_to_where_it_stands():
    for standing in Standing:
        assert not can_become(standing, standing)
        assert any(can_become(standing, wanted) for wanted in Standing)


def test_a_step_not_open_is_refused_and_says_why():
    with pytest.raises(Mistake, match="“Draught” is chosen already"):
        check_move("Draught", Standing.CHOSEN, Standing.CHOSEN)


@pytest.mark.parametrize(("number", "answers", "customer"), [*product((1, 12, 120), (1, 11), (None, 7))])
def test_a_reminder_names_the_pain_point_it_tells_of(number, answers, customer):
    assert pain_point_of(occasion_of(number, answers, customer)) == number


@pytest.mark.parametrize("occasion", [None, "", "proposal/3", "salon-cut/1/2/concern/4"])
def test_other_reminders_tell_of_none(occasion):
    assert pain_point_of(occasion) is None


def test_ninety_days_before_are_looked_at_and_those_since():
    before, after = stretches(DAY, DAY + dt.timedelta(days=29))
    assert (before.first, before.last) == (DAY - dt.timedelta(days=90), DAY - dt.timedelta(days=1))
    assert (after.first, after.last) == (DAY, DAY + dt.timedelta(days=29))


def test_ninety_days_of_each_are_enough():
    before, after = stretches(DAY, DAY + dt.timedelta(days=400))
    assert (after.last - after.first).days == (before.last - before.first).days == 89


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ((6, 40), (0, 38), "Voiced in 6 of 40 visits before, 0 of 38 visits since: gone"),
        ((6, 40), (1, 38), "Voiced in 6 of 40 visits before, 1 of 38 visits since: less often"),
        ((2, 40), (1, 20), "Voiced in 2 of 40 visits before, 1 of 20 visits since: as often"),
        ((0, 40), (0, 20), "Voiced in 0 of 40 visits before, 0 of 20 visits since: as often"),
        ((1, 40), (1, 1), "Voiced in 1 of 40 visits before, 1 of 1 visit since: more often"),
        ((1, 40), (0, 0), "Voiced in 1 of 40 visits before, 0 of 0 visits since: too early to say"),
    ],
)
def test_whether_it_comes_back_is_said_by_visits(before, after, says):
    first, then = stretches(DAY, DAY + dt.timedelta(days=30))
    assert recurrence_words(Stretch(first.first, first.last, *before), Stretch(then.first, then.last, *after)) == says


def test_a_quiet_week_is_no_success_yet():
    first, then = stretches(DAY, DAY + dt.timedelta(days=6))
    said = recurrence_words(Stretch(first.first, first.last, 6, 40), Stretch(then.first, then.last, 0, 9))
    assert said.endswith(": too early to say")
