"""What customers like, dislike, hope for; how we know; what came of acting on it."""

from enum import StrEnum

from peewee import ForeignKeyField, IntegerField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Flag, Line
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class Kind(StrEnum):
    """What kind of fact it is. *Never* is allergy and safety: always shown."""

    NEVER = "never"
    LIKE = "like"
    DISLIKE = "dislike"
    GOAL = "goal"
    ROLE = "role"
    VALUE = "value"
    COMFORT = "comfort"
    CONTACT = "contact"


class How(StrEnum):
    """How the fact is known."""

    SAID = "said"
    NOTICED = "noticed"
    ASSUMED = "assumed"
    IMPORTED = "imported"


class Preference(Table):
    """One lasting fact about a customer; with `until`, true up to that day only (situational)."""

    customer = ForeignKeyField(Customer)
    customer_id: int  # Peewee makes it
    kind = Choice(Kind)
    text = Line(500, required=True)
    how = Choice(How)
    by = ForeignKeyField(Staff, null=True)
    by_id: int | None  # Peewee makes it
    learned_on = Day(index=True)
    observation = IntegerField(null=True)  # the note it came from; noticing stands after preferences
    confirmed_on = Day(null=True, index=True)
    until = Day(null=True, index=True)
    discreet = Flag()
    forgotten_on = Day(null=True)

    class Meta:
        indexes = ((("learned_on", "customer"), False),)


class Honoured(Table):
    """That a preference was acted on, and whether it was right."""

    preference = ForeignKeyField(Preference)
    day = Day(index=True)
    by = ForeignKeyField(Staff, null=True)
    right = Flag()
    visit = IntegerField(null=True)
