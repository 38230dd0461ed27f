"""Visits, services, purchases and appointments."""

from enum import StrEnum

from peewee import SQL, ForeignKeyField, IntegerField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Choice, Day, Json, Line, Moment, Number, TimeOfDay
from desktop_app.foundation.database import Table
from desktop_app.staff.tables import Staff


class Noted(StrEnum):
    """The answer to: anything to remember?"""

    UNASKED = "unasked"
    NOTED = "noted"
    NOTHING_NEW = "nothing new"


class Service(Table):
    """Something the shop does for people."""

    name = Line(120, unique=True, required=True, collation="NOCASE")
    code = Line(60)


class Ritual(Table):
    """A fixed courtesy that belongs to a service; to every visit where no service is named."""

    service = ForeignKeyField(Service, null=True)
    text = Line(200, required=True)


class Nudge(Table):
    """What to think of so many minutes into a visit."""

    service = ForeignKeyField(Service, null=True)
    after_minutes = Number(0, 1440)
    text = Line(200, required=True)


class UsualConcern(Table):
    """What people often fear for the day after a service; after any visit where no service is named."""

    service = ForeignKeyField(Service, null=True)
    text = Line(120, required=True)


class HowTo(Table):
    """How to go on at home with what was done or bought here: a part of the take-home card."""

    words = Json()  # any of these stands in the name of the service or product
    title = Line(120, required=True)
    steps = Json()


class Visit(Table):
    """One stay: arrived, being served, finished. Imported visits know their day only."""

    customer = ForeignKeyField(Customer)
    customer_id: int
    day = Day()
    arrived_at = Moment(null=True)
    finished_at = Moment(null=True)
    served_by = ForeignKeyField(Staff, null=True)
    served_by_id: int | None
    hope = Line(500)
    mood_in = Number(1, 10, null=True)
    mood_out = Number(1, 10, null=True)
    last_impression = Line(500)
    noted = Choice(Noted, default=Noted.UNASKED)

    class Meta:
        indexes = ((("customer", "day"), False), (("day", "customer"), False))


# Who is here is asked at every announcement; without this it would read every visit ever made.
OPEN_VISITS = "CREATE INDEX visit_open ON visit (customer_id) WHERE finished_at IS NULL AND arrived_at IS NOT NULL"

# What was done at the counter, among all the visits that were only read in.
AT_COUNTER = (
    "CREATE INDEX visit_at_counter ON visit (day, customer_id, arrived_at, noted) "
    "WHERE arrived_at IS NOT NULL OR noted <> 'unasked'"
)

# How often something was feared is told in so many of the visits at which it could have been said.
FINISHED = "CREATE INDEX visit_finished ON visit (day) WHERE finished_at IS NOT NULL"


class VisitService(Table):
    """A service done during a visit."""

    visit = ForeignKeyField(Visit)
    service = ForeignKeyField(Service)

    class Meta:
        indexes = ((("visit", "service"), True),)


class RitualDone(Table):
    """A courtesy that was given during a visit."""

    visit = ForeignKeyField(Visit)
    ritual = ForeignKeyField(Ritual)

    class Meta:
        indexes = ((("visit", "ritual"), True),)


class NudgeDone(Table):
    """Something that was thought of during a visit, so that it is not nudged again."""

    visit = ForeignKeyField(Visit)
    nudge = ForeignKeyField(Nudge)

    class Meta:
        indexes = ((("visit", "nudge"), True),)


class CueKind(StrEnum):
    """What can be read in a guest's bearing, in one tap."""

    RUSHED = "rushed"
    QUIET = "quiet"
    COLD = "cold"
    UNSURE = "unsure"
    CELEBRATING = "celebrating"


class Cue(Table):
    """A cue that was read during a visit."""

    visit = ForeignKeyField(Visit)
    kind = Choice(CueKind)
    at = Moment()

    class Meta:
        indexes = ((("visit", "kind"), True),)


class Concern(Table):
    """The answer to: 24 hours from now, what will most concern you? With what was done about it before leaving."""

    customer = ForeignKeyField(Customer)
    customer_id: int
    visit = ForeignKeyField(Visit)
    visit_id: int
    text = Line(500, required=True)
    act = Line(500)
    day = Day()
    outcome = Line(500)


class LineKind(StrEnum):
    """What a line of a receipt was for."""

    SERVICE = "service"
    PRODUCT = "product"
    ADJUSTMENT = "adjustment"


class Purchase(Table):
    """A product or service line that was bought; of nobody in particular where the till knew no customer."""

    customer = ForeignKeyField(Customer, null=True)
    visit = ForeignKeyField(Visit, null=True)
    day = Day(index=True)
    what = Line(300, required=True)
    kind = Choice(LineKind)
    quantity = Number(-1_000_000, 1_000_000, default=1)
    amount = IntegerField(null=True)  # whole minor units; negative for a refund or a credit
    sold_by = ForeignKeyField(Staff, null=True)
    receipt = Line(80)
    line_key = Line(200, null=True, unique=True)  # what tells a till's line from every other, for importing twice

    class Meta:
        constraints = [SQL("CHECK (quantity <> 0)")]


# When a product is bought again is learned at the till; without this it would read everything ever bought.
BOUGHT_AGAIN = (
    "CREATE INDEX purchase_of_product ON purchase (what, day) "
    "WHERE kind = 'product' AND quantity > 0 AND customer_id IS NOT NULL"
)


class AppointmentState(StrEnum):
    """What became of an appointment."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    MISSED = "missed"


class Appointment(Table):
    """Somebody expected."""

    customer = ForeignKeyField(Customer, null=True)
    customer_id: int | None
    day = Day(index=True)
    time = TimeOfDay(null=True)
    service = ForeignKeyField(Service, null=True)
    staff = ForeignKeyField(Staff, null=True)
    state = Choice(AppointmentState, default=AppointmentState.BOOKED)
    line_key = Line(200, null=True, unique=True)
