"""What went wrong for a customer."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.playbooks.parts import Happening
from desktop_app.playbooks.tables import Trigger
from desktop_app.recovery.tables import Incident

MOST = 50
OF_CUSTOMER = """
    SELECT incident.id, kind, text, noticed, day, coalesce(staff.name, ''), visit_id
    FROM incident
    LEFT JOIN staff ON staff.id = incident.by_id
    WHERE incident.customer_id = ? AND day >= ?
    ORDER BY day DESC, incident.id DESC
    LIMIT ?
"""
KINDS = "SELECT kind FROM incident WHERE kind <> '' GROUP BY kind ORDER BY count(*) DESC, kind LIMIT ?"


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """Something that went wrong: `noticed` where we saw it first, `by` whom it was kept, on which visit if any."""

    id: int
    kind: str
    text: str
    noticed: bool
    day: dt.date
    by: str
    visit: int | None


def incidents(customer: int, since: dt.date = dt.date.min, limit: int = MOST) -> tuple[IncidentRow, ...]:
    """Give what went wrong for a customer from a day on, the latest first, at most `limit`."""
    rows = database.execute_sql(OF_CUSTOMER, (customer, since.isoformat(), limit))
    return tuple(
        IncidentRow(number, kind, text, bool(noticed), dt.date.fromisoformat(day), by, visit)
        for number, kind, text, noticed, day, by, visit in rows
    )


def usual_kinds(limit: int) -> tuple[str, ...]:
    """Give the words under which the shop has put most of what went wrong."""
    return tuple(kind for (kind,) in database.execute_sql(KINDS, (limit,)))


def something_wrong(row: Incident) -> Happening:
    """Give an incident as something that happened."""
    return Happening(
        trigger=Trigger.INCIDENT,
        customer=row.customer_id,
        day=row.day,
        subject=row.id,
        words=row.text,
        label=row.kind,
        visit=row.visit_id,
        served_by=row.visit.served_by_id if row.visit else None,
        noted_by=row.by_id,
    )
