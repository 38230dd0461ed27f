"""What we kept up: promises, and being in touch."""

import datetime as dt
from typing import NamedTuple

from desktop_app.foundation.database import database

PROMISES = """
    SELECT count(*) FILTER (WHERE state = 'done' AND ended_day <= first_due),
           count(*) FILTER (WHERE state = 'done' AND ended_day > first_due),
           count(*) FILTER (WHERE state = 'dropped')
      FROM reminder WHERE kind = 'promise' AND ended_day BETWEEN ? AND ?
"""
LAST_CONTACT = """
    SELECT max(day) FROM (
        SELECT max(day) AS day FROM visit WHERE customer_id = :customer
        UNION ALL SELECT max(day) FROM contact WHERE customer_id = :customer
        UNION ALL SELECT max(day) FROM journal_entry
                   WHERE customer = :customer AND kind = 'message.sent'
                     AND performed_id NOT IN (SELECT earlier_id FROM reversal))
"""


class Promises(NamedTuple):
    """How many promises came out how: kept on their day, kept late, and not kept."""

    kept: int
    late: int
    broken: int


def promises_kept(first: dt.date, last: dt.date) -> Promises:
    """Count how the promises came out that ended from `first` to `last`, both included."""
    return Promises(*database.execute_sql(PROMISES, (first.isoformat(), last.isoformat())).fetchone())


def last_contact(customer: int) -> dt.date | None:
    """Give the last day on which a customer came by or somebody was in touch with them; None where never."""
    (day,) = database.execute_sql(LAST_CONTACT, {"customer": customer}).fetchone()
    return dt.date.fromisoformat(day) if day else None
