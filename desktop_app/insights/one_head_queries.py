"""Whose likes and ways only one of us knows, of those who came in the last year."""

import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass
from heapq import nlargest

from desktop_app.foundation.database import database
from desktop_app.insights.insight import Person
from desktop_app.insights.one_head_rules import Pair, pairs
from desktop_app.staff.queries import members, name_of

YEAR = dt.timedelta(days=365)
PAIRED = 500  # people, those of whom most is known, are enough to see who else served them

# What somebody knows is what they wrote down: preferences that still hold, and notes. What was read in has no head.
HEADS = """
    WITH told AS (
        SELECT customer_id, min(by_id) AS one, max(by_id) AS other, count(*) AS facts FROM preference
        WHERE by_id IS NOT NULL AND forgotten_on IS NULL GROUP BY customer_id
        UNION ALL
        SELECT customer_id, min(by_id), max(by_id), count(*) FROM observation
        WHERE by_id IS NOT NULL AND customer_id IS NOT NULL GROUP BY customer_id
    ),
    known AS (
        SELECT told.customer_id, min(one) AS one, max(other) AS other, sum(facts) AS facts FROM told
        JOIN customer ON customer.id = told.customer_id AND deleted_at IS NULL AND last_seen >= ?
        GROUP BY told.customer_id
    )
"""
HEADED = f"{HEADS} SELECT customer_id, iif(one = other, one, NULL), facts FROM known"
ALONE = f"""{HEADS}
    SELECT customer_id, customer.name, facts, last_seen FROM known JOIN customer ON customer.id = customer_id
    WHERE one = ? AND other = ? ORDER BY facts DESC, customer_id LIMIT ? OFFSET ?
"""
SERVED = """
    SELECT DISTINCT customer_id, served_by_id FROM visit
    WHERE customer_id IN (SELECT value FROM json_each(?)) AND served_by_id IS NOT NULL
"""
SEEN = "SELECT count(*) FROM customer WHERE deleted_at IS NULL AND last_seen >= ?"


@dataclass(frozen=True, slots=True)
class Handing:
    """A pair for handing over, by name; `knows_id` is whose people are to be listed."""

    pair: Pair
    knows: str
    could: str


@dataclass(frozen=True, slots=True)
class OneHead:
    """Of those who came since a day, how many are known to nobody, to one of us alone, and to several."""

    since: dt.date
    nobody: int
    alone: int
    several: int
    handing: tuple[Handing, ...]


def one_head(today: dt.date) -> OneHead:
    """Tell how much hangs on one head, and who could hand over to whom."""
    since = today - YEAR
    ((seen,),) = database.execute_sql(SEEN, (since.isoformat(),)).fetchall()
    known = database.execute_sql(HEADED, (since.isoformat(),)).fetchall()
    alone = Counter(knower for _, knower, _ in known if knower is not None)
    here = [member.id for member in members()]
    handing = tuple(Handing(pair, name_of(pair.knows), name_of(pair.could)) for pair in pairs(alone, _met(known), here))
    return OneHead(since, seen - len(known), alone.total(), len(known) - alone.total(), handing)


def known_to(knower: int, since: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those whom one colleague alone knows, those with most to lose first."""
    rows = database.execute_sql(ALONE, (since.isoformat(), knower, knower, limit, offset)).fetchall()
    return tuple(
        Person(customer, customer, name, f"{facts} things known" if facts > 1 else "1 thing known", _day(last))
        for customer, name, facts, last in rows
    )


def _met(known: list[tuple[int, int | None, int]]) -> Counter[tuple[int, int]]:
    """Give how many of those whom the first alone knows were served by the second, of those of whom most is known."""
    alone = ((facts, customer, knower) for customer, knower, facts in known if knower is not None)
    knower_of = {customer: knower for _, customer, knower in nlargest(PAIRED, alone)}
    served = database.execute_sql(SERVED, (json.dumps([*knower_of]),)).fetchall()
    return Counter((knower_of[customer], other) for customer, other in served if other != knower_of[customer])


def _day(day: str) -> dt.date:
    return dt.date.fromisoformat(day)
