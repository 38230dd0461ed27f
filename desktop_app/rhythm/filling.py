"""Working out the rhythms that are not known, or were forgotten because visits changed."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from desktop_app.foundation.database import database, insert_rows
from desktop_app.rhythm.rules import RhythmState, first_days, usual_gap
from desktop_app.rhythm.tables import VisitRhythm

AT_ONCE = 20_000  # customers, so that the days of all visits are never in memory together
MISSING = """
    SELECT id FROM customer WHERE NOT EXISTS (SELECT 1 FROM visit_rhythm WHERE customer_id = customer.id)
    ORDER BY id LIMIT ?
"""
DAYS = """
    SELECT customer.id, visit.day FROM customer LEFT JOIN visit ON visit.customer_id = customer.id
    WHERE customer.id BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM visit_rhythm WHERE customer_id = customer.id)
    GROUP BY customer.id, visit.day ORDER BY customer.id, visit.day
"""


def fill_rhythms() -> int:
    """Work out the rhythm of every customer of whom none is kept; gives how many those were.

    All their visits count, those of days to come as well.
    """
    filled = 0
    with database.atomic():
        while missing := [customer for (customer,) in database.execute_sql(MISSING, [AT_ONCE])]:
            days = database.execute_sql(DAYS, [missing[0], missing[-1]]).fetchall()
            insert_rows(VisitRhythm, _rows(days))
            filled += len(missing)
    return filled


def _rows(days: Iterable[tuple[int, str | None]]) -> Iterator[dict[str, Any]]:
    for customer, found in groupby(days, key=itemgetter(0)):
        yield _row(customer, [dt.date.fromisoformat(day) for _, day in found if day])


def _row(customer: int, days: list[dt.date]) -> dict[str, Any]:
    gap = usual_gap(days)
    begins = {} if gap is None else dict(first_days(gap, days[-1]))
    return {
        "customer": customer,
        "visits": len(days),
        "last_visit": days[-1] if days else None,
        "gap_days": gap,
        "due_on": begins.get(RhythmState.DUE),
        "drifting_on": begins.get(RhythmState.DRIFTING),
        "quiet_on": begins.get(RhythmState.QUIET),
    }
