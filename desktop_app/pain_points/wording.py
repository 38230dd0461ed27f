"""How pain points and concerns are told in a line. Pure."""

import datetime as dt
from collections.abc import Mapping

from desktop_app.foundation.text import shortened
from desktop_app.pain_points.concern_queries import ConcernThemeRow
from desktop_app.pain_points.queries import MOST_WAITING, PainPointRow, VoiceRow
from desktop_app.pain_points.rules import recurrence_words
from desktop_app.pain_points.tables import Standing
from desktop_app.reminders.days import date_words

SHOWN = 300  # letters of what was said

STANDINGS: Mapping[Standing, str] = {
    Standing.HEARD: "heard",
    Standing.CHOSEN: "chosen on {day}",
    Standing.CHANGED: "changed on {day}, {told} told",
    Standing.TOLD: "changed on {day}, everybody told",
    Standing.CANNOT: "cannot be changed, {told} told",
}


def people(count: int) -> str:
    """Count people: ``1 person``, ``3 people``."""
    return "1 person" if count == 1 else f"{count} people"


def standing_line(row: PainPointRow, today: dt.date) -> str:
    """Say how many people speak of it, how it stands and who sees to it: ``3 people · chosen on Fri 27 Nov · Kim``."""
    stands = STANDINGS[row.standing].format(day=date_words(row.since, today), told=row.told)
    since = f"{people(row.still)} since" if row.still else ""
    return " · ".join(part for part in (people(row.people), stands, since, row.owner_name) if part)


def said_by(row: VoiceRow, today: dt.date) -> str:
    """Say who said it, when and to whom: ``Elena Marsh · Fri 27 Nov · Kim``."""
    return " · ".join(part for part in (row.name, date_words(row.day, today), row.by) if part)


def how_many(count: int) -> str:
    """Count what waits to be gathered, of which only the latest is read."""
    return f"{count}" if count < MOST_WAITING else f"{count} or more"


def quoted(row: VoiceRow) -> str:
    """Give what was said in quotation marks, as much of it as a few lines hold."""
    return f"“{shortened(row.text, SHOWN)}”"


def concern_line(row: ConcernThemeRow) -> str:
    """Say how often it was voiced, and whether something is done: ``once by 1 person · nothing done yet``."""
    times = "once" if row.times == 1 else f"{row.times} times"
    return f"{times} by {people(row.people)} · {'met with a courtesy' if row.courtesy else 'nothing done yet'}"


def effect_line(row: ConcernThemeRow, today: dt.date) -> str:
    """Say since when a courtesy is given and whether the concern came back; empty where there is none."""
    if row.since is None or row.before is None or row.after is None:
        return ""
    where = f"after {row.service}" if row.service else "at every visit"
    began = f"“{row.courtesy}” {where} since {date_words(row.since, today)}"
    return f"{began}. {recurrence_words(row.before, row.after)}."
