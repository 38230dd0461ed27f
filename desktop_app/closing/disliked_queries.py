"""What customers dislike about the shop, in their own words: what was said today, and what nobody has gathered yet."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.pain_points.queries import waiting

TODAY = """
    SELECT voice.id, voice.customer_id, customer.name, voice.text, coalesce(staff.name, ''), pain_point.name
    FROM voice JOIN customer ON customer.id = voice.customer_id JOIN pain_point ON pain_point.id = voice.pain_point_id
    LEFT JOIN staff ON staff.id = voice.by_id
    WHERE voice.day = ? AND voice.pain_point_id IS NOT NULL ORDER BY voice.id DESC
"""


@dataclass(frozen=True, slots=True)
class Disliked:
    """What somebody dislikes: `theme` where it is gathered, else what it is `likely` to belong to, if anything."""

    id: int
    customer_id: int
    customer: str
    text: str
    day: dt.date
    heard_by: str
    theme: str
    likely: str


def disliked(day: dt.date) -> tuple[Disliked, ...]:
    """Give what waits to be gathered, the latest first, and then what was said on that day and is gathered."""
    open = [Disliked(row.id, row.customer, row.name, row.text, row.day, row.by, "", row.likely) for row in waiting()]
    gathered = [
        Disliked(number, who, name, text, day, by, theme, "")
        for number, who, name, text, by, theme in database.execute_sql(TODAY, (day.isoformat(),))
    ]
    return (*open, *gathered)
