"""What went wrong."""

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Day, Flag, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit


class Incident(Table):
    """Something that went wrong for a customer."""

    customer_id: int  # Peewee makes it
    customer = ForeignKeyField(Customer)
    kind = Line(60)  # in the shop's own words; empty where nobody sorted it
    text = Line(500, required=True)
    noticed = Flag()  # we saw it before the customer said anything
    day = Day()
    at = Moment()
    visit_id: int | None  # Peewee makes it
    visit = ForeignKeyField(Visit, null=True)
    by_id: int | None  # Peewee makes it
    by = ForeignKeyField(Staff, null=True)

    class Meta:
        indexes = ((("customer", "day"), False),)
