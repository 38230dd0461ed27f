"""Who is away, and who does their work meanwhile."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.foundation import settings
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.staff.actions import away, back, ensure_member
from desktop_app.staff.away_words import decides_words, time_words
from desktop_app.staff.queries import Decider, away_on, decider, lately_away, owner_away, passed_on_from, times_away
from desktop_app.staff.rules import Absence, passed_on, stand_ins
from desktop_app.staff.tables import Away

TODAY = dt.date(2026, 11, 27)
members = st.integers(1, 5)


def in_days(days):
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def kim(perform):
    return perform(ensure_member, "Kim")


@pytest.fixture
def ada(perform):
    return perform(ensure_member, "Ada")


def test_somebody_is_away_from_the_first_to_the_last_day(perform, kim, ada):
    perform(away, kim, in_days(1), in_days(3), ada)
    assert [away_on(in_days(day)) for day in range(5)] == [{}, {kim: ada}, {kim: ada}, {kim: ada}, {}]
    (time,) = times_away(TODAY)
    assert (time.name, time.first, time.last, time.passes_to) == ("Kim", in_days(1), in_days(3), "Ada")
    assert times_away(in_days(4)) == ()


def test_nobody_named_is_anyone(perform, kim):
    perform(away, kim, TODAY, TODAY)
    assert away_on(TODAY) == {kim: None}
    assert times_away(TODAY)[0].passes_to == ""


def test_who_stands_in_and_is_away_too_passes_it_on(perform, kim, ada):
    jo = perform(ensure_member, "Jo")
    perform(away, kim, TODAY, in_days(9), ada)
    perform(away, ada, in_days(3), in_days(4), jo)
    assert [away_on(in_days(day))[kim] for day in (2, 3, 5)] == [ada, jo, ada]


def test_back_sooner_it_ends_and_before_it_began_it_never_was(perform, kim, clock):
    time = perform(away, kim, in_days(1), in_days(9))
    perform(back, time)
    assert Away.select().count() == 0
    perform(undo_latest)
    clock.turn(days=4)
    perform(back, time)
    assert (away_on(in_days(3)), away_on(in_days(4))) == ({kim: None}, {})
    with pytest.raises(Mistake, match="is over"):
        perform(back, time)


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [(3, 2, "no time to come"), (-5, -1, "no time to come"), (8, 12, "away from 28 Nov to 5 Dec already")],
)
def test_what_cannot_be_is_refused(perform, kim, first, last, says):
    perform(away, kim, in_days(1), in_days(8))
    with pytest.raises(Mistake, match=says):
        perform(away, kim, in_days(first), in_days(last))


def test_nobody_stands_in_for_themselves(perform, kim):
    with pytest.raises(Mistake, match="Kim is away then"):
        perform(away, kim, TODAY, TODAY, kim)


def test_somebody_may_be_away_for_good(perform, kim, ada):
    perform(away, kim, TODAY, dt.date.max, ada)
    (stretch,) = passed_on_from(TODAY)
    assert (stretch.staff, stretch.first, stretch.passes_to) == (kim, TODAY, ada)


def test_who_does_the_owners_work_decides_while_the_owner_is_away(perform, kim, ada):
    assert decider(TODAY) is None
    perform(settings.change, settings.OWNER, kim)
    perform(away, kim, in_days(1), in_days(2), ada)
    assert [decider(in_days(day)) for day in (0, 1, 3)] == [
        Decider(kim, "Kim"),
        Decider(ada, "Ada", instead_of=kim),
        Decider(kim, "Kim"),
    ]
    assert time_words(times_away(TODAY)[0], TODAY) == "Away Sat 28 Nov to Sun 29 Nov. Ada does theirs and decides."


def test_it_is_said_until_when_the_owner_is_away_and_who_decides(perform, kim, ada):
    perform(settings.change, settings.OWNER, kim)
    perform(away, ada, TODAY, TODAY)
    perform(away, kim, TODAY, in_days(7), ada)
    assert decides_words(owner_away(TODAY)) == "Kim is away until Fri 4 Dec. Ada decides."
    assert owner_away(in_days(8)) is None


def test_where_nobody_is_named_anyone_decides(perform, kim):
    perform(settings.change, settings.OWNER, kim)
    perform(away, kim, TODAY, TODAY)
    assert decider(TODAY) == Decider(None, "", instead_of=kim)


def test_a_time_away_is_looked_back_at_from_its_second_day_on_and_for_a_fortnight_after(perform, kim):
    perform(away, kim, TODAY, in_days(3))
    looked_back_on = [day for day in range(30) if lately_away(in_days(day))]
    assert looked_back_on == list(range(1, 18))


@given(st.dictionaries(members, st.none() | members))
def test_in_the_end_it_is_with_somebody_who_is_here_or_with_anyone(absent):
    found = stand_ins(absent)
    assert set(found) == set(absent)
    assert not any(stand_in in absent for stand_in in found.values())


@given(st.lists(st.tuples(members, st.integers(0, 20), st.integers(0, 8), st.none() | members), max_size=5))
def test_cut_into_stretches_every_day_is_as_it_was(times):
    absences = [Absence(who, in_days(first), in_days(first + more), to) for who, first, more, to in times]
    stretches = list(passed_on(absences))
    for day in map(in_days, range(30)):
        absent = {one.staff: one.passes_to for one in absences if one.first <= day <= one.last}
        assert {one.staff: one.passes_to for one in stretches if one.first <= day <= one.last} == stand_ins(absent)
