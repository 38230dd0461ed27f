"""Thanks to colleagues, and the stories that come of them."""

from peewee import SQL, ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Line, Moment
from desktop_app.foundation.database import Table
from desktop_app.noticing.tables import Observation
from desktop_app.praise.gap_rules import Ending
from desktop_app.praise.story_rules import Consent
from desktop_app.recovery.tables import Incident
from desktop_app.reminders.tables import Reminder
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Visit


class Kudos(Table):
    """Thanks for something that really happened: at most one of visit, reminder, incident and observation."""

    customer_id: int | None  # Peewee makes these
    visit_id: int | None
    reminder_id: int | None
    incident_id: int | None
    observation_id: int | None
    by_id: int | None
    text = Line(500, required=True)
    customer = ForeignKeyField(Customer, null=True)
    visit = ForeignKeyField(Visit, null=True)
    reminder = ForeignKeyField(Reminder, null=True)
    incident = ForeignKeyField(Incident, null=True)
    observation = ForeignKeyField(Observation, null=True)
    day = Day(index=True)
    at = Moment()
    by = ForeignKeyField(Staff, null=True)

    class Meta:
        constraints = [
            SQL(
                "CHECK ((visit_id IS NOT NULL) + (reminder_id IS NOT NULL) + (incident_id IS NOT NULL)"
                " + (observation_id IS NOT NULL) <= 1)"
            )
        ]


class Credit(Table):
    """One of the colleagues who are thanked together."""

    kudos_id: int  # Peewee makes it
    kudos = ForeignKeyField(Kudos)
    staff = ForeignKeyField(Staff)

    class Meta:
        indexes = ((("kudos", "staff"), True),)


class Story(Table):
    """What colleagues are thanked for, told in three lines; the customer is named only where they agreed."""

    kudos_id: int  # Peewee makes these
    asked_by_id: int | None
    kudos = ForeignKeyField(Kudos, unique=True)
    happened = Line(200, required=True)
    did = Line(200)
    came_of_it = Line(200)
    consent = Choice(Consent, default=Consent.NOT_ASKED)
    answered_on = Day(null=True)  # when the customer agreed or declined, and who had asked
    asked_by = ForeignKeyField(Staff, null=True)


class Gap(Table):
    """What stood in the way of those who are thanked, and whether the shop changes its ways or trusts its people."""

    kudos_id: int  # Peewee makes these
    by_id: int | None
    kudos = ForeignKeyField(Kudos, unique=True)
    text = Line(200, required=True)
    ending = Choice(Ending, null=True)  # none while nobody has decided
    words = Line(200)  # what will be different, or is
    day = Day()  # when it was last said how it stands, and by whom
    by = ForeignKeyField(Staff, null=True)


# What was caught first is asked for by its day; without this everything that ever went wrong would be read.
CAUGHT_FIRST = "CREATE INDEX incident_caught_first ON incident (day) WHERE noticed = 1"
