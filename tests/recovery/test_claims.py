"""What was given is honoured once: bills paid, certificates redeemed, points spent; and the ledger stays true."""

import datetime as dt

import pytest
from peewee import IntegrityError

from desktop_app.customers.queries import timeline
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_latest
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.ledger_queries import allowance_left, ledger
from desktop_app.recovery.owed.claim_actions import pay, receipt_in, redeem, spend_points
from desktop_app.recovery.owed.claim_queries import (
    certificate,
    held_by,
    outstanding,
    outstanding_bills,
    outstanding_certificates,
    points_of,
)
from desktop_app.recovery.owed.claim_tables import Certificate, CertificateUse, Claim, PointsEntry
from desktop_app.recovery.queries import incident
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Gesture, Remedy

FRIDAY = dt.date(2026, 11, 27)
CLEANING, CERTIFICATE, POINTS = (
    Given(Remedy.CLEANING, amount=2500),
    Given(Remedy.CERTIFICATE, amount=4000),
    Given(Remedy.POINTS, "Points, 200", 1000),
)


@pytest.fixture
def given(perform, stain):
    """A cleaning, a certificate and points for the stain: entries 1, 2 and 3 of the ledger."""
    perform(make_right, stain, [CLEANING, CERTIFICATE, POINTS])


def amounts():
    return [row.amount for row in ledger()]


def test_what_was_given_waits_to_be_honoured(given, elena, kim):
    waiting = outstanding()
    bill, gift = waiting
    assert (bill.customer, bill.cap, bill.day, bill.by, bill.state) == ("Elena Marsh", 2500, FRIDAY, "Kim", "promised")
    assert (gift.customer, gift.amount, gift.balance, gift.by) == ("Elena Marsh", 4000, 4000, "Kim")
    assert (outstanding(by=kim), outstanding(by=kim + 1)) == (waiting, ())
    held = held_by(elena)
    assert (held.claims, held.certificates, held.points) == ((bill,), (gift,), 200)
    assert not held_by(elena + 1)


def test_what_waits_is_read_a_stretch_at_a_time_and_nothing_is_left_out(perform, stain):
    perform(make_right, stain, [CLEANING, CERTIFICATE] * 3)
    stretches = [outstanding(None, 2, offset) for offset in (0, 2, 4, 6)]
    assert [type(row).__name__[:2] for stretch in stretches for row in stretch] == ["Cl"] * 3 + ["Ce"] * 3
    assert sum(stretches, ()) == outstanding()


def test_nothing_is_left_of_an_apology_or_of_a_certificate_worth_nothing(perform, stain):
    perform(make_right, stain, [Given(Remedy.APOLOGISE), Given(Remedy.CERTIFICATE), Given(Remedy.REFUND, amount=500)])
    assert outstanding() == ()


def test_a_bill_is_promised_then_its_receipt_is_in_then_it_is_paid(perform, given, clock, elena):
    clock.turn(days=3)
    perform(receipt_in, 1)
    (bill,) = outstanding_bills()
    assert (bill.state, bill.receipt_on) == ("receipt in", dt.date(2026, 11, 30))
    assert perform(pay, 1, 2500) == 0
    assert outstanding_bills() == ()
    assert amounts() == [2500, 4000, 1000]
    assert timeline(elena, 1)[0].text == "Cleaning 25"


@pytest.mark.parametrize(("paid", "difference", "reason"), [(1800, -700, "7 less"), (3150, 650, "6.50 more")])
def test_the_ledger_gets_the_difference_to_what_was_really_paid(perform, given, kim, paid, difference, reason):
    assert perform(pay, 1, paid) == difference
    last = ledger()[-1]
    assert (last.amount, last.by, last.reason) == (difference, "Kim", f"the bill came to {reason}")
    assert allowance_left(kim, FRIDAY).spent_month == paid + 5000
    assert [gesture.stands for gesture in incident(1).gestures] == [True] * 3


def test_a_bill_is_never_paid_twice(perform, given):
    perform(pay, 1, 1800)
    for again in (lambda: perform(pay, 1, 1800), lambda: perform(receipt_in, 1)):
        with pytest.raises(Mistake, match=r"paid already: 18\."):
            again()
    assert amounts() == [2500, 4000, 1000, -700]


def test_undo_of_a_payment_takes_its_difference_back(perform, given):
    perform(pay, 1, 1800)
    perform(undo_latest)
    assert amounts() == [2500, 4000, 1000, -700, 700]
    perform(pay, 1, 2000)
    assert (amounts()[-1], ledger()[-1].sum) == (-500, 7000)


