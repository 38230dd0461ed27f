"""What a gesture leaves to be honoured: a cleaning bill to pay, a certificate to redeem, points to spend.

What each is worth stands with its gesture and nowhere else; taken back in the ledger, it is worth nothing.
"""

from peewee import SQL, ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Act
from desktop_app.foundation.columns import Day, Line, Number
from desktop_app.foundation.database import Table
from desktop_app.foundation.lasting import Lasting, Reversible, only_added_to
from desktop_app.foundation.money import LARGEST_AMOUNT
from desktop_app.recovery.owed.claim_rules import MOST_POINTS
from desktop_app.recovery.tables import STANDS, Gesture


class Claim(Lasting, Table):
    """A cleaning bill that the shop promised to pay. Its id is the number on the slip."""

    gesture_id: int  # Peewee makes it
    gesture = ForeignKeyField(Gesture, unique=True)
    receipt_on = Day(null=True)
    paid_on = Day(null=True)
    paid = Number(0, LARGEST_AMOUNT, null=True)  # what the bill really came to

    class Meta:
        constraints = [SQL("CHECK ((paid_on IS NULL) = (paid IS NULL))")]


class Certificate(Lasting, Table):
    """A gift certificate, known by the code printed on it. It does not expire."""

    gesture_id: int  # Peewee makes it
    gesture = ForeignKeyField(Gesture, unique=True)
    code = Line(20, unique=True, required=True)


class CertificateUse(Reversible, Table):
    """A part of a certificate that was redeemed; below nothing where that is taken back."""

    book = "the certificates"

    certificate_id: int  # Peewee makes it
    certificate = ForeignKeyField(Certificate)
    amount = Number(-LARGEST_AMOUNT, LARGEST_AMOUNT)
    day = Day()
    reverses = ForeignKeyField("self", null=True, unique=True)

    def opposite(self, act: Act, reason: str) -> "CertificateUse":
        """Give the entry, not yet stored, that gives back what was redeemed."""
        return CertificateUse(certificate=self.certificate_id, amount=-self.amount, day=act.day, reverses=self)


class PointsEntry(Reversible, Table):
    """Points that a gesture gave to a customer, or, below nothing, that they spent."""

    book = "the points"

    customer_id: int  # Peewee makes these
    gesture_id: int | None
    customer = ForeignKeyField(Customer, index=True)
    points = Number(-MOST_POINTS, MOST_POINTS)
    day = Day()
    gesture = ForeignKeyField(Gesture, null=True, unique=True)
    reverses = ForeignKeyField("self", null=True, unique=True)

    def opposite(self, act: Act, reason: str) -> "PointsEntry":
        """Give the entry, not yet stored, that gives back what was spent."""
        return PointsEntry(customer=self.customer_id, points=-self.points, day=act.day, reverses=self)

    def counterpart(self, act: Act) -> Table | None:
        """Take back what was spent; what a gesture gave stands and falls with it."""
        return None if self.gesture_id else super().counterpart(act)


# The Recovery screen asks for the bills that wait.
UNPAID = "CREATE INDEX claim_unpaid ON claim (gesture_id) WHERE paid_on IS NULL"
POINTS_OF = f"""
    SELECT coalesce(sum(points), 0) FROM points_entry LEFT JOIN gesture ON gesture.id = points_entry.gesture_id
    WHERE points_entry.customer_id = {{}} AND (gesture.id IS NULL OR {STANDS})
"""
# Several counters may honour the same thing at once, and undo comes by many ways: the file itself refuses too much.
HONOURED_ONCE = (
    *only_added_to("certificate_use", "what was redeemed"),
    f"""CREATE TRIGGER certificate_use_covered AFTER INSERT ON certificate_use
WHEN (SELECT sum(amount) FROM certificate_use WHERE certificate_id = NEW.certificate_id) NOT BETWEEN 0 AND
    (SELECT amount * {STANDS} FROM gesture
        WHERE id = (SELECT gesture_id FROM certificate WHERE id = NEW.certificate_id))
BEGIN SELECT RAISE(ABORT, 'the certificate is worth less than that'); END""",
    f"""CREATE TRIGGER points_entry_covered AFTER INSERT ON points_entry
WHEN NEW.points < 0 AND ({POINTS_OF.format("NEW.customer_id")}) < 0
BEGIN SELECT RAISE(ABORT, 'they have fewer points than that'); END""",
    """CREATE TRIGGER points_entry_stays BEFORE UPDATE OF points, gesture_id, reverses_id ON points_entry
BEGIN SELECT RAISE(ABORT, 'points are only ever added to'); END""",
    """CREATE TRIGGER points_entry_remains BEFORE DELETE ON points_entry
BEGIN SELECT RAISE(ABORT, 'points are only ever added to'); END""",
    """CREATE TRIGGER gesture_is_worth_the_same BEFORE UPDATE OF amount ON gesture
BEGIN SELECT RAISE(ABORT, 'what was given stays as it is'); END""",
    """CREATE TRIGGER claim_paid_before BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM claim WHERE gesture_id = NEW.gesture_id AND paid_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the bill was paid since'); END""",
    """CREATE TRIGGER certificate_used_before BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL AND (SELECT sum(amount) FROM certificate_use
    WHERE certificate_id = (SELECT id FROM certificate WHERE gesture_id = NEW.gesture_id)) > 0
BEGIN SELECT RAISE(ABORT, 'the certificate was used since'); END""",
    f"""CREATE TRIGGER points_spent_before AFTER INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL AND EXISTS (SELECT 1 FROM points_entry AS given
    WHERE given.gesture_id = NEW.gesture_id AND ({POINTS_OF.format("given.customer_id")}) < 0)
BEGIN SELECT RAISE(ABORT, 'the points were spent since'); END""",
)
