"""What changes a customer's card."""

import datetime as dt

from desktop_app.customers.tables import Customer
from desktop_app.foundation.act import Act


def seen(act: Act, customer: int, day: dt.date) -> None:
    """Remember that somebody was here on `day`; an earlier day than the one known changes nothing."""
    row = Customer.get_by_id(customer)
    if row.last_seen is None or row.last_seen < day:
        act.update(row, last_seen=day)
