"""Customers and what belongs to a person's card."""

from enum import StrEnum

from peewee import SQL, BlobField, ForeignKeyField

from desktop_app.foundation.columns import Choice, Day, Line, Moment, Number
from desktop_app.foundation.database import Table


class Pronoun(StrEnum):
    """How a customer is spoken of; never guessed from a name."""

    THEY = "they"
    SHE = "she"
    HE = "he"

    @property
    def them(self) -> str:
        """The pronoun as an object: call them, call her, call him."""
        return {"they": "them", "she": "her", "he": "him"}[self.value]


class Customer(Table):
    """A person the shop serves. Nothing but a name is ever needed."""

    uid = Line(36, unique=True, required=True)
    name = Line(200, required=True)
    say = Line(200)
    call = Line(200)
    pronoun = Choice(Pronoun, default=Pronoun.THEY)
    company = Line(200)
    words = Line(2000)  # what the person is found by: folded, each word once
    sounds = Line(2000)  # how each of the words sounds, in the same order
    since = Day(null=True)
    last_seen = Day(null=True)
    asked_to_stop_on = Day(null=True)
    deleted_at = Moment(null=True)
    added_at = Moment()


class Photo(Table):
    """A customer's picture, as a small JPEG or PNG. The newest one counts, and an empty one means none."""

    customer = ForeignKeyField(Customer)
    image = BlobField()


class Phone(Table):
    """A phone number, as it was written and, where it is a valid one, in the form all countries share."""

    customer = ForeignKeyField(Customer)
    label = Line(40)
    written = Line(80, required=True)
    e164 = Line(20, index=True)
    digits = Line(120)  # as written and as dialled from abroad, for finding any run of them


class Email(Table):
    """An e-mail address. Families share them, so it is never unique."""

    customer = ForeignKeyField(Customer)
    label = Line(40)
    address = Line(254, required=True, index=True, collation="NOCASE")


class Address(Table):
    """A postal address."""

    customer = ForeignKeyField(Customer)
    label = Line(40)
    street = Line(300)
    city = Line(100)
    region = Line(100)
    postcode = Line(20)
    country = Line(60)


class ImportantDate(Table):
    """A day that matters to a customer each year; the year it began only where it is known."""

    customer = ForeignKeyField(Customer)
    label = Line(60, required=True)
    month = Number(1, 12)
    day = Number(1, 31)
    year = Number(1850, 2200, null=True)


class LoyaltyCard(Table):
    """What a scanner reads. A replaced card still opens its customer."""

    customer = ForeignKeyField(Customer)
    code = Line(80, unique=True, required=True, collation="NOCASE")
    replaced_by = ForeignKeyField("self", null=True)


class Tag(Table):
    """A word the shop gave a customer."""

    customer = ForeignKeyField(Customer)
    word = Line(60, required=True)

    class Meta:
        indexes = ((("customer", "word"), True),)


class Relation(Table):
    """How one customer is related to another: other is the customer's `label` (mother, colleague)."""

    customer = ForeignKeyField(Customer)
    other = ForeignKeyField(Customer, backref="related_from")
    label = Line(60, required=True)

    class Meta:
        indexes = ((("customer", "other"), True),)
        constraints = [SQL("CHECK (customer_id <> other_id)")]


class ExternalCode(Table):
    """What another system calls a customer, so that its next export is recognised."""

    customer = ForeignKeyField(Customer)
    system = Line(60, required=True)
    code = Line(200, required=True, index=True, collation="NOCASE")

    class Meta:
        indexes = ((("system", "code"), True),)
