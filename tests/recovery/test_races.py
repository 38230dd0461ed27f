"""Several counters spend from one allowance at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest

from desktop_app.foundation.database import connected
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_queries import ledger
from desktop_app.recovery.owed.claim_actions import pay, redeem, spend_points
from desktop_app.recovery.owed.claim_queries import balance
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy

COUNTERS, EACH = 6, 5
REFUND = Given(Remedy.REFUND, amount=1000)


@pytest.fixture
def race(counter):
    """Lets six threads, each with a connection of its own, begin at once; gives what each of them came to."""

    def run(work):
        start = Barrier(COUNTERS)

        def begin(number):
            with connected():
                start.wait()
                return work(number)

        with ThreadPoolExecutor(COUNTERS) as threads:
            return list(threads.map(begin, range(COUNTERS)))

    return run


def test_six_counters_that_race_for_one_allowance_leave_a_true_ledger(perform, race, elena, kim):
    wrong = [perform(open_incident, elena, f"a draught, table {number}") for number in range(COUNTERS)]

    def spend(number):
        return [perform(make_right, wrong[number], [REFUND], again=True) for _ in range(EACH)]

    made = [one for each in race(spend) for one in each]
    spent = [1000 * number for number in range(1, COUNTERS * EACH + 1)]
    assert sorted((one.allowance_left for one in made), reverse=True) == [24_000 - sum_ for sum_ in spent]
    assert [row.sum for row in ledger()] == spent
    assert {one.allowance_left for one in made if one.warning} == {24_000 - sum_ for sum_ in spent if sum_ > 24_000}


def test_six_counters_that_make_the_same_thing_right_spend_once(perform, race, stain):
    def spend(_):
        try:
            return perform(make_right, stain, [REFUND])
        except Mistake as told:
            return str(told)

    made = race(spend)
    assert made.count("Kim made this right at 14:05. Open it again to give more.") == COUNTERS - 1
    assert [row.amount for row in ledger()] == [1000]


def test_six_times_the_same_tap_spends_once(perform, race, stain):
    made = race(lambda _: perform(make_right, stain, [REFUND], uid="one-tap"))
    assert made.count(None) == COUNTERS - 1
    assert [row.amount for row in ledger()] == [1000]


def test_six_counters_never_redeem_a_certificate_below_nothing(perform, race, stain):
    perform(make_right, stain, [Given(Remedy.CERTIFICATE, amount=1000)])

    def take(_):
        taken = 0
        for _ in range(EACH):
            with suppress(Mistake):
                perform(redeem, 1, 300)
                taken += 300
        return taken

    assert (sum(race(take)), balance(1)) == (900, 100)


def test_six_counters_pay_a_bill_once_and_spend_points_once(perform, race, stain, elena):
    perform(make_right, stain, [Given(Remedy.CLEANING, amount=2500), Given(Remedy.POINTS, "100 points")])

    def honour(_):
        done = []
        for deed in ((pay, 1, 1800), (spend_points, elena, 60)):
            with suppress(Mistake):
                done.append(perform(*deed))
        return done

    assert sorted(one for each in race(honour) for one in each) == [-700, 40]
    assert [row.amount for row in ledger()] == [2500, 0, -700]
