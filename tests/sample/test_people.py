import datetime as dt
from random import Random

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.rules import checked
from desktop_app.sample.past import past, read_habits
from desktop_app.sample.people import people, phone_number, read_cultures
from desktop_app.sample.script import TRADES, read_script, with_days
from desktop_app.visits.rules import Trade

TODAY = dt.date(2026, 11, 27)
HABITS = read_habits(read_script(Trade.SALON).habits)


def test_people_are_the_same_for_the_same_chance():
    assert list(people(Random(5), 50)) == list(people(Random(5), 50))
    assert list(people(Random(5), 50)) != list(people(Random(6), 50))


def test_every_invented_card_could_have_been_typed():
    for draft in people(Random(1), 2000):
        assert checked(draft) == draft


def test_names_come_from_many_cultures_and_alphabets():
    initials = {draft.name[0] for draft in people(Random(1), 2000)}

    assert any("א" <= sign <= "ת" for sign in initials)
    assert any("ا" <= sign <= "ي" for sign in initials)
    assert any("А" <= sign <= "Я" for sign in initials)
    assert any("一" <= sign <= "鿿" for sign in initials)
    assert len(read_cultures()) > 10


def test_nobody_shares_a_number_by_chance():
    numbers = [phone_number(number) for number in range(200_000)]

    assert len(set(numbers)) == len(numbers)
    for number in numbers[::5000]:
        assert phonenumbers.is_possible_number(phonenumbers.parse(number, "GB"))


@given(st.integers(), st.integers(1, 1000), st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_the_past_is_over_and_has_no_sundays(seed, days, today):
    told = past(Random(seed), HABITS, days, 3, today)
    agos = [come.ago for come in told.visits]

    assert agos and agos == sorted(set(agos), reverse=True)
    assert min(agos) >= 1 and max(agos) <= days + 1
    assert all((today - dt.timedelta(days=ago)).weekday() != 6 for ago in agos)
    assert told.since >= max(agos)
    assert len({learned.text for learned in told.learned}) == 5


@pytest.mark.parametrize("trade", TRADES)
def test_no_two_customers_of_a_script_have_the_same_name(trade):
    names = [role.card["name"] for role in read_script(trade).cast]

    assert len(set(names)) == len(names) >= 4


def test_days_in_a_text_become_dates():
    assert with_days("On {-38} she said it was on {+7}, {really}", TODAY) == (
        "On 20 Oct she said it was on 4 Dec, {really}"
    )


@pytest.mark.parametrize("trade", TRADES)
def test_who_is_related_to_somebody_comes_after_them(trade):
    """So that a smaller sample, which leaves out the last ones, names nobody it does not have."""
    met = set()
    for role in read_script(trade).cast:
        met.add(role.card["name"])
        assert {scene.says["other"] for scene in role.scenes if scene.do == "related"} <= met
