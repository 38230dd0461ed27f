"""What went wrong, what was given to make it right, and what that cost."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Act
from desktop_app.foundation.columns import Choice, Day, Flag, Json, Line, Moment, Number
from desktop_app.foundation.database import Table
from desktop_app.foundation.lasting import Lasting, Reversible, only_added_to
from desktop_app.foundation.money import LARGEST_AMOUNT
from desktop_app.recovery.events.tables import Event
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit

# Whether a gesture of the query stands: each entry takes back the one before it.
STANDS = "((SELECT count(*) FROM ledger_entry WHERE gesture_id = gesture.id AND NOT corrects) % 2)"


class Feeling(StrEnum):
    """How they feel about what went wrong."""

    FINE = "fine"
    PUT_OUT = "put out"
    UPSET = "upset"
    ANGRY = "angry"
    HURT = "hurt"


class Remedy(StrEnum):
    """What can be offered."""

    APOLOGISE = "apologise"
    REDO = "redo"
    REPLACE = "replace"
    REFUND = "refund"
    CLEANING = "cleaning"
    CERTIFICATE = "certificate"
    POINTS = "points"
    OTHER = "other"  # said in words


class Incident(Table):
    """Something that went wrong for a customer."""

    customer_id: int  # Peewee makes it
    customer = ForeignKeyField(Customer)
    kind = Line(60)  # in the shop's own words; empty where nobody sorted it
    text = Line(500, required=True)
    noticed = Flag()  # we saw it before the customer said anything
    feeling = Choice(Feeling, null=True)
    day = Day(index=True)
    at = Moment()
    visit_id: int | None  # Peewee makes it
    visit = ForeignKeyField(Visit, null=True)
    event = ForeignKeyField(Event, null=True)  # what happened to the shop, where that is what went wrong
    item = Line(300, collation="NOCASE")  # the product it is about, as it stands on the receipts
    by_id: int | None  # Peewee makes it
    by = ForeignKeyField(Staff, null=True)
    acknowledged_at = Moment(null=True)  # when somebody first answered for it
    settled_at = Moment(null=True)
    settled_by_id: int | None  # Peewee makes it
    settled_by = ForeignKeyField(Staff, null=True, backref="incidents_settled")
    contacts = Number(0, 10_000, default=0)  # how often they had to come or ring about it
    letter = Line(4000)  # the words that went with what was given
    draft = Json(null=True)  # what was saved for later, as it stood

    class Meta:
        indexes = ((("customer", "day"), False), (("kind", "day"), False))


class RemedyOffer(Table):
    """One of the remedies offered together, and whether it is the one the customer chose."""

    incident = ForeignKeyField(Incident)
    remedy = Choice(Remedy)
    words = Line(200)
    amount = Number(0, LARGEST_AMOUNT)
    chosen = Flag()


class Gesture(Lasting, Table):
    """A remedy or kindness given. It stands unless the last entry of its cost in the ledger takes it back."""

    customer_id: int  # Peewee makes these
    incident_id: int | None
    customer = ForeignKeyField(Customer, index=True)
    incident = ForeignKeyField(Incident, null=True, on_delete="SET NULL")
    remedy = Choice(Remedy)
    words = Line(200)
    amount = Number(0, LARGEST_AMOUNT)
    quiet = Flag()  # done, and not announced
    day = Day()
    by = ForeignKeyField(Staff, null=True)


class LedgerEntry(Reversible, Table):
    """What a gesture cost, against whose allowance. Whom it was for stands with the gesture, which may be merged."""

    book = "the ledger"

    gesture_id: int  # Peewee makes these
    staff_id: int | None
    at = Moment()
    day = Day()
    staff = ForeignKeyField(Staff, null=True)
    gesture = ForeignKeyField(Gesture)
    amount = Number(-LARGEST_AMOUNT, LARGEST_AMOUNT)
    corrects = Flag()  # the difference to what it really came to; whether the gesture stands is said by the others
    reverses = ForeignKeyField("self", null=True, unique=True)
    reason = Line(200)

    class Meta:
        indexes = ((("staff", "day"), False), (("day",), False))

    def opposite(self, act: Act, reason: str) -> "LedgerEntry":
        """Give the entry, not yet stored, that takes this one back, for the same person's allowance."""
        return LedgerEntry(
            at=act.now,
            day=act.day,
            staff=self.staff_id,
            gesture=self.gesture_id,
            amount=-self.amount,
            corrects=self.corrects,
            reverses=self,
            reason=reason,
        )


class Allowance(Table):
    """What one person may spend to make things right, in minor units, where it differs from the shop's usual."""

    staff_id: int  # Peewee makes it
    staff = ForeignKeyField(Staff, unique=True)
    per_incident = Number(0, LARGEST_AMOUNT)
    per_month = Number(0, LARGEST_AMOUNT)


class Friction(Table):
    """A rule that kept somebody from doing right by a customer, and what is done about it from then on."""

    by_id: int | None  # Peewee makes it
    rule = Line(200, required=True)
    wanted = Line(300, required=True)  # what they wanted to do
    day = Day()
    by = ForeignKeyField(Staff, null=True)
    settled_day = Day(null=True)
    settled_by = ForeignKeyField(Staff, null=True, backref="frictions_settled")
    answer = Line(300)  # what we do from now on


# The Recovery screen asks for what waits, oldest first, and for what was settled last.
IN_ORDER = (
    "CREATE INDEX incident_open ON incident (day) WHERE settled_at IS NULL",
    "CREATE INDEX incident_settled ON incident (settled_at) WHERE settled_at IS NOT NULL",
    "CREATE INDEX friction_open ON friction (id) WHERE settled_day IS NULL",
    "CREATE INDEX incident_of_item ON incident (item, day) WHERE item <> '' AND event_id IS NULL",
)
ONLY_ADDED_TO = only_added_to("ledger_entry", "the ledger")
