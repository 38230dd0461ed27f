"""The rules that stood in the way of doing right by a customer."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database

ROWS = """
    SELECT friction.id, rule, wanted, friction.day, coalesce(staff.name, ''), settled_day, answer
    FROM friction
    LEFT JOIN staff ON staff.id = friction.by_id
    ORDER BY settled_day IS NOT NULL, friction.id DESC LIMIT ? OFFSET ?
"""
WAITING = "SELECT count(*) FROM friction WHERE settled_day IS NULL"


@dataclass(frozen=True, slots=True)
class FrictionRow:
    """A rule, what `by` wanted to do, and what is done from `settled_day` on; None as long as nobody said."""

    id: int
    rule: str
    wanted: str
    day: dt.date
    by: str
    settled_day: dt.date | None
    answer: str


def frictions(limit: int, offset: int = 0) -> tuple[FrictionRow, ...]:
    """Give what waits for an answer first, the latest first; one page of it."""
    return tuple(
        FrictionRow(
            number,
            rule,
            wanted,
            dt.date.fromisoformat(day),
            by,
            dt.date.fromisoformat(settled) if settled else None,
            answer,
        )
        for number, rule, wanted, day, by, settled, answer in database.execute_sql(ROWS, (limit, offset))
    )


def frictions_waiting() -> int:
    """Count those that nobody has answered."""
    return int(database.execute_sql(WAITING).fetchone()[0])
