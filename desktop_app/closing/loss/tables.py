"""What the shop learned from those who went."""

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Day, Line
from desktop_app.foundation.database import Table
from desktop_app.reminders.tables import Reminder
from desktop_app.staff.tables import Staff


class LossReview(Table):
    """Five lines about somebody who stayed away or asked us to stop. They hold until that customer comes again.

    `reminder` sees to what changes, where somebody took it on. Whose fault it was is not kept.
    """

    customer_id: int  # Peewee makes these
    reminder_id: int | None
    customer = ForeignKeyField(Customer)
    day = Day(index=True)
    by = ForeignKeyField(Staff, null=True)
    knew = Line(300)
    turned = Line(300)
    missed = Line(300)
    change = Line(300)
    still = Line(300)
    reminder = ForeignKeyField(Reminder, null=True)
