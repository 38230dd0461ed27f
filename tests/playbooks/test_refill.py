"""When something is bought again: learned from the shop's own purchases, as a window and in words."""

import datetime as dt
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database, insert_rows
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.happenings.refill import gaps, learn, refill_words
from desktop_app.playbooks.happenings.refill_queries import RECENT, Refills, refill_asked
from desktop_app.playbooks.tables import Trigger, Unit
from desktop_app.reminders.queries import due
from desktop_app.visits.actions import buy
from desktop_app.visits.tables import Purchase
from tests.playbooks.writing import playbook, step

FRIDAY = dt.date(2026, 11, 27)
GAPS = st.lists(st.integers(1, 400), max_size=30)


def days_ago(*days):
    return [FRIDAY - dt.timedelta(days=count) for count in days]


def test_with_fewer_than_five_gaps_nothing_is_known():
    assert learn([40, 40], [40, 40, 40, 40]) is None


def test_who_buys_it_for_the_first_time_is_expected_when_others_came():
    assert learn([], [42, 49, 49, 56, 63]).words == "usually bought again after 6 to 8 weeks"


def test_ones_own_gaps_count_for_more_the_more_there_are():
    others = [50, 50, 50, 60, 60, 60, 70, 70, 70]
    middles = [(found.earliest + found.latest) / 2 for found in (learn([20] * own, others) for own in (0, 1, 3, 30))]
    assert middles == sorted(middles, reverse=True)
    assert middles[0] > 55
    assert middles[-1] < 25


def test_one_long_holiday_changes_nothing():
    assert learn([30, 30, 30, 300, 30], [30] * 9) == learn([30] * 5, [30] * 9)


@given(GAPS, GAPS.filter(lambda found: len(found) >= 5))
def test_it_is_always_a_window_around_what_is_usual_and_never_a_day(own, everyones):
    found = learn(own, everyones)
    middles = [median(everyones), *([median(own)] if own else [])]
    assert 1 <= found.earliest < found.latest
    assert found.earliest <= max(middles)
    assert found.latest >= min(middles)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (5, 9, "after 5 to 9 days"),
        (13, 20, "after 13 to 20 days"),
        (42, 63, "after 6 to 9 weeks"),
        (40, 44, "after about 6 weeks"),
        (90, 150, "after 3 to 5 months"),
    ],
)
def test_it_is_said_in_the_unit_that_reads_best(earliest, latest, words):
    assert refill_words(earliest, latest) == f"usually bought again {words}"


def test_what_lay_for_years_was_no_refill():
    assert gaps(days_ago(4000, 60, 60, 20)) == [40]


@pytest.fixture
def people(perform):
    """Six people, by their ids."""
    return [
        perform(lambda act, name=name: act.insert(Customer(uid=name, name=name, added_at=act.now)).id)
        for name in ("Ann", "Bo", "Cy", "Di", "Ed", "Flo")
    ]


@pytest.fixture
def bought(people):
    """Keeps purchases of a product, by each customer so many days ago."""

    def keep(*ago, what="Tea", **more):
        rows = [
            {"customer": one, "day": day, "what": what, "kind": "product"} for one in people for day in days_ago(*ago)
        ]
        with database.atomic():
            insert_rows(Purchase, [row | more for row in rows])

    return keep


def after(customer, day=FRIDAY, what="Tea"):
    return Refills(day, day).after(customer, what, day)


def test_everyones_gaps_of_the_product_are_learned_from(bought, people):
    bought(84, 42, 0)
    assert after(people[0]).words == "usually bought again after 5 to 7 weeks"
    assert after(people[0], what="Soap") is None


def test_what_was_not_known_yet_on_a_day_is_not_learned_from_on_it(bought, people):
    bought(84, 42, 0)
    assert after(people[0], day=FRIDAY - dt.timedelta(days=43)) is None


@pytest.mark.parametrize("other", [{"kind": "service"}, {"quantity": -1}, {"customer": None}])
def test_services_what_came_back_and_what_nobody_bought_teach_nothing(bought, people, other):
    bought(84, 42, 0, **other)
    assert after(people[0]) is None


def test_of_what_is_sold_much_only_the_latest_purchases_are_read(bought, people):
    bought(*range(5000, 5000 - RECENT // 5, -1))
    bought(*range(40 * (RECENT // 6 + 1), 0, -40))
    somebody_new = 7
    assert after(somebody_new).words == "usually bought again after 5 to 6 weeks"


def test_a_longer_period_learns_the_same_of_each_day(bought, people):
    bought(200, 150, 110, 70, 40, 10)
    whole = Refills(FRIDAY - dt.timedelta(days=120), FRIDAY)
    for day in days_ago(120, 70, 41, 40, 10, 0):
        assert whole.after(people[1], "Tea", day) == after(people[1], day)


def test_it_is_asked_for_only_where_a_playbook_waits_for_it():
    refill = playbook(Trigger.BOUGHT, step("More?", 30, unit=Unit.REFILL), product=("tea",))
    assert refill_asked([refill], "Green tea")
    assert not refill_asked([refill], "Soap")
    assert not refill_asked([playbook(Trigger.BOUGHT, step("More?", 30))], "Green tea")


def test_the_reminder_stands_for_the_window_and_says_how_it_is_known(perform, bought, people):
    perform(load, [playbook(Trigger.BOUGHT, step("More {product}?", 30, unit=Unit.REFILL))])
    bought(84, 42)
    perform(buy, people[0], "Tea")
    (refill,) = due(customer=people[0])
    assert refill.due == FRIDAY + dt.timedelta(days=37)
    assert refill.window_days == 10
    assert refill.why == "On Fri 27 Nov they bought Tea; usually bought again after 5 to 7 weeks"
