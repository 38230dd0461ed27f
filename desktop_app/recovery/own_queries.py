"""What colleagues thought of themselves to make something right, and what it cost."""

from desktop_app.foundation.database import database
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import STANDS, Remedy

OWN = f"""
    SELECT words, amount, max(id) FROM gesture
    WHERE remedy = ? AND {STANDS}
    GROUP BY words COLLATE NOCASE HAVING count(*) > 1
    ORDER BY count(*) DESC, max(id) DESC LIMIT ?
"""  # noqa: S608 - our own words


def own_remedies(limit: int) -> tuple[Given, ...]:
    """Give what was given twice or more in words of its own, most given first, each at what it cost the last time."""
    return tuple(
        Given(Remedy.OTHER, words, amount) for words, amount, _ in database.execute_sql(OWN, (Remedy.OTHER, limit))
    )
