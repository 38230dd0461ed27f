"""Those for whom something went wrong and was made right: how often they came since, and what they bought."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.foundation.money import amount_words
from desktop_app.insights.insight import Person
from desktop_app.recovery.tables import STANDS

YEAR = dt.timedelta(days=365)
MADE_RIGHT = f"""
    SELECT customer_id, customer.name, begun, cost,
        (SELECT count(DISTINCT visit.day) FROM visit
            WHERE visit.customer_id = made.customer_id AND visit.day > begun AND visit.day <= :today) AS visits,
        (SELECT coalesce(sum(amount), 0) FROM purchase
            WHERE purchase.customer_id = made.customer_id AND purchase.day > begun AND purchase.day <= :today) AS bought
    FROM (
        SELECT gesture.customer_id, min(gesture.day) AS begun,
            sum((SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE gesture_id = gesture.id)) AS cost
        FROM gesture
        WHERE gesture.id IN (SELECT gesture_id FROM ledger_entry WHERE day > :first)
            AND incident_id IS NOT NULL AND gesture.day > :first AND gesture.day <= :today AND {STANDS}
        GROUP BY gesture.customer_id
    ) AS made
    JOIN customer ON customer.id = made.customer_id AND customer.deleted_at IS NULL
"""
CAME = f"""
    SELECT * FROM ({MADE_RIGHT}) WHERE (visits > 0) = :came ORDER BY begun DESC, customer_id LIMIT :limit OFFSET :offset
"""


@dataclass(frozen=True, slots=True)
class Recovered:
    """How often each came since something was made right for them; what that cost, and what they bought since."""

    today: dt.date
    visits: tuple[int, ...]
    cost: int
    bought: int


def recovered(today: dt.date) -> Recovered:
    """Tell of everybody for whom something was made right in the last year."""
    rows = database.execute_sql(MADE_RIGHT, _year(today)).fetchall()
    cost, visits, bought = ([row[place] for row in rows] for place in (3, 4, 5))
    return Recovered(today, tuple(visits), sum(cost), sum(bought))


def made_right_for(came: bool, today: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those who came again since, or did not yet; the latest first."""
    told = {**_year(today), "came": int(came), "limit": limit, "offset": offset}
    return tuple(_person(row) for row in database.execute_sql(CAME, told).fetchall())


def _year(today: dt.date) -> dict[str, object]:
    return {"first": (today - YEAR).isoformat(), "today": today.isoformat()}


def _person(row: Sequence[int | str]) -> Person:
    customer, name, begun, cost, visits, bought = row
    words = f"{visits} visits since" if visits != 1 else "1 visit since"
    words = f"{words}, bought for {amount_words(int(bought))}; given {amount_words(int(cost))}"
    return Person(int(customer), int(customer), str(name), words, dt.date.fromisoformat(str(begun)))
