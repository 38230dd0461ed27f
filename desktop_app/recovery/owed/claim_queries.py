"""What is still to be honoured, and by what it is known."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.owed.claim_rules import ClaimState, claim_state, read_code
from desktop_app.recovery.owed.claim_tables import POINTS_OF
from desktop_app.recovery.tables import STANDS

MOST = 100
FOR_WHOM = "gesture.customer_id, customer.name, gesture.words, gesture.amount, gesture.day, coalesce(staff.name, '')"
JOINS = """
    JOIN customer ON customer.id = gesture.customer_id
    LEFT JOIN staff ON staff.id = gesture.by_id
"""
CLAIMS = f"""
    SELECT claim.id, {FOR_WHOM}, receipt_on, paid_on, paid
    FROM claim JOIN gesture ON gesture.id = claim.gesture_id {JOINS}
"""
OPEN_CLAIMS = f"{CLAIMS} WHERE claim.paid_on IS NULL AND {STANDS}"
BALANCE = (
    "(gesture.amount - (SELECT coalesce(sum(amount), 0) FROM certificate_use WHERE certificate_id = certificate.id))"
)
CERTIFICATE = f"SELECT certificate.id, {FOR_WHOM}, code, {BALANCE} * {STANDS}"
CERTIFICATES = f"{CERTIFICATE} FROM gesture JOIN certificate ON certificate.gesture_id = gesture.id {JOINS}"
OPEN = f"WHERE {BALANCE} > 0 AND {STANDS}"
# There are fewer certificates than gestures, which SQLite cannot know.
OPEN_CERTIFICATES = (
    f"{CERTIFICATE} FROM certificate CROSS JOIN gesture ON gesture.id = certificate.gesture_id {JOINS} {OPEN}"
)
WORTH = f"SELECT {BALANCE} * {STANDS} FROM certificate JOIN gesture ON gesture.id = gesture_id WHERE certificate.id = ?"
GESTURE_STANDS = f"SELECT {STANDS} FROM gesture WHERE id = ?"
OF_ONE = "AND (? IS NULL OR gesture.by_id = ?)"
OLDEST_FIRST = "ORDER BY gesture.day, gesture.id LIMIT ?"
STRETCH = f"{OF_ONE} {OLDEST_FIRST} OFFSET ?"
HOW_MANY_BILLS = f"""
    SELECT count(*) FROM claim JOIN gesture ON gesture.id = claim.gesture_id
    WHERE claim.paid_on IS NULL AND {STANDS} {OF_ONE}
"""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A cleaning bill promised by `by` on `day`, paid up to `cap` minor units (0: whatever it comes to)."""

    id: int
    customer_id: int
    customer: str
    words: str
    cap: int
    day: dt.date
    by: str
    receipt_on: dt.date | None
    paid_on: dt.date | None
    paid: int | None

    @property
    def state(self) -> ClaimState:
        """How far it is."""
        return claim_state(self.receipt_on is not None, self.paid_on is not None)


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """A gift certificate of `amount` issued by `by` on `day`, and the `balance` left on it; both in minor units."""

    id: int
    customer_id: int
    customer: str
    words: str
    amount: int
    day: dt.date
    by: str
    code: str
    balance: int


@dataclass(frozen=True, slots=True)
class Held:
    """What one customer holds: bills the shop will pay, certificates with something left on them, points."""

    customer: int
    claims: tuple[ClaimRow, ...]
    certificates: tuple[CertificateRow, ...]
    points: int

    def __bool__(self) -> bool:
        return bool(self.claims or self.certificates or self.points)


def outstanding(by: int | None = None, limit: int = MOST, offset: int = 0) -> tuple[ClaimRow | CertificateRow, ...]:
    """Give a stretch of what waits to be honoured: the bills, the oldest first, and after them the certificates.

    `by` is the colleague who promised it, None for everybody.
    """
    bills = outstanding_bills(by, limit, offset)
    if len(bills) == limit:
        return bills
    seen = 0 if bills else offset - _number(HOW_MANY_BILLS, by, by)
    return (*bills, *outstanding_certificates(by, limit - len(bills), seen))


def outstanding_bills(by: int | None = None, limit: int = MOST, offset: int = 0) -> tuple[ClaimRow, ...]:
    """Give a stretch of the bills that wait to be paid, the oldest first; `by` as for `outstanding`."""
    return tuple(map(_claim, _rows(f"{OPEN_CLAIMS} {STRETCH}", by, by, limit, offset)))


def outstanding_certificates(by: int | None = None, limit: int = MOST, offset: int = 0) -> tuple[CertificateRow, ...]:
    """Give a stretch of the certificates with something left on them, the oldest first; `by` as for `outstanding`."""
    return tuple(map(_certificate, _rows(f"{OPEN_CERTIFICATES} {STRETCH}", by, by, limit, offset)))


def held_by(customer: int, limit: int = MOST) -> Held:
    """Give what a customer holds, at most `limit` bills and as many certificates."""
    own = f"AND gesture.customer_id = ? {OLDEST_FIRST}"
    return Held(
        customer,
        tuple(map(_claim, _rows(f"{OPEN_CLAIMS} {own}", customer, limit))),
        tuple(map(_certificate, _rows(f"{CERTIFICATES} {OPEN} {own}", customer, limit))),
        points_of(customer),
    )


def certificate(code: str) -> CertificateRow:
    """Give the certificate of a code, however it was typed; raises Mistake where the shop issued none like it."""
    rows = _rows(f"{CERTIFICATES} WHERE code = ?", read_code(code))
    if not rows:
        raise Mistake("There is no certificate with this code.")
    return _certificate(rows[0])


def balance(certificate: int) -> int:
    """Give what is left on a certificate, in minor units: nothing where it was taken back."""
    return _number(WORTH, certificate)


def points_of(customer: int) -> int:
    """Give how many points a customer has."""
    return _number(POINTS_OF.format("?"), customer)


def stands(gesture: int) -> bool:
    """Tell whether a gesture stands in the ledger."""
    return bool(_number(GESTURE_STANDS, gesture))


def _number(sql: str, *values: int | None) -> int:
    return int(database.execute_sql(sql, values).fetchone()[0])


def _rows(sql: str, *values: object) -> Sequence[Any]:
    rows: Sequence[Any] = database.execute_sql(sql, values).fetchall()
    return rows


def _claim(row: Sequence[Any]) -> ClaimRow:
    number, customer, name, words, cap, day, by, receipt_on, paid_on, paid = row
    receipt, settled = (written and _day(written) for written in (receipt_on, paid_on))
    return ClaimRow(number, customer, name, words, cap, _day(day), by, receipt, settled, paid)


def _certificate(row: Sequence[Any]) -> CertificateRow:
    number, customer, name, words, amount, day, by, code, left = row
    return CertificateRow(number, customer, name, words, amount, _day(day), by, code, left)


def _day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)
