"""The rhythm of the whole shop: how often people come, and where they stand in their own rhythm today.

Read from the rhythms that are kept; whoever came since this morning is among them again tomorrow.
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.insight import Person
from desktop_app.rhythm.rules import DRIFTING, DUE, QUIET, RhythmState, rhythm_words
from desktop_app.rhythm.standing_queries import PAST, REACHES

STANDINGS = f"""
    WITH stands AS MATERIALIZED (
        SELECT visit_rhythm.customer_id, gap_days, due_on, last_visit, {PAST} AS past
        FROM visit_rhythm WHERE last_visit <= :today
        AND NOT EXISTS (SELECT 1 FROM customer WHERE customer.id = visit_rhythm.customer_id
            AND (deleted_at IS NOT NULL OR asked_to_stop_on IS NOT NULL))
    )
"""
BY_GAP = f"""{STANDINGS}
    SELECT gap_days, CASE WHEN past >= {QUIET} THEN '{RhythmState.QUIET}'
        WHEN past >= {DRIFTING} THEN '{RhythmState.DRIFTING}' WHEN past >= {DUE} THEN '{RhythmState.DUE}'
        ELSE '{RhythmState.WITH_US}' END AS standing, count(*)
    FROM stands GROUP BY gap_days, standing ORDER BY gap_days
"""
STANDING = f"""{STANDINGS}
    SELECT customer_id, name, gap_days, last_visit FROM stands JOIN customer ON customer.id = customer_id
    WHERE past >= :least AND past < :most ORDER BY past, customer_id LIMIT :limit OFFSET :offset
"""


@dataclass(frozen=True, slots=True)
class ShopRhythm:
    """How many people have each gap (days) in each standing; and how many came too seldom to have a rhythm."""

    today: dt.date
    people: tuple[tuple[int, RhythmState, int], ...]
    few_visits: int

    def standing(self, state: RhythmState) -> int:
        """Give how many stand so."""
        return sum(people for _, stands, people in self.people if stands is state)

    def middle_gap(self) -> int:
        """Give the gap that half of them keep or come more often than, in days; there must be somebody."""
        gaps: Counter[int] = Counter()
        for gap, _, people in self.people:
            gaps[gap] += people
        return sorted(gaps.elements())[gaps.total() // 2]


def shop_rhythm(today: dt.date) -> ShopRhythm:
    """Count everybody's gap and standing."""
    rows = database.execute_sql(BY_GAP, {"today": today.isoformat()}).fetchall()
    known = tuple((gap, RhythmState(standing), people) for gap, standing, people in rows if gap)
    return ShopRhythm(today, known, sum(people for gap, _, people in rows if not gap))


def standing_so(state: RhythmState, today: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those who stand so, the least far past their rhythm first: they are the easiest to ring."""
    least, most = REACHES[state]
    told = {"today": today.isoformat(), "least": least, "most": most, "limit": limit, "offset": offset}
    return tuple(
        _person(customer, name, gap, dt.date.fromisoformat(last), today)
        for customer, name, gap, last in database.execute_sql(STANDING, told).fetchall()
    )


def _person(customer: int, name: str, gap: int, last: dt.date, today: dt.date) -> Person:
    return Person(customer, customer, name, rhythm_words(gap, (today - last).days), last)
