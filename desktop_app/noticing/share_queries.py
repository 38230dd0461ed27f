"""What colleagues are still to be told."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database

TO_TELL = """
    SELECT share.id, coalesce(colleague.name, ''), observation.customer_id, coalesce(customer.name, ''),
           observation.text, coalesce(teller.name, ''), observation.day
    FROM share
    JOIN observation ON observation.id = share.observation_id
    LEFT JOIN customer ON customer.id = observation.customer_id
    LEFT JOIN staff AS colleague ON colleague.id = share.colleague_id
    LEFT JOIN staff AS teller ON teller.id = observation.by_id
    WHERE share.told_on IS NULL AND observation.day <= ? AND customer.deleted_at IS NULL
    ORDER BY share.id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class ToTell:
    """A sentence to be told to a colleague (empty: to everybody), as typed by whom (`who`) and when.

    `name` is the customer's whom it is about; None and empty where nobody sorted it yet.
    """

    share: int
    colleague: str
    customer: int | None
    name: str
    text: str
    who: str
    day: dt.date


def to_tell(day: dt.date, limit: int) -> tuple[ToTell, ...]:
    """Give what was shared until that day and is not told yet, what waits longest first."""
    rows = database.execute_sql(TO_TELL, (day.isoformat(), limit))
    return tuple(
        ToTell(share, colleague, customer, name, text, who, dt.date.fromisoformat(on))
        for share, colleague, customer, name, text, who, on in rows
    )
