"""What went wrong as the Recovery screen shows it: what waits, and what came after what was settled."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.recovery.queries import IncidentDetail, IncidentRow, incident, incidents

CAME = """
    SELECT incident.id, visit.day, visit.mood_in
    FROM incident
    JOIN visit ON visit.id = (
        SELECT id FROM visit WHERE customer_id = incident.customer_id AND visit.day > incident.day
        ORDER BY visit.day, visit.id LIMIT 1
    )
    WHERE incident.id IN (SELECT value FROM json_each(?))
"""
SETTLED_BY = """
    SELECT coalesce(staff.name, '') FROM incident LEFT JOIN staff ON staff.id = incident.settled_by_id
    WHERE incident.id = ?
"""


@dataclass(frozen=True, slots=True)
class Came:
    """When somebody came again, and in what mood (1 to 10) where that is known."""

    day: dt.date
    mood: int | None


@dataclass(frozen=True, slots=True)
class Closed:
    """Something that was settled, and when the customer came again."""

    row: IncidentRow
    came: Came | None

    @property
    def id(self) -> int:
        """The id of the incident."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class Case:
    """All about one incident: `settled_by` is empty while it waits, or where nobody was named."""

    detail: IncidentDetail
    settled_by: str
    came: Came | None


def waiting(by: int | None, limit: int, offset: int) -> tuple[IncidentRow, ...]:
    """Give a stretch of what waits, the oldest first; `by` is who kept it, None for everybody's."""
    return incidents(by=by, limit=limit, offset=offset)


def closed(by: int | None, limit: int, offset: int) -> tuple[Closed, ...]:
    """Give a stretch of what was settled, the latest first, with what came after."""
    rows = incidents(open=False, by=by, limit=limit, offset=offset)
    came = _came(row.id for row in rows)
    return tuple(Closed(row, came.get(row.id)) for row in rows)


def case(number: int) -> Case:
    """Give all about an incident; raises Mistake where there is none of that id."""
    detail = incident(number)
    (settled_by,) = database.execute_sql(SETTLED_BY, (number,)).fetchone()
    return Case(detail, settled_by, _came([number]).get(number))


def _came(numbers: Iterable[int]) -> dict[int, Came]:
    found = database.execute_sql(CAME, (json.dumps(list(numbers)),))
    return {number: Came(dt.date.fromisoformat(day), mood) for number, day, mood in found}
