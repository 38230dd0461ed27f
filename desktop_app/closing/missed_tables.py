"""The chances that the shop missed."""

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Day, Line, Moment
from desktop_app.foundation.database import Table


class MissedChance(Table):
    """Something that could have been done for a customer before they asked. Whose fault it was is not kept.

    `playbook` names what the shop made of it, so that it is not missed again; empty while nothing was.
    """

    customer_id: int | None  # Peewee makes it
    customer = ForeignKeyField(Customer, null=True)
    text = Line(300, required=True)
    day = Day(index=True)
    at = Moment()
    playbook = Line(120)
