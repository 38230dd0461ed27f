"""What conditions and wordings need to know of customers."""

import datetime as dt

import pytest

from desktop_app.customers.actions import add_tag, trash
from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.foundation import settings
from desktop_app.playbooks.happenings.facts_queries import facts, facts_for
from desktop_app.preferences.actions import forget, prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit

FRIDAY = dt.date(2026, 11, 27)


@pytest.fixture
def ada(perform):
    return perform(ensure_member, "Ada")


@pytest.fixture
def served(perform, elena):
    """Elena's visits, the latest last: ``served(kim, None, kim)`` by whom on each of the last days."""

    def visits(*by):
        for days, member in enumerate(reversed(by), 1):
            perform(record_visit, elena, FRIDAY - dt.timedelta(days=days), served_by=member)

    return visits


def test_somebody_of_whom_nothing_is_known(elena):
    known = facts(elena, FRIDAY)
    assert (known.name, known.pronoun, known.visits, known.own) == ("El", Pronoun.SHE, 0, None)
    assert (known.tags, known.preferences, known.open_days) == (frozenset(), frozenset(), frozenset(range(7)))


def test_tags_and_what_is_known_of_them_by_its_words_and_its_kind(perform, elena):
    perform(add_tag, elena, "choir")
    perform(prefer, elena, Kind.COMFORT, "peppermint tea", How.SAID)
    over = perform(prefer, elena, Kind.LIKE, "orchids", How.SAID)
    perform(forget, over)
    perform(prefer, elena, Kind.ROLE, "host", How.SAID, until=FRIDAY)
    assert facts(elena, FRIDAY).tags == {"choir"}
    assert facts(elena, FRIDAY).preferences == {"comfort", "peppermint tea", "role", "host"}
    assert facts(elena, FRIDAY + dt.timedelta(days=1)).preferences == {"comfort", "peppermint tea"}


def test_visits_are_counted_up_to_the_day(served, elena):
    served(None, None, None)
    assert facts(elena, FRIDAY).visits == 3
    assert facts(elena, FRIDAY - dt.timedelta(days=2)).visits == 2


def test_theirs_is_who_served_them_most_often_lately_and_twice_at_least(served, elena, kim, ada):
    served(kim)
    assert facts(elena, FRIDAY).own is None
    served(kim, ada)
    assert facts(elena, FRIDAY).own == kim


def test_of_two_who_served_as_often_the_last_one_counts(served, elena, kim, ada):
    served(kim, kim, ada, ada)
    assert facts(elena, FRIDAY).own == ada


def test_what_lies_further_back_than_ten_visits_counts_no_more(served, elena, kim, ada):
    served(*[kim] * 9, *[ada] * 6, None, None)
    assert facts(elena, FRIDAY).own == ada
    assert facts(elena, FRIDAY).visits == 17


def test_the_days_the_shop_is_open_are_known(perform, elena):
    perform(settings.change, settings.OPEN_DAYS, "23456")
    assert facts(elena, FRIDAY).open_days == {1, 2, 3, 4, 5}


def test_for_many_at_once_those_whom_nothing_is_done_for_are_left_out(perform, elena, served, kim):
    served(kim, kim)
    for uid, told in (("stop", {"asked_to_stop_on": FRIDAY}), ("odile", {})):
        perform(lambda act, uid=uid, told=told: act.insert(Customer(uid=uid, name=uid, added_at=act.now, **told)))
    gone = perform(lambda act: act.insert(Customer(uid="gone", name="gone", added_at=act.now)).id)
    perform(trash, gone)
    everyone = [row.id for row in Customer.select()]
    found = facts_for(everyone, FRIDAY)
    assert {known.name for known in found.values()} == {"El", "odile"}
    assert found[elena] == facts(elena, FRIDAY)
    assert facts(gone, FRIDAY).name == "gone"
