"""What conditions and wordings need to know of customers, read for many of them at once."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Mapping

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.database import database
from desktop_app.foundation.settings import open_days
from desktop_app.playbooks.parts import Facts

TWICE = 2
KNOWN = """
    SELECT id, coalesce(nullif(call, ''), name), pronoun FROM customer
    WHERE id IN (SELECT value FROM json_each(:customers))
"""
REACHED = f"{KNOWN} AND deleted_at IS NULL AND asked_to_stop_on IS NULL"
SERVED = """
    SELECT customer_id, served_by_id, count(*), sum(lately <= 10), max(day) FROM (
        SELECT customer_id, served_by_id, day, row_number() OVER (
            PARTITION BY customer_id ORDER BY served_by_id IS NULL, day DESC, id DESC
        ) AS lately
        FROM visit WHERE customer_id IN (SELECT value FROM json_each(:customers)) AND day <= :day
    ) GROUP BY customer_id, served_by_id
"""
TAGS = "SELECT customer_id, word FROM tag WHERE customer_id IN (SELECT value FROM json_each(:customers))"
PREFERENCES = """
    SELECT customer_id, kind, text FROM preference
    WHERE customer_id IN (SELECT value FROM json_each(:customers)) AND learned_on <= :day
    AND (forgotten_on IS NULL OR forgotten_on > :day) AND (until IS NULL OR until >= :day OR kind = 'never')
"""


def facts_for(customers: Collection[int], day: dt.date) -> dict[int, Facts]:
    """Give what is known on `day` of each of these customers.

    Those in the trash, and those who asked us to stop, are left out: a playbook does nothing for them. Tags are those
    of today, for nobody wrote down since when they are there.
    """
    return _facts(REACHED, customers, day)


def facts(customer: int, day: dt.date) -> Facts:
    """Give what is known on `day` of one customer, whoever it is."""
    return _facts(KNOWN, [customer], day)[customer]


def _facts(people: str, customers: Collection[int], day: dt.date) -> dict[int, Facts]:
    asked = {"customers": json.dumps(list(customers)), "day": day.isoformat()}
    tags, preferences = _words(TAGS, asked), _words(PREFERENCES, asked)
    visits, own = _served(asked)
    opened = open_days()
    return {
        customer: Facts(
            name=name,
            pronoun=Pronoun(pronoun),
            visits=visits[customer],
            tags=frozenset(tags[customer]),
            preferences=frozenset(preferences[customer]),
            own=own.get(customer),
            open_days=opened,
        )
        for customer, name, pronoun in database.execute_sql(people, asked)
    }


def _words(sql: str, asked: Mapping[str, str]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for customer, *words in database.execute_sql(sql, asked):
        found[customer] += words
    return found


def _served(asked: Mapping[str, str]) -> tuple[defaultdict[int, int], dict[int, int]]:
    """Give how often each customer came, and whose they are: who served them most of the last ten times, twice at
    least; of several, who did so last."""
    visits: defaultdict[int, int] = defaultdict(int)
    most: dict[int, tuple[int, str, int]] = {}
    for customer, staff, times, lately, last in database.execute_sql(SERVED, asked):
        visits[customer] += times
        if staff is not None and lately >= TWICE:
            most[customer] = max(most.get(customer, (0, "", 0)), (lately, last, staff))
    return visits, {customer: staff for customer, (_, _, staff) in most.items()}
