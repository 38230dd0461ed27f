"""The same item failing twice: its other buyers are found before it fails for them."""

import datetime as dt

import pytest

from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.events.actions import record_event
from desktop_app.recovery.events.day_spans import day_span
from desktop_app.recovery.events.decision_actions import take_up
from desktop_app.recovery.events.product_queries import failing_items, products_bought
from desktop_app.recovery.events.product_rules import item_named
from desktop_app.recovery.events.queries import affected
from desktop_app.recovery.events.tables import EventKind
from desktop_app.recovery.tables import Incident
from desktop_app.visits.actions import buy
from tests.recovery.events.conftest import FRIDAY, at

SERUM = "Curl serum"


@pytest.fixture
def bought(perform, somebody, clock):
    """Lets somebody buy something so many days before Friday, and gives their id."""

    def keep(name, days, what=SERUM):
        clock.moment = at(12, day=FRIDAY - dt.timedelta(days=days))
        customer = somebody(name)
        perform(buy, customer, what)
        clock.moment = at(14, 5)
        return customer

    return keep


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("the curl serum leaks", "Curl serum"),
        ("CURL   SERUM, large: the pump is stuck", "Curl serum, large"),
        ("her curls look dry", ""),
        ("the curl serums leak", ""),
        ("the comb (wide) broke", "Comb (wide)"),
    ],
)
def test_the_longest_product_whose_whole_name_is_said_is_meant(words, item):
    assert item_named(words, ["Curl serum", "Curl serum, large", "Comb (wide)", "Serum"]) == item


def test_an_incident_knows_the_product_they_bought_that_its_words_name(bought, perform):
    ann = bought("Ann", 3)
    bought("Ben", 3, "Comb")
    named = perform(open_incident, ann, "the curl serum leaks")
    not_hers = perform(open_incident, ann, "the comb broke")
    typed = perform(open_incident, ann, "it leaks", item="CURL SERUM")
    assert [Incident.get_by_id(one).item for one in (named, not_hers, typed)] == [SERUM, "", SERUM]


def test_once_is_chance_and_twice_lists_the_others_who_bought_it_since(bought, perform, clock):
    bought("Zoe", 60)
    ann, ben = bought("Ann", 30), bought("Ben", 10)
    bought("Cat", 20)
    bought("Dan", 1)
    bought("Eve", 5, "Comb")
    perform(open_incident, ben, "the curl serum leaks")
    assert failing_items(clock.today()) == ()
    perform(open_incident, ann, "hers leaks too", item=SERUM)
    (failing,) = failing_items(clock.today())
    assert (failing.item, failing.times, failing.others) == (SERUM, 2, 2)
    assert failing.sold_since == FRIDAY - dt.timedelta(days=30)


def test_what_failed_more_than_a_year_ago_is_over(bought, perform, clock):
    ann = bought("Ann", 500)
    for days in (400, 390):
        clock.moment = at(12, day=FRIDAY - dt.timedelta(days=days))
        perform(open_incident, ann, "the curl serum leaks")
    clock.moment = at(14, 5)
    assert failing_items(clock.today()) == ()


def test_once_its_buyers_are_told_it_is_offered_again_only_when_it_fails_again(bought, perform, clock):
    ann, ben = bought("Ann", 30), bought("Ben", 10)
    perform(open_incident, ann, "the curl serum leaks")
    perform(open_incident, ann, "the new curl serum leaks, too")
    (failing,) = failing_items(clock.today())
    first, last = day_span(clock, failing.sold_since).first, day_span(clock, clock.today()).last
    event = perform(record_event, "serum leaks", first, last, kind=EventKind.PRODUCT, product=failing.item)
    assert failing_items(clock.today()) == ()
    assert [one.customer for one in affected(event, clock)] == [ann, ben]
    clock.turn(days=1)
    perform(take_up, event, ben)
    assert failing_items(clock.today()) == ()  # what we told them of is no new failure
    perform(open_incident, ben, "the curl serum leaks")
    assert [one.item for one in failing_items(clock.today())] == [SERUM]


def test_a_product_nobody_is_known_to_have_bought_can_fail_all_the_same(perform, elena, clock):
    for words in ("it leaks", "it leaks again"):
        perform(open_incident, elena, words, item="Mystery comb")
    (failing,) = failing_items(clock.today())
    assert (failing.item, failing.sold_since, failing.others) == ("Mystery comb", clock.today(), 0)


def test_every_product_is_named_once(bought):
    for name, what in (("Ann", SERUM), ("Ben", SERUM), ("Cat", "Comb"), ("Dan", "Brush")):
        bought(name, 1, what)
    assert products_bought() == ("Brush", "Comb", SERUM)
