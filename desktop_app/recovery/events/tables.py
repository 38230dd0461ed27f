"""What happened to the shop itself, and what was decided for each of those it touched."""

from enum import StrEnum

from peewee import SQL, ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.reminders.tables import Reminder
from desktop_app.staff.tables import Staff


class EventKind(StrEnum):
    """What kind of thing it was, which says whom it touched."""

    SHOP = "shop"  # whoever was here, or expected
    PRODUCT = "product"  # whoever bought it
    ILL = "ill"  # whomever that member of staff served, or was to serve
    DELIVERY = "delivery"  # whoever waited for what was promised


class Decided(StrEnum):
    """What was decided for one of those it touched."""

    WRITE = "write"
    RING = "ring"
    MAKE_RIGHT = "make right"
    NOTHING = "nothing"


class Event(Table):
    """Something that happened to the shop between two moments, both of which belong to it."""

    staff_id: int | None  # Peewee makes it
    kind = Choice(EventKind)
    text = Line(200, required=True)
    first_at = Moment(index=True)
    last_at = Moment()
    product = Line(300, collation="NOCASE")  # as it stands on the receipts
    staff = ForeignKeyField(Staff, null=True)
    at = Moment()  # when it was recorded
    by = ForeignKeyField(Staff, null=True, backref="events_recorded")

    class Meta:
        constraints = [SQL("CHECK (first_at <= last_at)")]
        indexes = ((("product", "at"), False),)


class EventDecision(Table):
    """What was decided for one customer; whoever has none waits."""

    reminder_id: int | None  # Peewee makes these
    by_id: int | None
    event = ForeignKeyField(Event)
    customer = ForeignKeyField(Customer)
    decided = Choice(Decided)
    why = Line(200)  # why nothing needs doing
    reminder = ForeignKeyField(Reminder, null=True)  # to ring
    day = Day()
    by = ForeignKeyField(Staff, null=True)

    class Meta:
        indexes = ((("event", "customer"), True),)
