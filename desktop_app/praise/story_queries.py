"""The stories, as they were written and as they may be told."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.praise.story_rules import Consent, told

MOST = 30
STORIES = """
    SELECT story.kudos_id, happened, did, came_of_it, consent, answered_on, coalesce(asker.name, ''), kudos.day,
           coalesce(customer.name, ''), coalesce(customer.call, ''),
           (SELECT json_group_array(name) FROM (
                SELECT staff.name FROM credit JOIN staff ON staff.id = credit.staff_id
                WHERE credit.kudos_id = kudos.id ORDER BY staff.name))
    FROM story
    JOIN kudos ON kudos.id = story.kudos_id
    LEFT JOIN customer ON customer.id = kudos.customer_id
    LEFT JOIN staff AS asker ON asker.id = story.asked_by_id
"""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story: its three `lines` as written, and those of them `told` that say something, as they may be told.

    `answered_on` is when the customer was asked by `asked_by` whether they may be named, None and empty before.
    """

    kudos: int
    lines: tuple[str, str, str]
    told: tuple[str, ...]
    consent: Consent
    answered_on: dt.date | None
    asked_by: str
    day: dt.date
    colleagues: tuple[str, ...]


def story_of(kudos: int) -> StoryRow | None:
    """Give the story behind these thanks, None where nobody wrote it."""
    row = database.execute_sql(f"{STORIES} WHERE story.kudos_id = ?", (kudos,)).fetchone()
    return _story(row) if row else None


def stories(limit: int = MOST) -> tuple[StoryRow, ...]:
    """Give the stories for line-up, the latest first."""
    return tuple(map(_story, database.execute_sql(f"{STORIES} ORDER BY kudos.id DESC LIMIT ?", (limit,))))


def _story(row: tuple[Any, ...]) -> StoryRow:
    kudos, happened, did, came_of_it, consent, answered, asked_by, day, name, call, colleagues = row
    lines = (happened, did, came_of_it)
    return StoryRow(
        kudos=kudos,
        lines=lines,
        told=told(lines, (name, call), Consent(consent)),
        consent=Consent(consent),
        answered_on=dt.date.fromisoformat(answered) if answered else None,
        asked_by=asked_by,
        day=dt.date.fromisoformat(day),
        colleagues=tuple(json.loads(colleagues)),
    )
