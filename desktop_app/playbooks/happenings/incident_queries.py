"""What went wrong for customers."""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.playbooks.parts import Happening, Playbook
from desktop_app.playbooks.tables import Trigger

INCIDENTS = """
    SELECT incident.id, incident.customer_id, incident.day, incident.text, incident.kind, incident.visit_id,
        visit.served_by_id, incident.by_id
    FROM incident LEFT JOIN visit ON visit.id = incident.visit_id
"""
OF_DAYS = f"{INCIDENTS} WHERE incident.day BETWEEN ? AND ? ORDER BY incident.day, incident.id"
ONE = f"{INCIDENTS} WHERE incident.id = ?"


def incidents(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give what went wrong from `first` to `last`, in the order of the days."""
    return _happenings(OF_DAYS, first.isoformat(), last.isoformat())


def one_incident(incident: int | None) -> Happening:
    """Give one incident, by its id, as something that happened."""
    return next(_happenings(ONE, incident))


def _happenings(sql: str, *values: str | int | None) -> Iterator[Happening]:
    rows: Any = database.execute_sql(sql, values).fetchall()
    for incident, customer, day, text, kind, visit, served_by, noted_by in rows:
        yield Happening(
            trigger=Trigger.INCIDENT,
            customer=customer,
            day=dt.date.fromisoformat(day),
            subject=incident,
            words=text,
            label=kind,
            visit=visit,
            served_by=served_by,
            noted_by=noted_by,
        )
