"""A year at the counter for a shop that was only read in: who arrived, what was answered, went wrong and was feared.

The sample tells some stories of some people. What the close of day and Insights read is as long as the year was, so
each visit of the year has its part of it here, by its number: the same for every run.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.closing.tables import TailLight
from desktop_app.foundation.database import database
from desktop_app.foundation.full_text import settle
from desktop_app.noticing.tables import Observation
from desktop_app.pain_points.tables import ConcernTheme, Countermeasure, GatheredConcern, PainPoint, Voice
from desktop_app.preferences.tables import Honoured
from desktop_app.recovery.tables import Gesture, Incident, LedgerEntry
from desktop_app.reminders.tables import Contact, Reminder
from desktop_app.sample.bulk import Sheet
from desktop_app.suggestions.tables import SuggestionAnswer
from desktop_app.visits.tables import Appointment, Concern, Ritual

YEAR = dt.timedelta(days=365)
THEMES, DISLIKED = 12, 12
REMEDIES = ("apologise", "redo", "replace", "refund", "cleaning")
WRONG = ("Late", "Damaged", "Misunderstood", "Missing")
EXPECTED = 60  # a day
DAYS_AHEAD = 30
WELCOMED = """
    UPDATE visit SET arrived_at = unixepoch(day, '+10 hours') * 1000000,
        finished_at = unixepoch(day, '+11 hours') * 1000000, mood_in = 5 + id % 5, mood_out = 6 + id % 4,
        noted = CASE id % 3 WHEN 0 THEN 'noted' WHEN 1 THEN 'nothing new' ELSE 'unasked' END
    WHERE day BETWEEN ? AND ? AND id % 4 AND finished_at IS NULL AND arrived_at IS NULL
"""
SERVED = """
    SELECT id, customer_id, day, unixepoch(day, '+11 hours') * 1000000, served_by_id,
        (SELECT id FROM preference WHERE preference.customer_id = visit.customer_id LIMIT 1)
    FROM visit WHERE day BETWEEN ? AND ? AND id % 5 = 0 AND finished_at IS NOT NULL ORDER BY id
