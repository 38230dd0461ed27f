"""What was given is honoured: bills are paid, certificates redeemed, points spent. Nothing is honoured twice."""

import secrets

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import LARGEST_AMOUNT, amount_words
from desktop_app.recovery.owed.claim_queries import balance, points_of, stands
from desktop_app.recovery.owed.claim_rules import (
    CODE_LENGTH,
    LETTERS,
    difference_words,
    points_given,
    points_words,
    written_code,
)
from desktop_app.recovery.owed.claim_tables import Certificate, CertificateUse, Claim, PointsEntry
from desktop_app.recovery.rules import remedy_words
from desktop_app.recovery.tables import Gesture, LedgerEntry, Remedy

RECEIPT_IN = "claim.receipt-in"
PAID = "claim.paid"
REDEEMED = "certificate.redeemed"
SPENT = "points.spent"


def fulfil(act: Act, gesture: Gesture) -> None:
    """Keep what a gesture, entered in the ledger already, leaves to be honoured; of most nothing is left."""
    if gesture.remedy is Remedy.CLEANING:
        act.insert(Claim(gesture=gesture))
    elif gesture.remedy is Remedy.CERTIFICATE and gesture.amount:
        act.insert(Certificate(gesture=gesture, code=_unused_code()))
    elif gesture.remedy is Remedy.POINTS and (points := points_given(gesture.words, gesture.amount)):
        act.insert(PointsEntry(customer=gesture.customer_id, points=points, day=act.day, gesture=gesture))


def receipt_in(act: Act, claim: int) -> None:
    """Keep that the cleaning's receipt is here; raises Mistake where it was here before, or nothing is to be paid."""
    row = _unpaid(claim)
    if row.receipt_on:
        raise Mistake("This receipt is here already.")
    act.update(row, receipt_on=act.day)
    act.record(RECEIPT_IN, customer=row.gesture.customer_id, subject=row.id, text=_what(row.gesture))


def pay(act: Act, claim: int, amount: int) -> int:
    """Keep what a bill really came to, in minor units, and give by how much that is more than was promised.

    The ledger gets that difference, against the allowance of who promised. Raises Mistake where it was paid before or
    taken back.
    """
    row = _unpaid(claim)
    _refuse_odd(amount)
    difference = amount - row.gesture.amount
    if difference:
        _correct(act, row.gesture, difference)
    act.update(row, paid_on=act.day, paid=amount)  # after the ledger, so that undo puts it back before
    text = f"{_what(row.gesture)} {amount_words(amount)}"
    act.record(PAID, customer=row.gesture.customer_id, subject=row.id, text=text)
    return difference


def redeem(act: Act, certificate: int, amount: int) -> int:
    """Take a part of a certificate, or all of it, and give what is left on it, in minor units.

    Raises Mistake where it is worth less than that.
    """
    row = Certificate.get_or_none(Certificate.id == certificate)
    if row is None:
        raise Mistake("There is no such certificate.")
    _refuse_odd(amount)
    left = balance(row.id)
    if not 0 < amount <= left:
        raise Mistake(f"{amount_words(left)} is left on this certificate." if left else "Nothing is left on it.")
    act.insert(CertificateUse(certificate=row, amount=amount, day=act.day))
    text = f"{row.code}: {amount_words(amount)}, {amount_words(left - amount)} left"
    act.record(REDEEMED, customer=row.gesture.customer_id, subject=row.id, text=text)
    return left - amount


def spend_points(act: Act, customer: int, points: int) -> int:
    """Take points off a customer, and give how many are left; raises Mistake where they have fewer."""
    held = points_of(customer)
    if not 0 < points <= held:
        raise Mistake(f"They have {points_words(held)}." if held else "They have no points.")
    act.insert(PointsEntry(customer=customer, points=-points, day=act.day))
    act.record(SPENT, customer=customer, text=f"{points_words(points)}, {held - points:,} left")
    return held - points


def _unpaid(claim: int) -> Claim:
    row = Claim.get_or_none(Claim.id == claim)
    if row is None:
        raise Mistake("There is no such cleaning bill.")
    if row.paid_on:
        raise Mistake(f"This bill was paid already: {amount_words(row.paid)}.")
    if not stands(row.gesture_id):
        raise Mistake("This was taken back in the ledger: there is nothing to pay.")
    return row


def _correct(act: Act, gesture: Gesture, difference: int) -> None:
    first = LedgerEntry.select().where(LedgerEntry.gesture == gesture).order_by(LedgerEntry.id).get()
    act.insert(
        LedgerEntry(
            at=act.now,
            day=act.day,
            staff=first.staff_id,
            gesture=gesture,
            amount=difference,
            corrects=True,
            reason=difference_words(difference),
        )
    )


def _refuse_odd(amount: int) -> None:
    if not 0 <= amount <= LARGEST_AMOUNT:
        raise Mistake("An amount is written like 12.50.")


def _what(gesture: Gesture) -> str:
    return remedy_words(gesture.remedy, gesture.words)


def _unused_code() -> str:
    while True:
        code = written_code("".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH - 1)))
        if not Certificate.select().where(Certificate.code == code).exists():
            return code
