"""How people stand in their own rhythm, as conditions that find those who stand so among everybody.

Read from the rhythms that are kept; whoever came since this morning is among them again tomorrow.
"""

import datetime as dt
from collections.abc import Callable
from functools import partial

from desktop_app.customers.list_queries import Among
from desktop_app.rhythm.rules import DRIFTING, DUE, QUIET, RhythmState

# How far somebody is past their gap, counted from the last visit or contact; an appointment to come ends the count.
PAST = """
    CASE WHEN due_on > :today OR EXISTS (
        SELECT 1 FROM appointment WHERE appointment.customer_id = visit_rhythm.customer_id
        AND state = 'booked' AND appointment.day >= :today
    ) THEN 0.0
    ELSE (julianday(:today) - julianday(max(last_visit, coalesce((
        SELECT max(day) FROM contact WHERE contact.customer_id = visit_rhythm.customer_id AND day <= :today
    ), last_visit)))) / gap_days END
"""
REACHES = {
    RhythmState.DUE: (DUE, DRIFTING),
    RhythmState.DRIFTING: (DRIFTING, QUIET),
    RhythmState.QUIET: (QUIET, 1e9),
}
STANDS_SO = f"""
    asked_to_stop_on IS NULL AND EXISTS (
        SELECT 1 FROM (
            SELECT {PAST} AS past FROM visit_rhythm
            WHERE visit_rhythm.customer_id = customer.id AND last_visit <= :today AND due_on <= :today
        ) WHERE past >= :least AND past < :most
    )
"""  # noqa: S608 - our own words


def standing_so(state: RhythmState, today: dt.date) -> Among:
    """Hold a list of customers to those who are due, drifting or quiet today, as their cards say it."""
    least, most = REACHES[state]
    return Among(STANDS_SO, {"today": today.isoformat(), "least": least, "most": most})


STANDINGS: tuple[tuple[str, Callable[[dt.date], Among]], ...] = tuple(
    (state.capitalize(), partial(standing_so, state)) for state in REACHES
)
"""What each standing that asks for somebody is called, and what finds those who stand so on a day."""
