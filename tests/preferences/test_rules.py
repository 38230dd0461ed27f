"""When a preference is asked again, ends, or counts as said before."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.preferences.rules import (
    HEADINGS,
    ask_again,
    confirm_by,
    ending,
    fades_on,
    in_force,
    is_firmer,
    opposite,
    provenance,
    same_words,
)
from desktop_app.preferences.tables import How, Kind

TODAY = date(2026, 11, 27)


def asked(how=How.SAID, known_on=TODAY, until=None, missed_on=None, today=TODAY):
    return ask_again(how, known_on, until, missed_on, today)


def test_every_kind_has_its_heading_and_safety_comes_first():
    assert set(HEADINGS) == set(Kind)
    assert list(HEADINGS.values()) == [
        "Never", "Likes", "Dislikes", "Hopes for", "Roles", "Values", "Comfort", "Contact",
    ]  # fmt: skip


@pytest.mark.parametrize("how", [How.SAID, How.NOTICED, How.IMPORTED])
def test_what_is_known_is_asked_again_after_twelve_months(how):
    assert not asked(how, date(2025, 11, 27))
    assert asked(how, date(2025, 11, 26))


def test_what_is_assumed_is_asked_again_after_six_months():
    assert not asked(How.ASSUMED, date(2026, 5, 27))
    assert asked(How.ASSUMED, date(2026, 5, 26))


@pytest.mark.parametrize(
    ("how", "known_on", "last"),
    [
        (How.ASSUMED, date(2026, 8, 31), date(2027, 2, 28)),
        (How.ASSUMED, date(2026, 6, 15), date(2026, 12, 15)),
        (How.SAID, date(2024, 2, 29), date(2025, 2, 28)),
        (How.SAID, date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_months_that_are_too_short_end_on_their_last_day(how, known_on, last):
    assert confirm_by(how, known_on) == last


@given(st.sampled_from(How), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_fact_is_trusted_for_half_a_year_to_a_year(how, known_on):
    assert 180 <= (confirm_by(how, known_on) - known_on).days <= 366


def test_what_proved_wrong_since_it_was_known_is_asked_again():
    assert asked(known_on=date(2026, 10, 20), missed_on=date(2026, 11, 3))
    assert not asked(known_on=date(2026, 11, 4), missed_on=date(2026, 11, 3))


@given(
    st.sampled_from(How),
    st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    st.none() | st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    st.none() | st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
)
def test_a_fact_fades_on_the_first_day_on_which_it_is_asked_again(how, known_on, until, missed_on, today):
    missed_by_now = missed_on if missed_on is not None and missed_on <= today else None
    fades = fades_on(how, known_on, until, missed_on)
    assert ask_again(how, known_on, until, missed_by_now, today) is (today >= fades)


def test_what_holds_for_a_day_ends_by_itself():
    assert in_force(Kind.COMFORT, TODAY, TODAY)
    assert not in_force(Kind.COMFORT, date(2026, 11, 26), TODAY)
    assert in_force(Kind.COMFORT, None, TODAY)


def test_safety_never_ends_by_itself_but_is_asked_again():
    yesterday = date(2026, 11, 26)
    assert in_force(Kind.NEVER, yesterday, TODAY)
    assert asked(until=yesterday)


@pytest.mark.parametrize(
    "again", ["peppermint tea, no sugar", "Peppermint  tea – no sugar!", " PEPPERMINT TEA NO SUGAR"]
)
def test_capitals_spaces_and_punctuation_make_no_difference(again):
    assert same_words("Peppermint tea, no sugar", again)


@pytest.mark.parametrize(("one", "other"), [("tea", "peppermint tea"), ("♥", "★"), ("no sugar", "sugar")])
def test_other_words_are_something_else(one, other):
    assert not same_words(one, other)


def test_a_like_and_a_dislike_exclude_each_other_and_nothing_excludes_an_allergy():
    assert (opposite(Kind.LIKE), opposite(Kind.DISLIKE)) == (Kind.DISLIKE, Kind.LIKE)
    assert opposite(Kind.NEVER) is None
    assert Kind.NEVER not in {opposite(kind) for kind in Kind}


def test_what_was_said_stands_firmest_and_what_is_assumed_least():
    assert is_firmer(How.SAID, than=How.NOTICED)
    assert is_firmer(How.IMPORTED, than=How.ASSUMED)
    assert not any(is_firmer(how, than=how) for how in How)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ((How.SAID, "Ada", date(2026, 10, 20), None, 0), "Said · Ada · 20 Oct"),
        ((How.SAID, "Ada", date(2026, 10, 20), None, 6), "Said · Ada · 20 Oct"),
        ((How.NOTICED, "Kim", date(2026, 3, 1), None, 6), "Noticed · Kim · 6 visits"),
        ((How.NOTICED, "Kim", date(2026, 3, 1), None, 1), "Noticed · Kim · 1 Mar"),
        ((How.ASSUMED, "Ada", date(2025, 2, 3), None, 0), "Assumed · Ada · Feb 2025"),
        ((How.IMPORTED, "", date(2025, 11, 27), None, 0), "Imported · Nov 2025"),
        ((How.SAID, "Ada", date(2025, 2, 3), TODAY, 0), "Said · Ada · still true 27 Nov"),
        ((How.SAID, "Ada", TODAY, TODAY, 0), "Said · Ada · 27 Nov"),
    ],
)
def test_how_it_is_known_reads_as_a_line(known, words):
    how, who, learned_on, confirmed_on, times = known
    assert provenance(how, who, learned_on, confirmed_on=confirmed_on, times=times, today=TODAY) == words


def test_how_long_it_holds_is_said_only_where_it_ends():
    days = [None, TODAY, date(2026, 12, 5), date(2026, 11, 26)]
    assert [ending(day, TODAY) for day in days] == ["", "today only", "until 5 Dec", "was until 26 Nov"]
