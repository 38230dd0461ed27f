"""The ledger: only ever added to, and its sums are always right."""

import datetime as dt

import pytest
from peewee import IntegrityError

from desktop_app.foundation import settings
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.allowance.allowance_actions import allow
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import allowance_left, ledger, limits
from desktop_app.recovery.queries import incidents
from desktop_app.recovery.rules import Given, Limits
from desktop_app.recovery.tables import LedgerEntry, Remedy
from desktop_app.staff.actions import away, ensure_member

FRIDAY = dt.date(2026, 11, 27)
REFUND = Given(Remedy.REFUND, amount=9400)


@pytest.fixture
def ada(perform):
    """A colleague of Kim's."""
    return perform(ensure_member, "Ada")


@pytest.fixture
def refunded(perform, stain):
    """A refund for the stain; its entry's number."""
    perform(make_right, stain, [REFUND])
    return ledger()[-1].entry


def amounts():
    return [row.amount for row in ledger()]


def test_an_entry_is_reversed_by_another_that_points_at_it(perform, refunded, kim):
    perform(reverse, refunded, "typed twice")
    first, second = ledger()
    assert (first.reversed_by, second.reverses) == (second.entry, first.entry)
    assert (second.amount, second.sum, second.reason) == (-9400, 0, "typed twice")
    assert allowance_left(kim, FRIDAY).month == 24_000


def test_what_is_reversed_by_a_colleague_counts_for_who_spent_it(perform, ada, refunded, kim):
    perform(reverse, refunded, by=ada)
    assert (allowance_left(kim, FRIDAY).spent_month, allowance_left(ada, FRIDAY).spent_month) == (0, 0)


def test_nothing_is_reversed_twice(perform, refunded):
    perform(reverse, refunded)
    with pytest.raises(Mistake, match="Entry 1 was reversed already, by entry 2"):
        perform(reverse, refunded)


def test_what_is_not_there_cannot_be_reversed(perform, refunded):
    with pytest.raises(Mistake, match="no such entry"):
        perform(reverse, 99)


@pytest.mark.parametrize("change", [LedgerEntry.update(amount=1), LedgerEntry.update(reason="?"), LedgerEntry.delete()])
def test_the_file_itself_refuses_to_change_the_ledger(refunded, change):
    with pytest.raises(IntegrityError, match="only ever added to"):
        change.execute()
    assert amounts() == [9400]


def test_undo_adds_a_reversing_entry_and_opens_the_incident_again(perform, refunded, stain):
    perform(undo_latest)
    assert [(row.amount, row.reverses, row.reason) for row in ledger()] == [
        (9400, None, ""), (-9400, refunded, "taken back")
    ]  # fmt: skip
    assert [row.id for row in incidents()] == [stain]


def test_undoing_a_reversal_lets_the_cost_stand_again(perform, refunded):
    perform(reverse, refunded)
    perform(undo_latest)
    assert amounts() == [9400, -9400, 9400]


def test_what_a_colleague_reversed_is_not_taken_back_twice(perform, ada, refunded):
    perform(reverse, refunded, by=ada)
    with pytest.raises(Mistake, match=r"Entry 1 of the ledger was reversed since\. Undo that first\."):
        perform(undo_latest)
    assert amounts() == [9400, -9400]


def test_undo_takes_back_what_stands_again(perform, refunded):
    perform(reverse, refunded)
    perform(undo_latest)
    perform(undo_latest)
    assert amounts() == [9400, -9400, 9400, -9400]


def test_the_ledger_can_be_asked_for_a_person_and_a_time(perform, ada, refunded, elena, clock):
    clock.turn(days=10)
    wrong = perform(open_incident, elena, "the wrong shade", by=ada)
    perform(make_right, wrong, [Given(Remedy.REDO, amount=3800)], by=ada)
    assert [(row.by, row.amount, row.sum) for row in ledger()] == [("Kim", 9400, 9400), ("Ada", 3800, 13200)]
    assert [(row.amount, row.sum) for row in ledger(ada)] == [(3800, 3800)]
    assert [row.by for row in ledger(first=clock.today())] == ["Ada"]
    assert [row.by for row in ledger(last=FRIDAY)] == ["Kim"]
    assert [(row.amount, row.sum) for row in ledger(limit=1)] == [(3800, 13200)]


def test_an_allowance_of_ones_own_stands_for_the_shops_usual(perform, kim):
    assert allowance_left(kim, FRIDAY).month == 24_000
    perform(allow, kim, 5000, 30_000)
    perform(allow, kim, 6000, 30_000)
    assert (allowance_left(kim, FRIDAY).month, allowance_left(kim, FRIDAY).incident) == (30_000, 6000)
    with pytest.raises(Mistake, match="such as 240"):
        perform(allow, kim, -1, 30_000)


def test_who_decides_while_the_owner_is_away_may_spend_what_the_owner_may(perform, ada, kim):
    perform(settings.change, settings.OWNER, kim)
    perform(allow, kim, 20_000, 60_000)
    perform(allow, ada, 30_000, 10_000)
    perform(away, kim, FRIDAY, FRIDAY, ada)
    assert limits(ada, FRIDAY) == Limits(30_000, 60_000)
    assert limits(ada, FRIDAY + dt.timedelta(days=1)) == Limits(30_000, 10_000)
