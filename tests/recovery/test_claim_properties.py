"""Whatever is given, honoured, reversed and undone, no cent and no point is lost or invented."""

from contextlib import suppress

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import allowance_left, ledger
from desktop_app.recovery.owed.claim_actions import pay, receipt_in, redeem, spend_points
from desktop_app.recovery.owed.claim_queries import balance, held_by, points_of, stands
from desktop_app.recovery.owed.claim_tables import Certificate, Claim
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Gesture, LedgerEntry, Remedy

OPERATIONS = 40
AMOUNTS = st.integers(0, 5000)
PLACES = st.integers(0, 9)
OPERATION = st.one_of(
    st.tuples(st.just("give"), st.sampled_from([Remedy.CLEANING, Remedy.CERTIFICATE, Remedy.POINTS]), AMOUNTS),
    st.tuples(st.just("pay"), PLACES, AMOUNTS),
    st.tuples(st.just("bring"), PLACES),
    st.tuples(st.just("redeem"), PLACES, AMOUNTS),
    st.tuples(st.just("spend"), st.integers(0, 1000)),
    st.tuples(st.just("reverse"), PLACES),
    st.tuples(st.just("undo")),
)


def give(act, customer, remedy, amount):
    make_right(act, open_incident(act, customer, "a draught"), [Given(remedy, amount=amount)])


class Trial:
    """Does one thing after another, each refused in words or done whole, and knows what has to hold in between."""

    def __init__(self, perform, elena):
        self.perform, self.elena = perform, elena
        self.first = LedgerEntry.select().count()

    def do(self, what, *detail):
        action, *arguments = getattr(self, what)(*detail)
        with suppress(Mistake):
            self.perform(action, *arguments)
        self.hold_true()

    def give(self, remedy, amount):
        return give, self.elena, remedy, amount

    def pay(self, place, amount):
        return pay, latest(Claim, place), amount

    def bring(self, place):
        return receipt_in, latest(Claim, place)

    def redeem(self, place, amount):
        return redeem, latest(Certificate, place), amount

    def spend(self, points):
        return spend_points, self.elena, points

    def reverse(self, place):
        return reverse, latest(LedgerEntry, place)

    def undo(self):
        return (undo_latest,)

    def hold_true(self):
        cost = {gesture.id: gesture.amount for gesture in Gesture.select() if stands(gesture.id)}
        bills = {claim.gesture_id: claim.paid for claim in Claim.select() if claim.paid_on}
        assert bills.keys() <= cost.keys()
        assert sum(row.amount for row in ledger(limit=None)) == sum((cost | bills).values())
        assert all(0 <= balance(row.id) <= cost.get(row.gesture_id, 0) for row in Certificate.select())
        assert points_of(self.elena) >= 0


def latest(table, place):
    ids = [row.id for row in table.select().order_by(table.id.desc()).limit(10)]
    return ids[place % len(ids)] if ids else 1


@settings(
    max_examples=6, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(operations=st.lists(OPERATION, min_size=OPERATIONS, max_size=OPERATIONS))
def test_no_cent_and_no_point_is_lost_or_invented(perform, elena, kim, clock, operations):
    database.execute_sql("PRAGMA synchronous = OFF")  # here nobody pulls the plug
    clock.turn(days=1)
    trial = Trial(perform, elena)
    for what, *detail in operations:
        trial.do(what, *detail)
    spent = sum(row.amount for row in ledger(first=clock.today().replace(day=1), last=clock.today(), limit=None))
    assert allowance_left(kim, clock.today()).spent_month == spent
    held = held_by(elena, limit=1000)
    assert [row.balance > 0 for row in held.certificates] == [True] * len(held.certificates)
