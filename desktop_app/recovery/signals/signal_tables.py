"""What became of signals: computed anew each time, so only what a person said to them is kept."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Number
from desktop_app.foundation.database import Table

LARGEST_ID = 2**62


class SignalKind(StrEnum):
    """What shows that something may have gone wrong, what weighs most first."""

    REPEAT = "repeat"  # the same service again too soon
    RETURN = "return"  # a product brought back
    REFUND = "refund"
    MOOD = "mood"
    DELAY = "delay"
    WAIT = "wait"


class AnsweredSign(Table):
    """A sign that somebody dealt with or called wrong; a new one of the same kind has another subject."""

    customer = ForeignKeyField(Customer)
    kind = Choice(SignalKind)
    subject = Number(1, LARGEST_ID)  # the visit, purchase or shipment that it shows in

    class Meta:
        indexes = ((("kind", "subject"), True),)


# Signs are looked for among what was taken back, what somebody felt, and how long they stayed; not in all there is.
WHERE_SIGNS_SHOW = (
    "CREATE INDEX purchase_taken_back ON purchase (day) WHERE quantity < 0 OR amount < 0",
    "CREATE INDEX visit_mood ON visit (day) WHERE mood_out IS NOT NULL",
    "CREATE INDEX visit_stay ON visit (day) WHERE finished_at > arrived_at",
)
