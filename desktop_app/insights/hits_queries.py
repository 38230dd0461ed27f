"""How often what we know of customers was right when somebody acted on it, by how it is known."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.insight import Person
from desktop_app.preferences.tables import How

SPAN = dt.timedelta(weeks=52)

# A fact was wrong when acting on it was, or when somebody said of its suggestion that it is a wrong fact.
TRIED = """
    WITH tried AS (
        SELECT preference_id, day, honoured.right AS was_right FROM honoured WHERE day BETWEEN ?1 AND ?2
        UNION ALL
        SELECT CAST(substr(key, 12) AS INTEGER), day, 0 FROM suggestion_answer
        WHERE day BETWEEN ?1 AND ?2 AND reason = 'wrong-fact' AND key LIKE 'preference:%'
    )
"""
BY_SOURCE = f"""{TRIED}
    SELECT preference.how, sum(was_right), sum(NOT was_right), count(DISTINCT preference.customer_id)
        FILTER (WHERE NOT was_right)
    FROM tried JOIN preference ON preference.id = tried.preference_id GROUP BY preference.how
"""
MISSED = f"""{TRIED}
    SELECT preference.id, customer.id, customer.name, preference.text, preference.how, max(tried.day)
    FROM tried JOIN preference ON preference.id = tried.preference_id
    JOIN customer ON customer.id = preference.customer_id
    WHERE NOT was_right AND preference.how = ?3
    GROUP BY preference.id ORDER BY max(tried.day) DESC, preference.id LIMIT ?4 OFFSET ?5
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A way of knowing: how often it was right and wrong, and of how many people it was wrong."""

    how: How
    right: int
    wrong: int
    people: int


@dataclass(frozen=True, slots=True)
class Hits:
    """The ways of knowing that were acted on from `first` to `last`, the surest first."""

    sources: tuple[Source, ...]
    first: dt.date
    last: dt.date


def hits(today: dt.date) -> Hits:
    """Count a year of acting on what is known."""
    first = today - SPAN
    rows = database.execute_sql(BY_SOURCE, (first.isoformat(), today.isoformat())).fetchall()
    found = {How(how): Source(How(how), *counts) for how, *counts in rows}
    return Hits(tuple(found[how] for how in How if how in found), first, today)


def missed(first: dt.date, last: dt.date, how: How, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of what was known in this way and turned out wrong, the latest first."""
    values = (first.isoformat(), last.isoformat(), how.value, limit, offset)
    rows = database.execute_sql(MISSED, values).fetchall()
    return tuple(Person(id, who, name, text, dt.date.fromisoformat(day)) for id, who, name, text, _, day in rows)
