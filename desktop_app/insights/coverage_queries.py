"""Who of the people served was thought of: a follow-up decided, something noted, the card open when they came."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.beginning_queries import began
from desktop_app.insights.insight import Person
from desktop_app.insights.weeks import monday, weeks

LATELY = dt.timedelta(weeks=4)

# Each of these is read once, by its days: looking four things up for every visit takes long. The plus and the word
# MATERIALIZED keep SQLite from going through every visit ever made in the order of their customers instead.
# A follow-up is decided when one came of the visit, or when something for the customer is to be done after it.
SERVED = """
    WITH noted AS (
        SELECT customer_id, day FROM visit
        WHERE day BETWEEN ?1 AND ?2 AND (arrived_at IS NOT NULL OR noted <> 'unasked') AND noted <> 'unasked'
        UNION SELECT customer_id, day FROM observation WHERE day BETWEEN ?1 AND ?2
        UNION SELECT customer_id, learned_on FROM preference WHERE learned_on BETWEEN ?1 AND ?2
    ),
    welcomed AS (
        SELECT id FROM visit
        WHERE day BETWEEN ?1 AND ?2 AND (arrived_at IS NOT NULL OR noted <> 'unasked') AND arrived_at IS NOT NULL
    ),
    due AS (SELECT customer_id, max(first_due) AS day FROM reminder WHERE first_due >= ?1 GROUP BY +customer_id),
    served AS MATERIALIZED (
        SELECT visit.customer_id, visit.day,
            visit.id IN welcomed AS welcomed,
            noted.day IS NOT NULL AS noted,
            coalesce(due.day > visit.day, 0)
                OR visit.id IN (
                    SELECT visit_id FROM reminder WHERE first_due >= ?1 AND visit_id IS NOT NULL
                ) AS decided,
            visit.id IN (SELECT visit_id FROM tail_light) AS considered
        FROM visit LEFT JOIN due ON due.customer_id = visit.customer_id
            LEFT JOIN noted ON noted.customer_id = visit.customer_id AND noted.day = visit.day
        WHERE visit.day BETWEEN ?1 AND ?2
    )
"""
BY_PERSON = f"""{SERVED},
    person AS (
        SELECT customer_id, max(day) AS day, count(*) AS visits,
            max(decided OR noted OR welcomed OR considered) AS thought
        FROM served GROUP BY customer_id
    )
"""
THOUGHT_OF = f"{BY_PERSON} SELECT count(*), coalesce(sum(thought), 0) FROM person"
FORGOTTEN = f"""{BY_PERSON}
    SELECT missed.customer_id, customer.name, missed.visits, missed.day FROM (
        SELECT * FROM person WHERE NOT thought ORDER BY day, customer_id LIMIT ?3 OFFSET ?4
    ) AS missed JOIN customer ON customer.id = missed.customer_id ORDER BY missed.day, missed.customer_id
"""
# Twelve weeks are counted source by source, each along an index that holds all it is asked for.
BY_DAY = """
    WITH due AS MATERIALIZED (
        SELECT customer_id, max(first_due) AS day FROM reminder WHERE first_due >= ?1 GROUP BY +customer_id
    ),
    decided AS (
        SELECT visit.id, visit.day FROM due CROSS JOIN visit
            ON visit.customer_id = due.customer_id AND visit.day BETWEEN ?1 AND ?2 AND visit.day < due.day
        UNION SELECT visit.id, visit.day FROM reminder CROSS JOIN visit ON visit.id = reminder.visit_id
            WHERE first_due >= ?1 AND visit.day BETWEEN ?1 AND ?2
    ),
    told AS (
        SELECT customer_id, day FROM observation WHERE day BETWEEN ?1 AND ?2
        UNION ALL SELECT customer_id, learned_on FROM preference WHERE learned_on BETWEEN ?1 AND ?2
    ),
    written AS (
        SELECT DISTINCT visit.id, visit.day FROM told CROSS JOIN visit
            ON visit.day = told.day AND visit.customer_id = told.customer_id
        WHERE NOT EXISTS (
            SELECT 1 FROM visit AS asked INDEXED BY visit_at_counter
            WHERE asked.day = told.day AND asked.customer_id = told.customer_id AND asked.id = visit.id
                AND (arrived_at IS NOT NULL OR noted <> 'unasked') AND noted <> 'unasked'
        )
    )
    SELECT day, sum(visits), sum(decided), sum(noted), sum(welcomed) FROM (
        SELECT day, count(*) AS visits, 0 AS decided, 0 AS noted, 0 AS welcomed FROM visit
            WHERE day BETWEEN ?1 AND ?2 GROUP BY day
        UNION ALL SELECT day, 0, 0, sum(noted <> 'unasked'), count(arrived_at) FROM visit
            WHERE day BETWEEN ?1 AND ?2 AND (arrived_at IS NOT NULL OR noted <> 'unasked') GROUP BY day
        UNION ALL SELECT day, 0, count(*), 0, 0 FROM decided GROUP BY day
        UNION ALL SELECT day, 0, 0, count(*), 0 FROM written GROUP BY day
    ) GROUP BY day
"""


@dataclass(frozen=True, slots=True)
class Week:
    """The visits of the week of a Monday, and after or at how many of them something was done."""

    first: dt.date
    visits: int = 0
    decided: int = 0
    noted: int = 0
    welcomed: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """The last weeks; and of those `served` in the days from `first` to `last`, how many anybody `thought` of."""

    weeks: tuple[Week, ...]
    first: dt.date
    last: dt.date
    served: int
    thought: int


def coverage(today: dt.date) -> Coverage:
    """Tell of the people served who was thought of, from when the shop began to keep things."""
    since = began(today)
    if since is None:
        return Coverage((), today, today, 0, 0)
    first = max(since, today - LATELY)
    ((served, thought),) = database.execute_sql(THOUGHT_OF, (first.isoformat(), today.isoformat())).fetchall()
    return Coverage(_weeks(today, since), first, today, served, thought)


def forgotten(first: dt.date, last: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of the people served in these days of whom nobody thought, the longest ago first."""
    rows = database.execute_sql(FORGOTTEN, (first.isoformat(), last.isoformat(), limit, offset)).fetchall()
    return tuple(
        Person(customer, customer, name, _visits(visits), dt.date.fromisoformat(day))
        for customer, name, visits, day in rows
    )


def _weeks(today: dt.date, since: dt.date) -> tuple[Week, ...]:
    mondays = weeks(today, since)
    sums = {first: [0, 0, 0, 0] for first in mondays}
    span = (max(mondays[0], since).isoformat(), today.isoformat())
    for day, *counts in database.execute_sql(BY_DAY, span).fetchall():
        first = monday(dt.date.fromisoformat(day))
        sums[first] = [before + more for before, more in zip(sums[first], counts, strict=True)]
    return tuple(Week(first, *sums[first]) for first in mondays)


def _visits(count: int) -> str:
    return "here once" if count == 1 else f"here {count} times"
