"""What is on its way to customers."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class ShipmentState(StrEnum):
    """How far it has come."""

    UNDER_WAY = "under way"
    LATE = "late"
    ARRIVED = "arrived"
    LOST = "lost"


class Shipment(Table):
    """Something on its way to a customer, promised for a day."""

    customer_id: int  # Peewee makes it
    customer = ForeignKeyField(Customer)
    what = Line(300, required=True)
    promised_on = Day()
    sent_on = Day()
    sent_by_id: int | None  # Peewee makes it
    sent_by = ForeignKeyField(Staff, null=True)
    carrier = Line(80)
    reference = Line(120)
    state = Choice(ShipmentState, default=ShipmentState.UNDER_WAY)
    settled_on = Day(null=True)
    replaces = ForeignKeyField("self", null=True)  # the lost one that it was sent in place of

    class Meta:
        indexes = ((("state", "promised_on"), False),)
