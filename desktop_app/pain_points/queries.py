"""What customers dislike about the shop: by theme, by voice, and what still waits to be gathered."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.pain_points.rules import Theme, likely, occasion_of
from desktop_app.pain_points.tables import Standing

MOST_THEMES, MOST_VOICES, MOST_WAITING, MOST_NOTES = 200, 200, 100, 5
ENOUGH_TO_KNOW = 8  # of what was said under a theme, to tell what belongs there

VOICES = """
    SELECT voice.id, voice.customer_id, customer.name, voice.text, voice.day, coalesce(staff.name, '')
    FROM voice JOIN customer ON customer.id = voice.customer_id LEFT JOIN staff ON staff.id = voice.by_id
    WHERE voice.pain_point_id IS ? ORDER BY voice.id DESC LIMIT ?
"""
THEMES = """
    SELECT pain_point.id, pain_point.name, standing, words, since, answers, owner_id, coalesce(staff.name, ''),
        count(DISTINCT voice.customer_id), count(voice.id),
        count(DISTINCT CASE WHEN voice.day > since AND standing IN ('changed', 'told') THEN voice.customer_id END)
    FROM pain_point
    LEFT JOIN voice ON voice.pain_point_id = pain_point.id
    LEFT JOIN staff ON staff.id = pain_point.owner_id
    GROUP BY pain_point.id ORDER BY 9 DESC, pain_point.name LIMIT ?
"""
# The latest thing each of them said: that is what they are told about.
TO_TELL = """
    SELECT max(voice.id), voice.customer_id FROM voice JOIN customer ON customer.id = voice.customer_id
    WHERE pain_point_id = ? AND voice.day <= ? AND deleted_at IS NULL
        AND asked_to_stop_on IS NULL GROUP BY voice.customer_id
"""
# What begins with a text lies between it and the same with its last sign, a slash, raised by one.
TOLD = """
    SELECT DISTINCT customer_id FROM reminder
    WHERE occasion >= ? AND occasion < ? AND state = 'done' AND outcome <> 'no answer'
"""
WAITING_TO_TELL = "SELECT id FROM reminder WHERE occasion >= ? AND occasion < ? AND state = 'open'"
NOTES = """
    SELECT observation.id, text, day FROM observation
    WHERE customer_id = ? AND NOT EXISTS (SELECT 1 FROM voice WHERE observation_id = observation.id)
    ORDER BY observation.id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """What somebody dislikes, as said, and to whom; `likely` names the theme it may belong to, if any."""

    id: int
    customer: int
    name: str
    text: str
    day: dt.date
    by: str
    likely: str = ""


@dataclass(frozen=True, slots=True)
class PainPointRow:
    """A theme with how many people said so, how many of them were told, and how many have said it since it changed.

    `owner` sees to it, by id and by name; None and empty where nobody does.
    """

    id: int
    name: str
    standing: Standing
    words: str
    since: dt.date
    people: int
    voices: int
    told: int
    still: int
    owner: int | None = None
    owner_name: str = ""


@dataclass(frozen=True, slots=True)
class ToTell:
    """Somebody who is to be told, by the latest thing they said."""

    id: int
    customer: int


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note about a customer that could be moved to what they dislike."""

    id: int
    text: str
    day: dt.date


def pain_points() -> tuple[PainPointRow, ...]:
    """Give the themes, those that most people speak of first."""
    return tuple(_theme(row) for row in database.execute_sql(THEMES, (MOST_THEMES,)).fetchall())


def voices(pain_point: int) -> tuple[VoiceRow, ...]:
    """Give what was said under a theme, the latest first."""
    return tuple(_voices(pain_point))


def waiting() -> tuple[VoiceRow, ...]:
    """Give what nobody has gathered yet, the latest first, each with the theme it may belong to."""
    return with_likely(_voices(None, MOST_WAITING), known_themes())


def known_themes() -> tuple[Theme, ...]:
    """Give the themes with what was said last under each."""
    return tuple(
        Theme(row.id, row.name, tuple(voice.text for voice in _voices(row.id, ENOUGH_TO_KNOW))) for row in pain_points()
    )


def with_likely(rows: Sequence[VoiceRow], themes: Sequence[Theme]) -> tuple[VoiceRow, ...]:
    """Give what was said with the theme that each may belong to."""
    names = likely([row.text for row in rows], themes)
    return tuple(replace(row, likely=name) for row, name in zip(rows, names, strict=True))


def notes_to_move(customer: int) -> tuple[NoteRow, ...]:
    """Give the latest notes about a customer that are not among what they dislike."""
    rows = database.execute_sql(NOTES, (customer, MOST_NOTES))
    return tuple(NoteRow(id, text, dt.date.fromisoformat(day)) for id, text, day in rows)


def to_be_told(pain_point: int, until: dt.date) -> tuple[ToTell, ...]:
    """Give who said it up to a day, the latest thing each of them said."""
    rows = database.execute_sql(TO_TELL, (pain_point, until.isoformat()))
    return tuple(ToTell(*row) for row in rows)


def was_told(pain_point: int, answers: int) -> frozenset[int]:
    """Give who has been told the latest answer; a call that nobody took tells nobody."""
    return frozenset(_of_occasion(TOLD, pain_point, answers))


def waiting_to_tell(pain_point: int, answers: int) -> tuple[int, ...]:
    """Give the reminders to tell somebody that are open, by their ids."""
    return tuple(_of_occasion(WAITING_TO_TELL, pain_point, answers))


def _of_occasion(sql: str, pain_point: int, answers: int) -> list[int]:
    begins = occasion_of(pain_point, answers)
    after = begins[:-1] + chr(ord(begins[-1]) + 1)
    return [number for (number,) in database.execute_sql(sql, (begins, after)).fetchall()]


def _voices(pain_point: int | None, limit: int = MOST_VOICES) -> list[VoiceRow]:
    rows = database.execute_sql(VOICES, (pain_point, limit)).fetchall()
    return [VoiceRow(id, who, name, text, dt.date.fromisoformat(day), by) for id, who, name, text, day, by in rows]


def _theme(row: Sequence[Any]) -> PainPointRow:
    id, name, standing, words, since, answers, owner, owner_name, people, voices, still = row
    told = len(was_told(id, answers)) if answers else 0
    day = dt.date.fromisoformat(since)
    return PainPointRow(id, name, Standing(standing), words, day, people, voices, told, still, owner, owner_name)
