"""Messages as they went out, and the shop's own wording of its letters."""

from enum import StrEnum

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Flag, Line, Moment, Number
from desktop_app.foundation.database import Table
from desktop_app.reminders.tables import Reminder
from desktop_app.staff.tables import Staff


class Way(StrEnum):
    """How a message goes out."""

    MAIL_SERVER = "mail server"
    MAIL_PROGRAM = "mail program"
    TEXT = "text message"
    PHONE = "phone"
    PRINT = "print"


class Message(Table):
    """One message to one customer, as it was sent."""

    customer = ForeignKeyField(Customer)
    customer_id: int  # Peewee makes it
    reminder = ForeignKeyField(Reminder, null=True)
    letter = Line(60, required=True)
    way = Choice(Way)
    address = Line(254)
    subject = Line(200)
    body = Line(8000, required=True)
    changed = Number(0, 100_000)  # characters by which it differs from the draft
    as_is = Flag()  # sent as it was drafted, because somebody said so
    at = Moment()
    day = Day()
    by = ForeignKeyField(Staff, null=True)

    class Meta:
        indexes = ((("letter", "day"), False), (("customer", "day"), False))


class OwnWording(Table):
    """What the shop made of a letter, in one language."""

    code = Line(60, required=True)
    language = Line(20, required=True)
    subject = Line(200, required=True)
    body = Line(8000, required=True)
    short = Line(600, required=True)

    class Meta:
        indexes = ((("code", "language"), True),)
