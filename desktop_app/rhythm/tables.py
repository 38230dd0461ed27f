"""The rhythm of each customer, worked out of their visits and forgotten when those change."""

from peewee import ForeignKeyField

from desktop_app.customers.tables import Customer
from desktop_app.foundation.columns import Day, Number
from desktop_app.foundation.database import Table


class VisitRhythm(Table):
    """What was read from a customer's visits. Of one who has no row it has to be read anew."""

    customer = ForeignKeyField(Customer, unique=True, on_delete="CASCADE")
    visits = Number(0, 1_000_000)  # days with a visit
    last_visit = Day(null=True)
    gap_days = Number(1, 100_000, null=True)  # null with too few visits
    due_on = Day(null=True, index=True)
    drifting_on = Day(null=True, index=True)
    quiet_on = Day(null=True, index=True)


FORGOTTEN = (
    "CREATE TRIGGER visit_added_forgets_rhythm AFTER INSERT ON visit "
    "BEGIN DELETE FROM visit_rhythm WHERE customer_id = NEW.customer_id; END",
    "CREATE TRIGGER visit_moved_forgets_rhythm AFTER UPDATE OF customer_id, day ON visit "
    "BEGIN DELETE FROM visit_rhythm WHERE customer_id IN (OLD.customer_id, NEW.customer_id); END",
    "CREATE TRIGGER visit_gone_forgets_rhythm AFTER DELETE ON visit "
    "BEGIN DELETE FROM visit_rhythm WHERE customer_id = OLD.customer_id; END",
)
"""What lets a customer's rhythm be forgotten whenever their visits change, by whatever hand."""
