"""How the last four weeks went, counted for the shop as a whole and never for a person."""

import datetime as dt
from dataclasses import dataclass
from statistics import median

from desktop_app.foundation.database import database
from desktop_app.recovery.friction_queries import frictions_waiting
from desktop_app.recovery.ledger_queries import allowance_left, limits
from desktop_app.recovery.queries import how_many_open
from desktop_app.staff.queries import members

SPAN = dt.timedelta(weeks=4)
WENT_WRONG = """
    SELECT noticed, contacts, settled_at IS NOT NULL, (acknowledged_at - at) / 1000000
    FROM incident WHERE day > ? AND day <= ?
"""
GIVEN = """
    SELECT entry.staff_id, gesture.incident_id, sum(entry.amount)
    FROM ledger_entry AS entry
    JOIN gesture ON gesture.id = entry.gesture_id
    WHERE entry.day > ? AND entry.day <= ?
    GROUP BY entry.staff_id, gesture.incident_id
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """The last four weeks.

    `wrong` things went wrong; of them `noticed` were seen before anybody spoke, and of the `settled` ones `at_once`
    were right without being asked about again. `seconds` is the median until somebody answered, None where nobody did.
    Of `people` who serve, `used` gave something that cost, together `given` in minor units; the shop's `goodwill` is
    what they may spend in a month together, and one's allowance was `passed` so often. `open` and `stopped` is what
    waits now: incidents, and rules that stood in the way.
    """

    wrong: int
    noticed: int
    settled: int
    at_once: int
    seconds: int | None
    people: int
    used: int
    given: int
    goodwill: int
    passed: int
    open: int
    stopped: int


def figures(today: dt.date) -> Figures:
    """Count the four weeks up to today."""
    span = ((today - SPAN).isoformat(), today.isoformat())
    wrong = database.execute_sql(WENT_WRONG, span).fetchall()
    given = database.execute_sql(GIVEN, span).fetchall()
    contacts = [contacts for _, contacts, settled, _ in wrong if settled]
    answered = [max(0, seconds) for *_, seconds in wrong if seconds is not None]
    spent = _by_person(given)
    serving = members()
    over_month = [staff for staff in spent if allowance_left(staff, today).month < 0]
    over_incident = [staff for staff, incident, sum in given if incident and sum > limits(staff, today).per_incident]
    return Figures(
        wrong=len(wrong),
        noticed=sum(noticed for noticed, *_ in wrong),
        settled=len(contacts),
        at_once=contacts.count(0),
        seconds=round(median(answered)) if answered else None,
        people=len(serving),
        used=sum(amount > 0 for staff, amount in spent.items() if staff is not None),
        given=sum(spent.values()),
        goodwill=sum(limits(member.id, today).per_month for member in serving),
        passed=len(over_month) + len(over_incident),
        open=how_many_open(),
        stopped=frictions_waiting(),
    )


def _by_person(given: list[tuple[int | None, int | None, int]]) -> dict[int | None, int]:
    spent: dict[int | None, int] = {}
    for staff, _, amount in given:
        spent[staff] = spent.get(staff, 0) + amount
    return spent