def test_what_a_bill_came_to_is_not_reversed_by_itself(perform, given):
    perform(pay, 1, 1800)
    perform(undo_latest)
    for entry in (4, 5):
        with pytest.raises(Mistake, match=r"reversed already|stays with it"):
            perform(reverse, entry)


def test_a_certificate_is_redeemed_in_parts_and_never_below_nothing(perform, given, elena):
    gift = outstanding_certificates()[0]
    assert perform(redeem, gift.id, 1500) == 2500
    with pytest.raises(Mistake, match=r"25 is left on this certificate\."):
        perform(redeem, gift.id, 2501)
    assert timeline(elena, 1)[0].text == f"{gift.code}: 15, 25 left"
    assert perform(redeem, gift.id, 2500) == 0
    with pytest.raises(Mistake, match="Nothing is left"):
        perform(redeem, gift.id, 1)
    assert (outstanding_certificates(), certificate(gift.code.lower()).balance) == ((), 0)


@pytest.mark.parametrize("amount", [0, -1, 10**11])
def test_only_an_amount_is_redeemed(perform, given, amount):
    with pytest.raises(Mistake):
        perform(redeem, 1, amount)


def test_a_certificate_nobody_issued_is_not_found(given):
    with pytest.raises(Mistake, match="no certificate with this code"):
        certificate("2222-2222")


def test_points_are_spent_down_to_nothing(perform, given, elena):
    assert perform(spend_points, elena, 150) == 50
    with pytest.raises(Mistake, match=r"They have 50 points\."):
        perform(spend_points, elena, 51)
    assert perform(spend_points, elena, 50) == 0
    with pytest.raises(Mistake, match="They have no points"):
        perform(spend_points, elena, 1)


def test_undo_gives_back_what_was_redeemed_and_spent(perform, given, elena):
    perform(redeem, 1, 1500)
    perform(spend_points, elena, 150)
    perform(undo_latest)
    perform(undo_latest)
    assert (outstanding_certificates()[0].balance, points_of(elena)) == (4000, 200)
    assert [use.amount for use in CertificateUse.select()] == [1500, -1500]


def test_what_is_taken_back_in_the_ledger_is_worth_nothing(perform, given, elena):
    for entry in (1, 2, 3):
        perform(reverse, entry)
    assert not held_by(elena)
    with pytest.raises(Mistake, match="nothing to pay"):
        perform(pay, 1, 2500)
    with pytest.raises(Mistake, match="Nothing is left"):
        perform(redeem, 1, 1)
    perform(undo_latest)
    assert held_by(elena).points == 200


def test_undoing_what_was_given_takes_it_back_and_keeps_its_number(perform, given, elena):
    code = outstanding_certificates()[0].code
    perform(undo_latest)
    assert not held_by(elena)
    assert (certificate(code).balance, Claim.select().count()) == (0, 1)


def pay_it(perform, _):
    perform(pay, 1, 1800)


def redeem_it(perform, _):
    perform(redeem, 1, 100)


def spend_it(perform, elena):
    perform(spend_points, elena, 1)


@pytest.mark.parametrize(
    ("use", "entry", "why"),
    [
        (pay_it, 1, "the bill was paid since"),
        (redeem_it, 2, "the certificate was used since"),
        (spend_it, 3, "the points were spent since"),
    ],
)
def test_what_was_used_is_not_taken_back(perform, given, elena, use, entry, why):
    use(perform, elena)
    before = amounts()
    with pytest.raises(Mistake, match=f"This cannot be taken back: {why}"):
        perform(reverse, entry)
    with pytest.raises(Mistake, match=r"cannot be undone|changed again since"):
        perform(undo, 3)
    assert amounts() == before
    perform(undo_latest)
    perform(reverse, entry)
    assert ledger()[-1].amount == -before[entry - 1]


@pytest.mark.parametrize(
    "change",
    [
        CertificateUse.update(amount=1),
        CertificateUse.delete(),
        PointsEntry.update(points=1),
        PointsEntry.delete(),
        Gesture.update(amount=1),
    ],
)
def test_the_file_itself_refuses_to_change_what_was_honoured(perform, given, change):
    perform(redeem, 1, 1500)
    with pytest.raises(IntegrityError):
        change.execute()


def test_the_file_itself_refuses_to_honour_more_than_there_is(given, elena):
    with pytest.raises(IntegrityError, match="worth less than that"):
        CertificateUse.create(certificate=Certificate.get(), amount=4001, day=FRIDAY)
    with pytest.raises(IntegrityError, match="fewer points"):
        PointsEntry.create(customer=elena, points=-201, day=FRIDAY)