"""


class Served(NamedTuple):
    """Somebody who was served, and something known of them."""

    visit: int
    customer: int
    day: str
    at: int
    by: int
    preference: int | None


def live_in(today: dt.date) -> None:
    """Give the shop that is open on this thread the year before `today`."""
    days = ((today - YEAR).isoformat(), (today - dt.timedelta(days=1)).isoformat())
    with database.atomic():
        database.execute_sql(WELCOMED, days)
        served = [Served(*row) for row in database.execute_sql(SERVED, days)]
        _use_what_is_known(served)
        _follow_up(served, today)
        _put_right(served)
        _hear_fears(served, today)
        _hear_dislikes(served)
        _book(served, today)
        settle()


def _each(served: list[Served], number: int) -> Iterator[tuple[int, Served]]:
    return enumerate(served[::number])


def _use_what_is_known(served: list[Served]) -> None:
    honoured = Sheet(Honoured, "preference", "day", "by", "right", "visit")
    answers = Sheet(
        SuggestionAnswer,
        *("customer", "key", "kind", "answer", "reason", "returns", "at", "day", "by"),
    )
    notes = Sheet(Observation, "customer", "visit", "text", "sorted", "at", "day", "by")
    lights = Sheet(TailLight, "visit", "at", "by", "answer")
    for number, one in _each(served, 2):
        wrong = number % 25 == 0
        if one.preference:
            honoured.add(one.preference, one.day, one.by, not wrong, one.visit)
            answers.add(
                one.customer,
                f"preference:{one.preference}",
                "comfort",
                *(("not-right", "wrong-fact") if wrong else ("done", "")),
                "next visit",
                one.at,
                one.day,
                one.by,
            )
        notes.add(one.customer, one.visit, f"Told of the journey, number {number}", 1, one.at, one.day, one.by)
        lights.add(one.visit, one.at, one.by, "nothing to trouble them")
    for sheet in (honoured, answers, notes, lights):
        sheet.store()


def _follow_up(served: list[Served], today: dt.date) -> None:
    """Ring half of them: done, but for what is still to come and some of what was left lately."""
    reminders = Sheet(
        Reminder,
        *("customer", "kind", "text", "due", "first_due", "channel", "assignee", "visit"),
        *("state", "outcome", "ended_at", "ended_day", "ended_by"),
    )
    contacts = Sheet(Contact, "customer", "day", "at", "channel", "by")
    for number, one in _each(served, 2):
        due = dt.date.fromisoformat(one.day) + dt.timedelta(days=2 + number % 9)
        left = due > today or ((today - due).days < 7 and number % 20 == 0)
        end = ("open", "", None, None, None) if left else ("done", "fine", one.at, due.isoformat(), one.by)
        kind = "promise" if number % 30 == 0 else "follow-up"
        day = due.isoformat()
        reminders.add(one.customer, kind, "Ask how it went", day, day, "call", one.by, one.visit, *end)
        if not left:
            contacts.add(one.customer, day, one.at, "call", one.by)
    reminders.store()
    contacts.store()


def _put_right(served: list[Served]) -> None:
    incidents = Sheet(Incident, "customer", "kind", "text", "noticed", "day", "at", "visit", "by", "settled_at")
    gestures = Sheet(Gesture, "customer", "incident", "remedy", "words", "amount", "day", "by")
    ledger = Sheet(LedgerEntry, "at", "day", "staff", "gesture", "amount")
    for number, one in _each(served, 40):
        settled = None if number % 100 == 0 else one.at
        incident = incidents.add(
            one.customer,
            WRONG[number % len(WRONG)],
            "It came out wrong",
            number % 2,
            one.day,
            one.at,
            one.visit,
            one.by,
            settled,
        )
        if settled:
            amount = 500 * (number % 5)
            remedy = REMEDIES[number % len(REMEDIES)]
            gesture = gestures.add(one.customer, incident, remedy, "With our thanks", amount, one.day, one.by)
            ledger.add(one.at, one.day, one.by, gesture, amount)
    for sheet in (incidents, gestures, ledger):
        sheet.store()


def _hear_fears(served: list[Served], today: dt.date) -> None:
    themes, gathered = Sheet(ConcernTheme, "name"), Sheet(GatheredConcern, "concern", "theme")
    concerns = Sheet(Concern, "customer", "visit", "text", "day")
    rituals = Sheet(Ritual, "text")
    answered = Sheet(Countermeasure, "theme", "ritual", "since")
    known = [themes.add(f"Fear number {number}") for number in range(THEMES)]
    for number, theme in enumerate(known[: THEMES // 2]):
        since = today - dt.timedelta(weeks=4 * (number + 1))
        answered.add(theme, rituals.add(f"Courtesy number {number}"), since.isoformat())
    for number, one in _each(served, 8):
        text = f"It may not last {number % 50} days"
        concern = concerns.add(one.customer, one.visit, text, one.day)
        if number % 200:
            gathered.add(concern, known[number % THEMES])
    for sheet in (themes, concerns, gathered, rituals, answered):
        sheet.store()


def _hear_dislikes(served: list[Served]) -> None:
    themes = Sheet(PainPoint, "name", "since")
    voices = Sheet(Voice, "customer", "pain_point", "text", "day", "at", "visit", "by")
    known = [themes.add(f"Dislike number {number}", served[0].day) for number in range(DISLIKED)]
    for number, one in _each(served, 50):
        theme = known[number % DISLIKED] if number % 50 else None
        voices.add(one.customer, theme, f"It is loud near seat {number % 20}", one.day, one.at, one.visit, one.by)
    themes.store()
    voices.store()


def _book(served: list[Served], today: dt.date) -> None:
    booked = Sheet(Appointment, "customer", "day", "time", "staff")
    for number, one in enumerate(served[-EXPECTED * DAYS_AHEAD :]):
        day = today + dt.timedelta(days=number // EXPECTED)
        booked.add(one.customer, day.isoformat(), f"{9 + number % EXPECTED // 7:02}:00", one.by)
    booked.store()
