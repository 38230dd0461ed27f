"""Whatever is done in whatever order, no cent is lost or invented."""

import uuid
from itertools import accumulate

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import allowance_left, ledger
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import LedgerEntry, Remedy
from desktop_app.staff.actions import ensure_member

OPERATIONS = 50  # in each of twenty sequences: a thousand in all
GIVEN = st.builds(Given, st.sampled_from([Remedy.REFUND, Remedy.CLEANING]), amount=st.integers(0, 99_999_999_999))
OPERATION = st.one_of(
    st.tuples(st.just("give"), st.lists(GIVEN, min_size=1, max_size=3), st.integers(1, 2)),  # the second: a quick click
    st.tuples(st.just("reverse"), st.integers(1, OPERATIONS)),
    st.tuples(st.just("undo")),
)
SEQUENCES = st.lists(st.tuples(st.integers(0, 1), OPERATION), min_size=OPERATIONS, max_size=OPERATIONS)


def something_wrong(act, customer, given):
    return make_right(act, open_incident(act, customer, "a draught"), given)


class Tally:
    """What the ledger should say, kept by the simplest means: which gestures stand, whose they are, what they cost."""

    def __init__(self, counter, customer, staff):
        self.counter, self.customer = counter, customer
        self.acts = {person: [] for person in staff}  # what each can undo: gestures, and whether they stood before
        self.cost, self.owner, self.stands = {}, {}, {}

    def give(self, by, given, times):
        uid = str(uuid.uuid4())
        made = [self.counter.perform(something_wrong, self.customer, given, by=by, uid=uid) for _ in range(times)]
        gestures = made[0].result.gestures
        assert [again.result for again in made[1:]] == [None] * (times - 1)
        for one in gestures:
            self.cost[one.id], self.owner[one.id], self.stands[one.id] = one.amount, by, True
        self.acts[by].append({one.id: False for one in gestures})
        assert made[0].result.allowance_left == 24_000 - self.spent(by)

    def reverse(self, by, place):
        today = self.counter.clock.today()
        free = [row.entry for row in ledger(first=today, limit=None) if row.reversed_by is None]
        if free:
            entry = LedgerEntry.get_by_id(free[place % len(free)])
            self.counter.perform(reverse, entry.id, by=by)
            self.acts[by].append({entry.gesture_id: self.stands[entry.gesture_id]})
            self.stands[entry.gesture_id] = not self.stands[entry.gesture_id]

    def undo(self, by):
        before = self.acts[by][-1] if self.acts[by] else {}
        if not before or any(self.stands[gesture] == stood for gesture, stood in before.items()):
            with pytest.raises(Mistake):
                self.counter.perform(undo_latest, by=by)
        else:
            self.counter.perform(undo_latest, by=by)
            self.stands.update(self.acts[by].pop())

    def spent(self, staff):
        return sum(self.cost[one] for one, stands in self.stands.items() if stands and self.owner[one] == staff)


@pytest.fixture
def staff(perform):
    return [perform(ensure_member, name) for name in ("Kim", "Ada")]


@settings(
    max_examples=20, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(operations=SEQUENCES)
def test_a_thousand_operations_neither_lose_nor_invent_a_cent(counter, elena, staff, clock, operations):
    clock.turn(days=40)  # each sequence has a month, and a day, of its own
    tally = Tally(counter, elena, staff)
    for person, (what, *detail) in operations:
        getattr(tally, what)(staff[person], *detail)
    rows = ledger(first=clock.today(), limit=None)
    assert [row.sum for row in rows] == list(accumulate(row.amount for row in rows))
    assert sum(row.amount for row in rows) == sum(map(tally.spent, staff))
    assert [allowance_left(person, clock.today()).spent_month for person in staff] == list(map(tally.spent, staff))
